import { answerTo, openQuestion } from '../ask-prompt.js';
import { continueTask } from '../begin.js';
import type { Scope } from '../scope.js';

/** Lets the open question have the message when its strict parser accepts it. */
export async function openQuestionAnswered(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question) return false;
  if (!(await answerTo(scope, question)).ok) return false;
  await continueTask(scope);
  return true;
}
