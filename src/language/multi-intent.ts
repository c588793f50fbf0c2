import type { Reading } from './recogniser/classify.js';

interface Joint {
  /** Where the first part ends and the second begins. */
  from: number;
  to: number;
  kind: 'also' | 'and' | 'pause';
}

/** How sure both parts have to be of their ids, and among how many candidates of the whole message both have to be. */
const demands: Record<Joint['kind'], { score: number; among: number }> = {
  also: { score: 0.22, among: 6 },
  and: { score: 0.4, among: 5 },
  pause: { score: 0.75, among: 4 },
};

/** Talk around a request makes no request of its own, and "what should I do" asks about the other part. */
const talk: ReadonlySet<string> = new Set(['greeting', 'thanks', 'goodbye', 'are-you-a-bot', 'repeat', 'help', 'none']);

/** More joints or letters than this are a story, not two requests; it bounds the time too. */
const mostJoints = 6;
const longest = 400;

const joint =
  /(?<pause>[.;!?\n]+\s+|,\s+|\s+)(?<and>(?:and|y|e|&)\b,?\s*)?(?<also>(?:also|then|plus|as well as|besides|tambien|también|luego|despues|después|ademas|además|de paso|aparte)\b,?\s*)?/giu;

/** Where a second request may begin: at "and", at "also", or after a mark. A blank alone is no joint. */
const jointsOf = (text: string): Joint[] => {
  const found: Joint[] = [];
  for (const { index, 0: all, groups } of text.matchAll(joint)) {
    const kind = groups?.also ? 'also' : groups?.and ? 'and' : 'pause';
    if (kind === 'pause' && all.trim() === '') continue;
    found.push({ from: index, to: index + all.length, kind });
    if (found.length === mostJoints) break;
  }
  return found;
};

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
  for (const { from, to, kind } of jointsOf(text)) {
    const one = request(text.slice(0, from), read);
    const two = one && request(text.slice(to), read);
    if (!one || !two || one.id === two.id) continue;
    const surplus = Math.min(one.score, two.score) - demands[kind].score;
    const likely = whole.inScope.slice(0, demands[kind].among);
    if (surplus < 0 || ![one, two].every(({ id }) => likely.some((candidate) => candidate.id === id))) continue;
    if (!best || surplus > best.surplus) best = { ids: [one.id, two.id], surplus };
  }
  return best?.ids;
};

const request = (part: string, read: (part: string) => Reading): { id: string; score: number } | undefined => {
  if (part.trim().split(/\s+/).length < 2) return undefined;
  const [best] = read(part).inScope;
  return best && !talk.has(best.id) ? best : undefined;
};
