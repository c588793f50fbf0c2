import { DialogTurnStatus } from 'botbuilder-dialogs';
import { answers } from '../language/slot-families.js';
import type { Json } from '../ports.js';
import { inGroup } from './arrival.js';
import { asked, openQuestion } from './ask-prompt.js';
import { completed } from './repairs/completed.js';
import type { Scope } from './scope.js';
import { SIGN_IN, type Task } from './task.js';

type Slots = { [key: string]: unknown };
interface Frame {
  id: string;
  state?: { options?: { slots?: Slots & { resume?: { id: string; slots?: Slots } } } };
}

const bottomOf = (scope: Scope): Frame | undefined => scope.state.dialogStack[0] as Frame | undefined;

/** The task in progress, seen through a sign-in that stands before it; undefined when there is none. */
export function taskInProgress(scope: Scope): Task | undefined {
  const bottom = bottomOf(scope);
  if (!bottom) return undefined;
  return scope.tasks.get(bottom.id === SIGN_IN ? (resumeOf(bottom)?.id ?? SIGN_IN) : bottom.id);
}

/** Whether the person is being asked who they are. */
export const isSigningIn = (scope: Scope): boolean => bottomOf(scope)?.id === SIGN_IN;

const resumeOf = (frame: Frame) => frame.state?.options?.slots?.resume;

/** The answers that the task in progress holds so far. */
export function slotsInProgress(scope: Scope): Slots {
  const bottom = bottomOf(scope);
  const slots = bottom?.state?.options?.slots ?? {};
  return { ...(bottom?.id === SIGN_IN ? (resumeOf(bottom)?.slots ?? {}) : slots) };
}

/** Begins a task with what is known already. */
export async function beginTask(scope: Scope, id: string, given: Slots = {}): Promise<void> {
  scope.state.answered = [];
  scope.state.listed = undefined;
  await enter(scope, id, taskOf(scope, id).prefill(given));
}

/**
 * Goes through the task in progress again with other answers: the first question that has none is asked. While signing in
 * stands before the task, its own answers are kept too.
 */
export async function reviseTask(scope: Scope, slots: Slots): Promise<void> {
  const task = taskInProgress(scope);
  if (!task) throw new Error('there is no task to revise');
  const bottom = bottomOf(scope);
  const known = task.prefill(slots);
  scope.state.answered = scope.state.answered.filter(
    (question) => question.task !== task.id || isHeld(slots, question.slot),
  );
  if (bottom?.id === SIGN_IN && task.id !== SIGN_IN) {
    await enter(scope, SIGN_IN, { ...bottom.state?.options?.slots, resume: { id: task.id, slots: known } });
  } else await enter(scope, task.id, known);
}

/** As `reviseTask`, for the answers of the sign-in that stands before the task. */
export async function reviseSignIn(scope: Scope, change: (slots: Slots) => Slots): Promise<void> {
  const { resume, ...slots } = bottomOf(scope)?.state?.options?.slots ?? {};
  const changed = change(slots);
  scope.state.answered = scope.state.answered.filter(
    (question) => question.task !== SIGN_IN || isHeld(changed, question.slot),
  );
  await enter(scope, SIGN_IN, { ...changed, ...(resume && { resume }) });
}

/** Whether the answer to a question is still there, perhaps taken apart: an income becomes an amount and a period. */
const isHeld = (slots: Slots, asked: string): boolean =>
  Object.keys(slots).some((name) => slots[name] !== undefined && answers(name, asked));

async function enter(scope: Scope, id: string, slots: Slots): Promise<void> {
  scope.state.misses = 0;
  await scope.dc.cancelAllDialogs();
  if (inGroup(scope.context.activity)) {
    // Whatever led here, an offer or a list of meanings: a task is about a person, and others can read along.
    scope.say(scope.words.teams.private);
    return;
  }
  const result = await scope.dc.beginDialog(id, { slots });
  if (result.status !== DialogTurnStatus.waiting) await afterTask(scope);
}

const taskOf = (scope: Scope, id: string): Task => {
  const task = scope.tasks.get(id);
  if (!task) throw new Error(`there is no task ${id}`);
  return task;
};

/** Lets the open question have the message, which it accepts. */
export async function continueTask(scope: Scope): Promise<void> {
  scope.state.misses = 0;
  const result = await scope.dc.continueDialog();
  if (result.status !== DialogTurnStatus.waiting && scope.state.dialogStack.length === 0) await afterTask(scope);
}

/** Nothing is in progress any more: begins what was asked for in the meantime, or asks what else there is. */
export async function afterTask(scope: Scope): Promise<void> {
  const next = scope.state.queue.shift();
  const task = next && scope.tasks.get(next.id);
  if (!next || !task) {
    completed(scope);
    return;
  }
  scope.done = undefined;
  const { back, nextUp } = scope.words.conversation;
  scope.say((next.back ? back : nextUp)(task.title(scope.words)));
  await beginTask(scope, next.id, next.slots);
}

/** Asks the open question once more; does nothing when none is open. */
export function askAgain(scope: Scope): void {
  const question = openQuestion(scope);
  if (question) scope.say(asked(scope, question));
}

/** Stops the task in progress; what waits behind it stays. */
export async function stopTask(scope: Scope): Promise<void> {
  await scope.dc.cancelAllDialogs();
  scope.state.offer = undefined;
  scope.state.answered = [];
  scope.state.misses = 0;
}

/** Stops what is in progress, with what waits behind it. */
export async function stopEverything(scope: Scope): Promise<void> {
  await stopTask(scope);
  scope.state.queue = [];
  scope.state.aside = undefined;
}

/** Stops the task in progress and keeps its answers, so that "go on" takes it up again. */
export async function setAside(scope: Scope): Promise<Task | undefined> {
  const task = taskInProgress(scope);
  if (task) scope.state.aside = { id: task.id, slots: keep(task, slotsInProgress(scope)) };
  await stopTask(scope);
  return task;
}

/** Takes up what was set aside; false when there is nothing. */
export async function takeUp(scope: Scope): Promise<boolean> {
  const { aside } = scope.state;
  const task = aside && scope.tasks.get(aside.id);
  scope.state.aside = undefined;
  if (!aside || !task) return false;
  scope.say(scope.words.conversation.back(task.title(scope.words)));
  await beginTask(scope, aside.id, aside.slots);
  return true;
}

/** Answers as they may be kept while something else is done. A yes that was given belongs to a summary that is gone by then. */
export function keep(task: Task, slots: Slots): { [key: string]: Json } {
  const { agreed: _agreed, ...rest } = slots;
  return task.prefill(rest);
}
