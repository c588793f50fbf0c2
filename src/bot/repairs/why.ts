import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** The reason for the open question; false when none is open, so that "why" can still be understood otherwise. */
export async function why(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question) return false;
  const { tasks, conversation } = scope.words;
  const reasons = tasks[question.task as keyof typeof tasks].why as Record<string, string>;
  scope.say(reasons[question.slot] ?? conversation.noReason);
  askAgain(scope);
  return true;
}
