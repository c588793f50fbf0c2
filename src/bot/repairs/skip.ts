import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** An optional question takes "skip" as its answer; a mandatory one says why it cannot be skipped. */
export async function skip(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (question?.optional) return false;
  const { conversation, tasks } = scope.words;
  if (!question) {
    scope.say(conversation.nothingToSkip);
    return true;
  }
  const reasons = tasks[question.task as keyof typeof tasks].why as Record<string, string>;
  scope.say(`${conversation.mandatory} ${reasons[question.slot] ?? ''}`.trim());
  askAgain(scope);
  return true;
}
