import type { Meaning } from '../../language/meaning.js';
import type { Json } from '../../ports.js';
import { askAgain, beginTask, taskInProgress } from '../begin.js';
import { makeOffer, type OfferKind } from '../offer.js';
import { doRequest } from '../request.js';
import type { Scope } from '../scope.js';

type Slots = { [key: string]: Json };

/** Close meanings: offers the best two or three by name. What the message said besides is kept for the one that is picked. */
export function clarify(scope: Scope, ids: readonly string[], slots: Slots): void {
  makeOffer(
    scope,
    { kind: 'meanings', ids: [...ids], slots, payment: false },
    scope.words.conversation.clarify(ids.map((id) => ({ id, title: nameOf(scope, id) }))),
  );
}

/** Stands in `missed` while the last thing said was an offer of close meanings. */
const CLARIFIED = 'clarified';

/** Offers close meanings; false when there are none, or when they were offered just now and did not help. */
export function clarifyOnce(scope: Scope, { action, top, slots }: Meaning): boolean {
  const close = top.map(({ id }) => id).filter((id) => id !== 'none');
  if (action !== 'clarify' || close.length === 0 || scope.state.missed === CLARIFIED) return false;
  scope.state.missed = CLARIFIED;
  clarify(scope, close, { ...slots } as Slots);
  return true;
}

const payments = ['pay-bill', 'pay-premium', 'guest-payment'];

/** "pay" alone: a medical bill, the premium, or somebody else's bill? Mixing them up is the commonest mistake (G7). */
export function askWhatToPay(scope: Scope, slots: Slots): void {
  makeOffer(scope, { kind: 'meanings', ids: payments, slots, payment: true }, scope.words.conversation.payWhat());
}

export const meaningsOffer: OfferKind<'meanings'> = {
  reply: (scope, { ids, payment }) =>
    payment
      ? scope.words.conversation.payWhat()
      : scope.words.conversation.clarify(ids.map((id) => ({ id, title: nameOf(scope, id) }))),
  async pick(scope, { slots: said, payment }, choice) {
    const slots: Slots = payment && choice === 'pay-bill' ? { ...said, kind: 'medical' } : said;
    if (choice === 'none') {
      scope.say(scope.words.conversation.noneOfThese);
      askAgain(scope);
    } else if (scope.tasks.has(choice) && !taskInProgress(scope)) await beginTask(scope, choice, slots);
    else await doRequest(scope, choice, slots);
  },
};

/** What a meaning is called in front of people. */
export function nameOf(scope: Scope, id: string): string {
  const task = scope.tasks.get(id);
  return task ? task.title(scope.words) : (scope.words.meanings[id as keyof typeof scope.words.meanings] ?? id);
}
