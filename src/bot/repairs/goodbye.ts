import { stopEverything, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { forgetPerson } from './sign-out.js';

/** Ends the conversation: what is in progress is left, and the person is signed out. */
export async function goodbye(scope: Scope): Promise<void> {
  const { conversation } = scope.words;
  const task = taskInProgress(scope);
  await stopEverything(scope);
  forgetPerson(scope);
  if (task) scope.say(conversation.leftOpen(task.title(scope.words)));
  scope.say(conversation.goodbye);
}
