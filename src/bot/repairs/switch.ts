import type { Json } from '../../ports.js';
import { askAgain, beginTask, keep, slotsInProgress, taskInProgress } from '../begin.js';
import { makeOffer, type OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';

/** A longer task in the middle of another: offers to leave for it and to come back afterwards. */
export function offerSwitch(scope: Scope, id: string, slots: { [key: string]: Json }): void {
  makeOffer(scope, { kind: 'switch', id, slots }, wording(scope, id));
}

const wording = (scope: Scope, id: string) =>
  scope.words.conversation.switchOffer(
    scope.tasks.get(id)?.title(scope.words) ?? '',
    taskInProgress(scope)?.title(scope.words) ?? '',
  );

export const switchOffer: OfferKind<'switch'> = {
  reply: (scope, { id }) => wording(scope, id),
  async pick(scope, { id, slots }, choice) {
    if (choice === 'stay') {
      askAgain(scope);
      return;
    }
    const here = taskInProgress(scope);
    if (here) {
      scope.state.queue = [
        { id: here.id, slots: keep(here, slotsInProgress(scope)), back: true },
        ...scope.state.queue,
      ].slice(0, 5);
    }
    await beginTask(scope, id, slots);
  },
};
