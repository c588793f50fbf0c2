import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** Says the open question again, or what was said last. */
export async function repeat(scope: Scope): Promise<void> {
  const { lastSaid } = scope.state;
  const question = openQuestion(scope);
  if (question && !question.yields) askAgain(scope);
  else if (lastSaid.length === 0) scope.say(scope.words.conversation.nothingToRepeat);
  else for (const text of lastSaid) scope.say(text);
}
