import { openBills } from '../billing/bill.js';
import type { Bill } from '../billing/member.js';
import { findBills } from '../language/bill-hint.js';
import { readBarePlace, readListPayment, readListRequest, readViewAndPay } from '../language/bill-list.js';
import { loneBillNumber } from '../language/lone-bill.js';
import { findSaid } from '../language/slots.js';
import { clarify } from './repairs/clarify.js';
import { doRequest } from './request.js';
import type { Scope } from './scope.js';

const contextOf = ({ lang, today }: Scope) => ({ lang, today });

/** Remembers the bills that were shown, in their order, for as long as nothing else is begun. */
export function noteListed({ state }: Scope, bills: readonly Bill[]): void {
  const member = state.verified?.memberNumber;
  if (member !== undefined)
    state.listed = { member, bills: bills.map(({ number }) => number).slice(0, 50), fresh: true };
}

/**
 * A bill by its number alone, or one of the list that was shown: does what is asked for with it ("pay 2", "explain the second one"),
 * or asks what to do with it. A bill that is only named counts right after the list.
 */
export async function billOfList(scope: Scope): Promise<boolean> {
  const { state, message } = scope;
  const fresh = state.listed?.fresh ?? false;
  if (state.listed) state.listed.fresh = false;
  const number = loneBillNumber(message.text, contextOf(scope));
  if (number !== undefined) {
    offerFor(scope, number, await ownBill(scope, number));
    return true;
  }
  if (await viewAndPay(scope)) return true;
  const bills = await listedBills(scope);
  if (await payListed(scope, bills)) return true;
  if (bills.length === 0) return barePlace(scope);
  const asked = bills.length > 0 ? readListRequest(message.text) : undefined;
  if (!asked) return false;
  const { task, which, place, rest } = asked;
  const bill = which ? openBills(bills)[0] : place === undefined ? byWords(scope, rest, bills) : bills.at(place);
  if (!bill || (!task && !which && !fresh)) {
    if (!task || place === undefined) return false;
    if (state.listed) state.listed.fresh = fresh;
    scope.say(scope.words.conversation.retry['out-of-range'] ?? '');
    return true;
  }
  const premium = task === 'pay-bill' && bill.kind === 'premium';
  const said = saidBesides(scope, place !== undefined);
  if (which) {
    if (state.listed) state.listed.fresh = true;
    scope.say(scope.words.tasks['view-bills'].about(bill, bill.balanceCents > 0 && bill.due < scope.today));
    return true;
  }
  if (task) await doRequest(scope, premium ? 'pay-premium' : task, { ...said, billNumber: bill.number });
  else offerFor(scope, bill.number, bill);
  return true;
}

const taskFor = ({ kind }: Bill): string => (kind === 'premium' ? 'pay-premium' : 'pay-bill');

/** "pay half of 3 with visa", "pay 2 and 3", "pay all of them": one after the other, each with a summary of its own. */
async function payListed(scope: Scope, bills: readonly Bill[]): Promise<boolean> {
  const asked = bills.length > 0 ? readListPayment(scope.message.text) : undefined;
  if (!asked) return false;
  const chosen = asked.places === 'all' ? openBills([...bills]) : asked.places.map((place) => bills.at(place));
  const [first, ...others] = chosen.filter((bill) => bill !== undefined);
  if (!first || chosen.includes(undefined)) {
    if (scope.state.listed) scope.state.listed.fresh = true;
    scope.say(scope.words.conversation.retry['out-of-range'] ?? '');
    return true;
  }
  const { billHint: _hint, billNumber: _number, ...said } = findSaid(asked.how, contextOf(scope));
  for (const bill of others) queuePayment(scope, taskFor(bill), { ...said, billNumber: bill.number }, bill.number);
  await doRequest(scope, taskFor(first), { ...said, billNumber: first.number });
  return true;
}

function queuePayment(scope: Scope, id: string, slots: { [slot: string]: unknown }, named?: string): void {
  const task = scope.tasks.get(id);
  if (!task) return;
  scope.state.queue.push({ id, slots: task.prefill(slots) });
  scope.say(scope.words.conversation.queued(`${task.title(scope.words)}${named === undefined ? '' : `: ${named}`}`));
}

/** "view my bills and pay the second one": the place is that of the list which is shown first. */
async function viewAndPay(scope: Scope): Promise<boolean> {
  const asked = readViewAndPay(scope.message.text);
  if (!asked) return false;
  const { billHint: _hint, ...said } = findSaid(asked.how, contextOf(scope));
  queuePayment(scope, 'pay-bill', { ...said, billHint: `#${asked.place}` });
  await doRequest(scope, 'view-bills', {});
  return true;
}

/** "pay 2" when no list is at hand: a place of one that was shown before, and not two dollars, so the bill is asked for. */
async function barePlace(scope: Scope): Promise<boolean> {
  const member = scope.state.verified?.memberNumber;
  const place = member === undefined ? undefined : readBarePlace(scope.message.text);
  if (member === undefined || place === undefined) return false;
  if (place > openBills(await scope.services.records.bills(member)).length) return false;
  await doRequest(scope, 'pay-bill', {});
  return true;
}

/** "pay $50 on MB-100231 with my visa": what is said besides counts too. A bare number is the place in the list and no amount. */
function saidBesides(scope: Scope, byPlace: boolean): { [slot: string]: unknown } {
  const { billHint: _hint, amountCents, ...said } = findSaid(scope.message.text, contextOf(scope));
  const isAmount = !byPlace || /[$]|dollar|d[oó]lar|bucks/i.test(scope.message.text);
  return { ...said, ...(amountCents !== undefined && isAmount && { amountCents }) };
}

/** The bills that were shown to whoever is signed in now, as they stand. */
async function listedBills({ state, services }: Scope): Promise<Bill[]> {
  const { listed, verified } = state;
  if (!listed || listed.member !== verified?.memberNumber) return [];
  const bills = await services.records.bills(listed.member);
  return listed.bills.flatMap((number) => bills.find((bill) => bill.number === number) ?? []);
}

function byWords(scope: Scope, words: string, bills: readonly Bill[]): Bill | undefined {
  if (words === '') return bills.length === 1 ? bills[0] : undefined;
  const [only, second] = findBills(words, bills, contextOf(scope));
  return second ? undefined : only;
}

async function ownBill({ state, services }: Scope, number: string): Promise<Bill | undefined> {
  const member = state.verified?.memberNumber;
  const found = member === undefined ? undefined : await services.records.bill(number);
  return found && found.memberNumber === member ? found.bill : undefined;
}

/** Asks what is to be done with a bill. Somebody else's, or anybody's before signing in, is only called by its number. */
function offerFor(scope: Scope, number: string, bill: Bill | undefined): void {
  const { about, aboutNumber } = scope.words.tasks['view-bills'];
  scope.say(bill ? about(bill, bill.balanceCents > 0 && bill.due < scope.today) : aboutNumber(number));
  clarify(scope, tasksFor(scope, bill), { billNumber: number });
}

function tasksFor({ state }: Scope, bill: Bill | undefined): string[] {
  if (!bill)
    return state.verified
      ? ['guest-payment', 'pay-bill']
      : ['pay-bill', 'guest-payment', 'explain-eob', 'dispute-charge'];
  const medical = bill.kind === 'medical';
  const open = bill.balanceCents > 0;
  return [
    ...(open ? [medical ? 'pay-bill' : 'pay-premium'] : []),
    ...(medical ? ['explain-eob'] : []),
    'dispute-charge',
    ...(open && medical ? ['request-extension', 'payment-plan'] : []),
  ];
}
