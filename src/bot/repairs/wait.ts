import { openQuestion } from '../ask-prompt.js';
import type { Scope } from '../scope.js';

/**
 * "hold on", "let me think": waits without asking again. A yes after it is no yes to the summary, because it may only answer
 * "take your time".
 */
export async function wait(scope: Scope): Promise<void> {
  const { takeYourTime, takeYourTimeHere } = scope.words.conversation;
  scope.say(openQuestion(scope) ? takeYourTimeHere : takeYourTime);
}
