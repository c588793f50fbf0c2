import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** Longer messages are not read: nobody types them, and reading them only costs time. */
const longest = 10_000;

/** A message with nothing in it, or far too much. */
export async function unreadable(scope: Scope): Promise<boolean> {
  const { text, uploads } = scope.message;
  if (text === '' && uploads.length === 0) scope.say(scope.words.conversation.emptyMessage);
  else if (text.length > longest) scope.say(scope.words.conversation.tooLong);
  else return false;
  askAgain(scope);
  return true;
}
