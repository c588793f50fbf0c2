import type { Meaning } from '../../language/meaning.js';
import { asks, cutsOf } from '../../language/request-parts.js';
import { findSaid } from '../../language/slots.js';
import type { Json } from '../../ports.js';
import type { Scope } from '../scope.js';

type Slots = { [key: string]: Json };

/** Something that a message asks for, with what it says besides. */
export interface Request {
  id: string;
  slots: Slots;
}

const mostText = 1_000;
const mostWaiting = 5;

/** The requests of a message in their order; none when it asks for nothing. */
export async function requestsIn(scope: Scope, { all, slots }: Meaning): Promise<Request[]> {
  const [first, ...others] = all;
  if (first === undefined) return [];
  const listed = await listedRequests(scope);
  if (listed.length > 0) return listed;
  const waiting = others.filter((id) => id !== first && scope.tasks.has(id));
  const own: Request = { id: first, slots: { ...slots } as Slots };
  if (waiting.length === 0) return twoBills(scope, own) ?? [own];
  const [mine, ...rest] = await splitSlots(scope, first, waiting[0] ?? '');
  return [{ ...own, slots: mine ?? own.slots }, ...waiting.map((id, at) => ({ id, slots: rest[at] ?? {} }))];
}

/** Lets requests wait until what is in progress is done, and says so. */
export function queueOthers(scope: Scope, others: readonly Request[]): void {
  for (const { id, slots } of others) {
    const task = scope.tasks.get(id);
    if (!task || scope.state.queue.length >= mostWaiting) continue;
    scope.state.queue.push({ id, slots: task.prefill(slots) });
    scope.say(scope.words.conversation.queued(task.title(scope.words)));
  }
}

const steps =
  /(?:\s*[,;.!]+\s*(?:(?:and|y)\s+)?|\s+(?:and\s+|y\s+)?)(?:then|after that|next|finally|also|luego|despu[eé]s|tambi[eé]n|por [uú]ltimo),?\s+/i;
const list = /\s*[,;]\s*(?:(?:and|y)\s+)?|\s+(?:and|y)\s+/i;
const fewestListed = 3;
/** In a list of requests each counts that is more likely than not: "show me my history". */
const likelyListed = 0.5;

/** "pay my bill, then set up autopay, then show my payments": three requests or more, each in its own words. */
async function listedRequests(scope: Scope): Promise<Request[]> {
  const text = scope.message.text.slice(0, mostText);
  for (const joint of [steps, list]) {
    const parts = text.split(joint).filter((part) => part.trim() !== '');
    if (parts.length < fewestListed || parts.length > mostWaiting || !parts.every(asks)) continue;
    const read = await Promise.all(parts.map((part) => understandPart(scope, part)));
    const requests = read.flatMap(({ all: [id], top, slots }) =>
      (top[0]?.score ?? 0) >= likelyListed && id !== undefined && scope.tasks.has(id)
        ? [{ id, slots: { ...slots } as Slots }]
        : [],
    );
    const different = new Set(requests.map(({ id }) => id)).size;
    if (requests.length === parts.length && different === parts.length) return requests;
  }
  return [];
}

const understandPart = (scope: Scope, part: string): Promise<Meaning> =>
  scope.services.understanding.understand(part, { lang: scope.lang, today: scope.today });

/** Tasks that are done for one bill at a time. */
const forOneBill = new Set(['pay-bill', 'pay-premium', 'request-extension', 'payment-plan']);
const premium = /\b(?:premium|prima|mensualidad)\b/i;
const mostWords = 8;

/** "pay the ER bill and the premium": the same for two bills, one after the other. */
function twoBills(scope: Scope, { id }: Request): Request[] | undefined {
  if (!forOneBill.has(id)) return undefined;
  const context = { lang: scope.lang, today: scope.today };
  for (const { first, second } of cutsOf(scope.message.text.slice(0, mostText))) {
    if ((second.match(/[\p{L}\p{N}]+/gu) ?? []).length > mostWords) continue;
    // A second part goes without the verb, and a hint needs one.
    const read = [findSaid(first, context), findSaid(asks(second) ? second : `pay ${second}`, context)];
    const named = [first, second].map((part, at) => read[at]?.billNumber ?? read[at]?.billHint ?? premiumIn(part));
    if (named[0] === undefined || named[1] === undefined || named[0] === named[1]) continue;
    return read.map((slots, at): Request => {
      const isPremium = premium.test(at === 0 ? first : second);
      const task = id === 'pay-bill' || id === 'pay-premium' ? (isPremium ? 'pay-premium' : 'pay-bill') : id;
      return { id: task, slots: { ...slots } as Slots };
    });
  }
  return undefined;
}

const premiumIn = (part: string): string | undefined => (premium.test(part) ? 'premium' : undefined);

/** The slots of each part, when the message falls into two parts that mean the two requests. */
async function splitSlots(scope: Scope, one: string, two: string): Promise<Slots[]> {
  const cuts = cutsOf(scope.message.text.slice(0, mostText));
  // "Pay $50, from checking, and reset my password": a comma may stand inside a request.
  const commas = cuts.filter(({ kind }) => kind === 'comma');
  for (const { first, second } of [...cuts.filter(({ kind }) => kind !== 'comma'), ...commas]) {
    const [a, b] = await Promise.all([first, second].map((part) => understandPart(scope, part)));
    if (names(a, one) && names(b, two)) return [{ ...a?.slots }, { ...b?.slots }];
  }
  return [];
}

/** Among the best three, because a part without a verb of its own ("and my premium") is read with the other one's. */
const names = (meaning: Meaning | undefined, id: string): boolean =>
  meaning?.top.some((found) => found.id === id) ?? false;
