import type { Choice, Reply } from '../text/reply.js';
import type { Scope } from './scope.js';
import type { Offer } from './state.js';

/** How one kind of offer is worded, and what picking one of its choices does. */
export interface OfferKind<K extends Offer['kind'] = Offer['kind']> {
  reply(scope: Scope, offer: Extract<Offer, { kind: K }>): Reply;
  /** Answers that are understood besides the choices shown. */
  also?(scope: Scope): readonly Choice[];
  pick(scope: Scope, offer: Extract<Offer, { kind: K }>, choice: string): Promise<void>;
}

/** Makes an offer in its words; the next message answers it or lets it lapse. */
export function makeOffer(scope: Scope, offer: Offer, reply: Reply): void {
  scope.state.offer = offer;
  scope.say(reply);
}
