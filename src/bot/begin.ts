import { DialogTurnStatus } from 'botbuilder-dialogs';
import { openQuestion, questionReply } from './ask-prompt.js';
import type { Scope } from './scope.js';
import { SIGN_IN, type Task } from './task.js';

/** The task in progress, seen through a sign-in that stands before it; undefined when there is none. */
export function taskInProgress(scope: Scope): Task | undefined {
  const bottom = scope.state.dialogStack[0] as
    | { id: string; state?: { options?: { slots?: { resume?: { id: string } } } } }
    | undefined;
  if (!bottom) return undefined;
  const id = bottom.id === SIGN_IN ? (bottom.state?.options?.slots?.resume?.id ?? SIGN_IN) : bottom.id;
  return scope.tasks.get(id);
}

/** The answers that the task in progress holds so far. */
export function slotsInProgress(scope: Scope): { [key: string]: unknown } {
  type Held = { slots?: { resume?: { slots?: object } } & object };
  const bottom = scope.state.dialogStack[0] as { id: string; state?: { options?: Held } } | undefined;
  const slots = bottom?.state?.options?.slots ?? {};
  return { ...(bottom?.id === SIGN_IN ? (slots.resume?.slots ?? {}) : slots) };
}

/** Begins a task with what is known already. */
export async function beginTask(scope: Scope, id: string, given: { [key: string]: unknown } = {}): Promise<void> {
  const task = scope.tasks.get(id);
  if (!task) throw new Error(`there is no task ${id}`);
  scope.state.misses = 0;
  await scope.dc.cancelAllDialogs();
  const result = await scope.dc.beginDialog(id, { slots: task.prefill(given) });
  if (result.status !== DialogTurnStatus.waiting) await nextInQueue(scope);
}

/** Lets the open question have the message, which it accepts. */
export async function continueTask(scope: Scope): Promise<void> {
  scope.state.misses = 0;
  const result = await scope.dc.continueDialog();
  if (result.status !== DialogTurnStatus.waiting && scope.state.dialogStack.length === 0) await nextInQueue(scope);
}

/** Begins what was asked for in the meantime, now that nothing is in progress. */
async function nextInQueue(scope: Scope): Promise<void> {
  const next = scope.state.queue.shift();
  const task = next && scope.tasks.get(next.id);
  if (!next || !task) return;
  scope.say(scope.words.conversation.nextUp(task.title(scope.words)));
  await beginTask(scope, next.id, next.slots);
}

/** Asks the open question once more; does nothing when none is open. */
export function askAgain(scope: Scope): void {
  const question = openQuestion(scope);
  if (question) scope.say(questionReply(scope, question));
}

/** Stops what is in progress, with what waits behind it. */
export async function stopEverything(scope: Scope): Promise<void> {
  await scope.dc.cancelAllDialogs();
  scope.state.queue = [];
  scope.state.offered = undefined;
  scope.state.misses = 0;
}
