import { askAgain, taskInProgress } from '../begin.js';
import { handOver } from '../handover.js';
import { makeOffer, type OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';

/** Passes the conversation to a person at once; what is in progress stays open. */
export async function person(scope: Scope): Promise<void> {
  await handOver(scope, 'asked');
  askAgain(scope);
}

/** Offers a person after anger or when nothing was understood for a while. */
export function offerPerson(scope: Scope, because: 'not-understood' | 'frustrated'): void {
  makeOffer(scope, { kind: 'person', because }, wording(scope, because));
}

const wording = (scope: Scope, because: 'not-understood' | 'frustrated') =>
  because === 'frustrated' ? scope.words.conversation.frustrated() : scope.words.conversation.offerPerson();

export const personOffer: OfferKind<'person'> = {
  reply: (scope, { because }) => wording(scope, because),
  async pick(scope, { because }, choice) {
    scope.state.misses = 0;
    if (choice === 'person') await handOver(scope, because);
    else if (!taskInProgress(scope)) scope.say(scope.words.conversation.goAhead);
    askAgain(scope);
  },
};
