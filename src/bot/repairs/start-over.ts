import { stopEverything } from '../begin.js';
import type { Scope } from '../scope.js';

/** Forgets what is in progress and what waits; who the person is stays known. */
export async function startOver(scope: Scope): Promise<void> {
  await stopEverything(scope);
  scope.say(scope.words.conversation.startOver);
}
