import type { Reading } from './recogniser/classify.js';
import {
  asks,
  type Cut,
  cutsOf,
  isFragment,
  isOtherShare,
  type Joint,
  lastSentence,
  leadOf,
  refersBack,
  rulesOut,
  tellsOn,
} from './request-parts.js';

interface Part {
  id: string;
  score: number;
  /** A statement ("I forgot my password") is a request only when it is plainly one. */
  asks: boolean;
}

/** How sure a part that asks has to be of its id. */
const demands: Record<Joint, number> = { also: 0.22, sentence: 0.35, and: 0.3, comma: 0.6 };
/** How sure a statement has to be, and how likely its id in the whole message: what only explains a request is lost there. */
const statementDemands: Record<Joint, number> = { also: 0.5, sentence: 0.7, and: 0.7, comma: 0.95 };
const least = 0.01;
const leastAtComma = 0.02;
/** Two parts that are both this sure need not be likely in the whole message, which the longer one outweighs. */
const plainly = 0.95;
/** As sure as no second reading needs to be looked for. */
const certain = 0.8;

/** Talk around a request makes no request of its own; "what should I do" and "cancel that" are about the other part. */
const talk: ReadonlySet<string> = new Set([
  'greeting',
  'thanks',
  'goodbye',
  'repeat',
  'cancel',
  'start-over',
  'help',
  'none',
]);

/** More letters than this are a story, not two requests. */
const longest = 400;

/**
 * The two requests of a message, in order, when it falls into two parts that are each certain of a different one; otherwise undefined.
 * `read` reads a part. A message of more than 400 characters is not split.
 */
export const findTwoRequests = (
  text: string,
  whole: Reading,
  read: (part: string) => Reading,
): [string, string] | undefined => {
  if (text.length > longest) return undefined;
  let best: { ids: [string, string]; surplus: number } | undefined;
  for (const cut of cutsOf(text)) {
    const found = twoOf(cut, whole, read);
    if (found && (!best || found.surplus > best.surplus)) best = found;
  }
  return best?.ids;
};

function twoOf(
  cut: Cut,
  whole: Reading,
  read: (part: string) => Reading,
): { ids: [string, string]; surplus: number } | undefined {
  const { kind, first, questioned, second } = cut;
  if (isShort(first) || second.trim() === '' || rulesOut(first) || isOtherShare(second)) return undefined;
  const one = firstPart(first, whole, questioned, read);
  if (!one || talk.has(one.id)) return undefined;
  const two = secondPart(cut, one, whole, read);
  if (!two || talk.has(two.id) || one.id === two.id) return undefined;
  if (!belongTogether(cut, one, two, whole)) return undefined;
  const surplus = Math.min(...[one, two].map((part) => part.score - demandOf(part, kind)));
  return surplus < 0 ? undefined : { ids: [one.id, two.id], surplus };
}

/** The first part; behind a story, its last sentence when that asks and is surer. */
function firstPart(
  text: string,
  whole: Reading,
  questioned: boolean,
  read: (part: string) => Reading,
): Part | undefined {
  const all = partOf(text, read(text), whole, questioned);
  const last = lastSentence(text);
  if (last === undefined || !(questioned || asks(last)) || (all && all.score >= certain)) return all;
  const own = partOf(last, read(last), whole, questioned);
  return own && own.score > (all?.score ?? 0) ? own : all;
}

/** The second part; one without a verb of its own is read with the first one's too: "pay my premium and my doctor bill". */
function secondPart(
  { kind, first, second }: Cut,
  one: Part,
  whole: Reading,
  read: (part: string) => Reading,
): Part | undefined {
  const reading = read(second);
  // "Also" says that something else is asked for.
  const own = partOf(second, kind === 'also' ? without(reading, one.id) : reading, whole);
  const sure = own !== undefined && own.score >= certain && own.id !== one.id;
  const joined = kind === 'also' || kind === 'and';
  if (isShort(second) && !isFragment(second)) return sure && joined ? own : undefined;
  if (own?.asks || !one.asks || !isFragment(second)) return own;
  if (sure) return { ...own, asks: joined };
  const lent = partOf(second, without(read(`${leadOf(first)} ${second}`), one.id), whole);
  return lent && lent.score > (own?.score ?? 0) ? { ...lent, asks: true } : own;
}

const without = ({ inScope, none }: Reading, id: string): Reading => ({
  inScope: inScope.filter((candidate) => candidate.id !== id),
  none,
});

/** The id that a part asks for; among near ones, the one that the whole message makes likely. */
function partOf(text: string, { inScope }: Reading, whole: Reading, questioned = false): Part | undefined {
  const weighed = inScope
    .slice(0, 3)
    .map(({ id, score }) => ({ id, score, weight: score * (likelihood(whole, id) + 0.02) ** 0.4 }));
  const [best] = weighed.sort((a, b) => b.weight - a.weight);
  return best && { id: best.id, score: best.score, asks: questioned || asks(text) };
}

/** Whether two parts are two requests, and not one with its reason or its details. */
function belongTogether({ kind, second }: Cut, one: Part, two: Part, whole: Reading): boolean {
  const parts = [one, two];
  if (parts.some((part) => !part.asks && likelihood(whole, part.id) < least)) return false;
  if (!two.asks && tellsOn(second)) return false;
  const back = refersBack(second);
  if (!one.asks && back && parts.some(({ id }) => likelihood(whole, id) < 0.05)) return false;
  if (kind !== 'comma') return true;
  if (!two.asks || back) return false;
  return (
    parts.every(({ id }) => likelihood(whole, id) >= leastAtComma) ||
    (wordsOf(second) > 2 && parts.every((part) => part.score >= plainly))
  );
}

const demandOf = ({ asks }: Part, kind: Joint): number => (asks ? demands : statementDemands)[kind];

const likelihood = (whole: Reading, id: string): number =>
  whole.inScope.find((candidate) => candidate.id === id)?.score ?? 0;

const wordsOf = (part: string): number => part.trim().split(/\s+/).length;
const isShort = (part: string): boolean => wordsOf(part) < 2;
