import { aboutSummary, asksOtherStart } from '../../language/summary-question.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** Tasks whose payments begin on a day that nobody chooses here. */
const regular = new Set(['payment-plan', 'set-up-autopay']);

/** "what's the fee?", "how much would that be?", "why 50?" at a summary: it is answered by the summary itself, which is shown again. */
export async function explainSummary(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (question?.parser !== 'yes-no') return false;
  const { text } = scope.message;
  const about = regular.has(question.task) && asksOtherStart(text) ? 'start' : aboutSummary(text);
  if (!about) return false;
  scope.say(scope.words.conversation.summary[about]);
  askAgain(scope);
  return true;
}
