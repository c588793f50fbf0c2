import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';
import { queueOthers } from './two-requests.js';

const more =
  /^\s*(?:yes|yeah|yep|sure|ok(?:ay)?|s[ií]|claro)[\s,.!;]+(?:(?:and|y|also|then|plus|but|pero|tambi[eé]n|luego|despu[eé]s|adem[aá]s)[\s,]+)+(?<rest>.+)$/iu;

/**
 * "yes, and also pay the office visit" at a summary: what is asked for besides waits, and the summary asks for a plain yes. A yes
 * with something more never counts.
 */
export async function yesAnd(scope: Scope): Promise<boolean> {
  const rest = more.exec(scope.message.text)?.groups?.rest;
  if (rest === undefined || openQuestion(scope)?.parser !== 'yes-no') return false;
  const { services, lang, today } = scope;
  const { action, all, slots } = await services.understanding.understand(rest, { lang, today });
  const [id] = all;
  if (action !== 'act' || id === undefined || !scope.tasks.has(id)) return false;
  queueOthers(scope, [{ id, slots: { ...slots } as { [slot: string]: never } }]);
  scope.say(scope.words.conversation.retry.mixed ?? '');
  askAgain(scope);
  return true;
}
