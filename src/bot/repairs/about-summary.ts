import { aboutSummary } from '../../language/summary-question.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** "what's the fee?", "how much would that be?", "why 50?" at a summary: it is answered by the summary itself, which is shown again. */
export async function explainSummary(scope: Scope): Promise<boolean> {
  if (openQuestion(scope)?.parser !== 'yes-no') return false;
  const about = aboutSummary(scope.message.text);
  if (!about) return false;
  scope.say(scope.words.conversation.summary[about]);
  askAgain(scope);
  return true;
}
