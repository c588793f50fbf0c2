import { z } from 'zod';
import { answerTo, openQuestion, questionReply } from '../ask-prompt.js';
import { continueTask, slotsInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { forgetPerson } from './sign-out.js';
import { silence } from './silence.js';

/** Where tasks keep the key of the operation that a yes to their summary begins. */
const Keys = z.object({ confirmation: z.object({ nonce: z.string() }).optional(), nonce: z.string().optional() });

/**
 * A yes was carried out, but its turn was lost before anybody heard of it: the program died, or the disk was full. Whatever
 * the person says now, even "cancel" or after a long silence, they first hear what became of it. Else they would be told that
 * nothing was charged, or be asked to agree to the same payment again.
 */
export async function tellUnheardOutcome(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (question?.slot !== 'agreed') return false;
  const { confirmation, nonce } = Keys.parse(slotsInProgress(scope));
  const key = confirmation?.nonce ?? nonce;
  if (key === undefined || !(await scope.services.operations.find(key))) return false;
  const { expired } = silence(scope);
  const again = await answerTo(scope, question);
  if (!again.ok || again.value !== true) scope.say(scope.words.conversation.yesArrived);
  const yes = questionReply(scope, question).choices?.find(({ id }) => id === 'yes')?.says ?? '';
  scope.state.offer = undefined;
  scope.message = { text: yes, uploads: [] };
  await continueTask(scope);
  if (expired) forgetPerson(scope);
  return true;
}
