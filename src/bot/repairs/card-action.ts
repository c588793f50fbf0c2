import { z } from 'zod';
import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** What a button of one of our cards submits: which question it belongs to and what it says. */
const Submit = z.object({ nonce: z.string().max(64), says: z.string().max(500) });

/** A tapped card becomes the answer that it stands for, if its question is the open one; an older card changes nothing. */
export async function cardAction(scope: Scope): Promise<boolean> {
  if (scope.message.value === undefined || scope.message.text !== '') return false;
  const submitted = Submit.safeParse(scope.message.value);
  if (submitted.success && submitted.data.nonce === openQuestion(scope)?.nonce) {
    scope.message = { ...scope.message, text: submitted.data.says, value: undefined };
    return false;
  }
  scope.say(scope.words.conversation.stale);
  askAgain(scope);
  return true;
}
