import { wantsOnceMore } from '../../language/once-more.js';
import { openQuestion } from '../ask-prompt.js';
import type { Scope } from '../scope.js';

const paid = /\bKPB-[0-9A-Z]{4}-[0-9A-Z]{2}\b/;

/** "do it again" right after a payment: it is neither made again nor told as if it had been. */
export async function onceMore(scope: Scope): Promise<boolean> {
  if (openQuestion(scope) || !wantsOnceMore(scope.message.text)) return false;
  const confirmation = scope.state.lastSaid.map((text) => paid.exec(text)?.[0]).find(Boolean);
  if (confirmation === undefined) return false;
  scope.state.offer = undefined;
  scope.say(scope.words.conversation.nothingNew(confirmation));
  return true;
}
