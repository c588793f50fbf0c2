import { stopEverything, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { unlinkAccount } from '../single-sign-on.js';

/** Ends the verification at once, and with it everything private that is in progress, and what a Microsoft account opens. */
export async function signOut(scope: Scope): Promise<void> {
  const { conversation } = scope.words;
  const wasIn = scope.state.verified !== undefined;
  const task = taskInProgress(scope);
  await stopEverything(scope);
  forgetPerson(scope);
  const unlinked = await unlinkAccount(scope);
  if (task) scope.say(conversation.leftOpen(task.title(scope.words)));
  scope.say(wasIn ? conversation.signedOut : conversation.notSignedIn);
  if (unlinked) scope.say(scope.words.tasks['sign-in'].account.unlinked);
}

/** Nothing that was said to the person is said again to whoever comes next. */
export function forgetPerson(scope: Scope): void {
  scope.state.verified = undefined;
  scope.state.lastSaid = [];
}
