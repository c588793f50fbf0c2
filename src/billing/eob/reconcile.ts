import { unitsPerCent } from './amounts.js';
import { type Discount, discounts } from './discount.js';
import { type Figures, same } from './figures.js';
import { type Conflict, type Merged, merge, type Note } from './merge.js';
import type { ReadEob } from './read.js';
import { type ExactRow, type Row, shareIds, wholeCents } from './rows.js';
import { type Share, shares } from './share.js';

/** Why an EOB of a claim is not, or not wholly, explained by its own amounts. */
export type Gap =
  | 'no-amounts'
  | 'no-price'
  | 'only-price'
  | 'prices-disagree'
  | 'reversal'
  | 'negative-amount'
  | 'allowed-above-price'
  | 'more-than-price'
  | 'part-unexplained'
  | 'sources-disagree';

export interface Reconciled {
  kind: 'explained' | 'partly-explained' | 'not-explained';
  gap: Gap | null;
  /** Either no price row, or rows that add up to the price to the cent. */
  rows: Row[];
  conflicts: Conflict[];
  notes: Note[];
  /** What the amounts say of the member's share; null when they do not say it without contradiction. */
  share: MemberShare | null;
}

/** All in hundredths of a cent. */
export interface MemberShare {
  /** Deductible, copay and coinsurance, or the whole that stands for them; without what is not covered. */
  parts: number;
  notCovered: number;
  /** What the plan itself states as the share, with or without what is not covered; null when it does not. */
  liability: number | null;
}

/**
 * Decides where every dollar went. The chain: discount = price − allowed − not covered, unless it is stated; the share is
 * deductible + copay + coinsurance, else the liability; then price − discount − not covered − other insurer − paid − share
 * must be nothing. A remainder is "unexplained"; a negative one, or figures that disagree, are never explained.
 */
export function reconcile(eob: Parameters<typeof merge>[0]): Reconciled {
  const merged = merge(eob);
  const { figures } = merged;
  const refused = refusal(merged);
  if (refused) return notExplained(refused, merged);
  if (figures.price === undefined) return withoutPrice(merged);

  const solutions = discounts(merged).flatMap((discount) =>
    shares(figures).map((share) => solve(figures, discount, share)),
  );
  const clean = (solution: Solution) => solution.closes && !solution.conflict;
  const best = solutions.find(clean) ?? solutions.find((solution) => solution.closes) ?? solutions[0];
  if (!best) return notExplained('no-amounts', merged);
  const conflicts = best.conflict ? [...merged.conflicts, best.conflict] : merged.conflicts;
  if (best.discount < -unitsPerCent / 2) return notExplained('allowed-above-price', { ...merged, conflicts });
  if (!best.closes && best.rest < 0) return notExplained('more-than-price', { ...merged, conflicts });

  const rows = wholeCents(best.rows);
  if (!best.closes && rows.every((row) => row.cents === 0 || row.id === 'price' || row.id === 'unexplained')) {
    return { ...notExplained('only-price', { ...merged, conflicts }), rows };
  }
  // An unexplained part puts the share in doubt, unless the plan itself states what the member owes.
  const certain = conflicts.length === 0 && (best.closes || figures.liability !== undefined);
  const share = certain ? shareOf(figures, best) : null;
  const most = share && (share.liability ?? share.parts + share.notCovered);
  const overpaid = most !== null && (figures.alreadyPaid ?? 0) > most + unitsPerCent / 2;
  return {
    kind: best.closes && conflicts.length === 0 ? 'explained' : 'partly-explained',
    gap: !best.closes ? 'part-unexplained' : conflicts.length > 0 ? 'sources-disagree' : null,
    rows,
    conflicts,
    notes: overpaid ? [...merged.notes, 'paid-more-than-share'] : merged.notes,
    share,
  };
}

const notExplained = (gap: Gap, { conflicts, notes }: Pick<Merged, 'conflicts' | 'notes'>): Reconciled => ({
  kind: 'not-explained',
  gap,
  rows: [],
  conflicts,
  notes,
  share: null,
});

