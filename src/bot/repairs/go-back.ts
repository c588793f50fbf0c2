import { withoutAnswer } from '../../language/slot-families.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain, reviseSignIn, reviseTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { SIGN_IN } from '../task.js';

/** "go back": takes the last answer back and asks for it again. */
export async function goBack(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  if (!question || !task) return false;
  const last = scope.state.answered.at(-1);
  if (!last || (last.task === SIGN_IN && question.task !== SIGN_IN)) {
    scope.say(scope.words.conversation.nothingToGoBackTo);
    askAgain(scope);
    return true;
  }
  scope.state.answered.pop();
  scope.say(scope.words.conversation.goBackTo);
  if (last.task === SIGN_IN) await reviseSignIn(scope, (slots) => withoutAnswer(slots, last.slot));
  else await reviseTask(scope, withoutAnswer(slotsInProgress(scope), last.slot));
  return true;
}
