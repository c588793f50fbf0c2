import { stopEverything, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';

/** Ends the verification at once, and with it everything private that is in progress. */
export async function signOut(scope: Scope): Promise<void> {
  const { conversation } = scope.words;
  const wasIn = scope.state.verified !== undefined;
  const task = taskInProgress(scope);
  await stopEverything(scope);
  forgetPerson(scope);
  if (task) scope.say(conversation.leftOpen(task.title(scope.words)));
  scope.say(wasIn ? conversation.signedOut : conversation.notSignedIn);
}

/** Nothing that was said to the person is said again to whoever comes next. */
export function forgetPerson(scope: Scope): void {
  scope.state.verified = undefined;
  scope.state.lastSaid = [];
}