/** What rules out an explanation before anything is added up. */
function refusal({ figures, conflicts }: Merged): Gap | null {
  if (Object.values(figures).every((units) => units === 0)) return 'no-amounts';
  if ((figures.price ?? 0) < 0) return 'reversal';
  if (Object.values(figures).some((units) => units < 0)) return 'negative-amount';
  if (conflicts.some((one) => one.figure === 'price')) return 'prices-disagree';
  return null;
}

interface Solution {
  rows: ExactRow[];
  rest: number;
  closes: boolean;
  discount: number;
  share: Share;
  conflict: Conflict | null;
}

function solve(figures: Figures, discount: Discount, share: Share): Solution {
  const { price = 0, notCovered, otherInsurer, paid, alreadyPaid } = figures;
  const rest = price - discount.units - (notCovered ?? 0) - (otherInsurer ?? 0) - (paid ?? 0) - share.units;
  const closes = same(rest, 0);
  const optional = (id: ExactRow['id'], units: number | undefined): ExactRow[] =>
    units === undefined ? [] : [{ id, units, derived: false }];
  const rows: ExactRow[] = [
    { id: 'price', units: price, derived: false },
    ...(discount.known ? [{ id: 'discount' as const, units: discount.units, derived: discount.derived }] : []),
    ...optional('not-covered', notCovered),
    ...optional('other-insurer', otherInsurer),
    ...optional('plan-paid', paid),
    ...share.rows,
    ...optional('already-paid', alreadyPaid),
    ...(closes ? [] : [{ id: 'unexplained' as const, units: rest, derived: true }]),
  ];
  return { rows, rest, closes, discount: discount.units, share, conflict: discount.conflict ?? share.conflict };
}

/** Without a price only what the plan states is shown, and nothing is added up. */
function withoutPrice({ figures, conflicts, notes }: Merged): Reconciled {
  const { notCovered, otherInsurer, paid, alreadyPaid, allowed } = figures;
  const [share] = shares(figures);
  if (!share) return notExplained('no-amounts', { conflicts, notes });
  const stated: [ExactRow['id'], number | undefined][] = [
    ['not-covered', notCovered],
    ['other-insurer', otherInsurer],
    ['plan-paid', paid],
  ];
  const rows = [
    ...stated.flatMap(([id, units]) => (units === undefined ? [] : [{ id, units, derived: false }])),
    ...share.rows,
    ...(alreadyPaid === undefined ? [] : [{ id: 'already-paid' as const, units: alreadyPaid, derived: false }]),
  ];
  const all = share.conflict ? [...conflicts, share.conflict] : conflicts;
  const covered = (paid ?? 0) + (otherInsurer ?? 0) + share.units;
  if (all.length > 0 || (allowed !== undefined && covered > allowed + unitsPerCent)) {
    return { kind: 'not-explained', gap: 'no-price', rows: [], conflicts: all, notes, share: null };
  }
  const known = rows.some((row) => row.units > 0);
  return {
    kind: known ? 'partly-explained' : 'not-explained',
    gap: 'no-price',
    rows: known ? wholeCents(rows) : [],
    conflicts,
    notes,
    share: null,
  };
}

/** The share that a bill may ask for; a claim that closes without naming one leaves none. */
function shareOf({ liability, notCovered = 0 }: Figures, { rows, closes, share }: Solution): MemberShare | null {
  const hasShare = rows.some((row) => shareIds.includes(row.id));
  if (liability === undefined && !hasShare && !closes) return null;
  return { parts: share.units, notCovered, liability: liability ?? null };
}

/** The rows of one line; none when its amounts do not fit together by themselves, which says nothing about the claim. */
export function lineRows(line: ReadEob['lines'][number]): Row[] {
  const result = reconcile({
    total: line.amounts,
    claimLevel: {},
    lines: [],
    payment: null,
    paymentAdjusted: false,
    repeated: [],
  });
  return result.kind === 'not-explained' && result.gap !== 'only-price' ? [] : result.rows;
}
