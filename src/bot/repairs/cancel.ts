import { afterTask, askAgain, keep, slotsInProgress, stopTask, taskInProgress } from '../begin.js';
import { sayNoUndo } from '../no-undo.js';
import { makeOffer, type OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';
import { SIGN_IN } from '../task.js';
import { askAnythingElse } from './completed.js';
import { goodbye } from './goodbye.js';
import { startOver } from './start-over.js';

/** The confirmation of a payment; "cancel" right after one is meant for it. */
const paid = /\bKPB-[0-9A-Z]{4}-[0-9A-Z]{2}\b/;

/** From this many answers on, losing them costs more than being asked. */
const manyAnswers = 2;

/** Stops the task in progress. Asks first only when answers would be lost that took some typing. */
export async function cancel(scope: Scope): Promise<void> {
  const { state, words } = scope;
  const task = taskInProgress(scope);
  if (!task) {
    const kept = state.aside && scope.tasks.get(state.aside.id);
    state.aside = undefined;
    if (!kept && state.lastSaid.some((text) => paid.test(text))) return sayNoUndo(scope);
    scope.say(kept ? words.conversation.cancelled(kept.title(words)) : words.conversation.nothingToCancel);
    return;
  }
  const answers = state.answered.filter(({ task: asker }) => asker !== SIGN_IN);
  if (answers.length >= manyAnswers)
    makeOffer(scope, { kind: 'stop' }, words.conversation.cancelOffer(task.title(words)));
  else await stop(scope);
}

/**
 * The message seems to mean that it is enough ("cancel everything", "bye"), but is no bare command: asks before any answer is lost.
 * False when there is nothing to lose.
 */
export function askToStop(scope: Scope, next?: 'goodbye' | 'start-over'): boolean {
  const task = taskInProgress(scope);
  if (!task) return false;
  const held = Object.keys(keep(task, slotsInProgress(scope))).length > 0 || scope.state.answered.length > 0;
  if (held) makeOffer(scope, { kind: 'stop', next }, scope.words.conversation.cancelOffer(task.title(scope.words)));
  return held;
}

/** Says what was not done, and goes on with what waits. */
export async function stop(scope: Scope): Promise<void> {
  const title = taskInProgress(scope)?.title(scope.words) ?? '';
  await stopTask(scope);
  scope.say(scope.words.conversation.cancelled(title));
  await afterTask(scope);
  if (scope.state.dialogStack.length === 0 && !scope.state.offer) askAnythingElse(scope);
}

export const stopOffer: OfferKind<'stop'> = {
  reply: (scope) => scope.words.conversation.cancelOffer(taskInProgress(scope)?.title(scope.words) ?? ''),
  async pick(scope, { next }, choice) {
    if (choice !== 'stop') askAgain(scope);
    else if (next === 'goodbye') await goodbye(scope);
    else if (next === 'start-over') await startOver(scope);
    else await stop(scope);
  },
};
