import type { Meaning } from '../meaning.js';

/** A test row: the message, the ids that are right for it, and for two requests the ids that are right for each. */
export interface TestRow {
  text: string;
  accept: string[];
  acceptAll?: string[][] | undefined;
}

export type ReadRow = TestRow & { meaning: Meaning };

/** Shares 0–1; null where there is no row to count. */
export interface Scores {
  rows: number;
  /** Rows in scope whose best candidate is right. */
  accuracy: number | null;
  /** Rows in scope with a right one among the best three. */
  top3: number | null;
  /** Rows out of scope that were taken as such. */
  noneRecall: number | null;
  /** Of the rows acted on: those where what is done first is right. Acting on an out-of-scope row is wrong. */
  actedPrecision: number | null;
  /** Rows in scope that were acted on. */
  actedCoverage: number | null;
  /** Rows with two requests where both were found in order. */
  bothFound: number | null;
  /** Rows with one request where more than one was found. */
  splitWrongly: number | null;
}

export const score = (rows: readonly ReadRow[]): Scores => {
  const outside = rows.filter(({ accept }) => accept.includes('none'));
  const inside = rows.filter(({ accept }) => !accept.includes('none'));
  const acted = rows.filter(({ meaning }) => meaning.action === 'act');
  const two = rows.filter(({ acceptAll }) => acceptAll && acceptAll.length > 1);
  const one = rows.filter(({ acceptAll }) => !acceptAll || acceptAll.length === 1);
  return {
    rows: rows.length,
    accuracy: share(inside, ({ accept, meaning }) => accept.includes(meaning.top[0]?.id ?? '')),
    top3: share(inside, ({ accept, meaning }) => meaning.top.slice(0, 3).some(({ id }) => accept.includes(id))),
    noneRecall: share(outside, ({ meaning }) => meaning.action === 'none'),
    actedPrecision: share(acted, ({ accept, meaning }) => accept.includes(meaning.all[0] ?? '')),
    actedCoverage: share(inside, ({ meaning }) => meaning.action === 'act'),
    bothFound: share(two, ({ acceptAll, meaning }) => samePlaces(acceptAll ?? [], meaning.all)),
    splitWrongly: share(one, ({ meaning }) => meaning.all.length > 1),
  };
};

const samePlaces = (accept: readonly string[][], found: readonly string[]): boolean =>
  accept.length === found.length && accept.every((ids, i) => ids.includes(found[i]!));

const share = <T>(rows: readonly T[], holds: (row: T) => boolean): number | null =>
  rows.length === 0 ? null : rows.filter(holds).length / rows.length;

export interface Confusion {
  right: string;
  taken: string;
  count: number;
  example: string;
}

/** Which ids were taken for which, most frequent first. */
export const confusions = (rows: readonly ReadRow[]): Confusion[] => {
  const found = new Map<string, Confusion>();
  for (const { text, accept, meaning } of rows) {
    const taken = meaning.action === 'none' ? 'none' : (meaning.top[0]?.id ?? 'none');
    if (accept.includes(taken)) continue;
    const right = accept[0]!;
    const known = found.get(`${right} ${taken}`);
    if (known) known.count++;
    else found.set(`${right} ${taken}`, { right, taken, count: 1, example: text });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
};
