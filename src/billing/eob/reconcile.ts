import { unitsPerCent } from './amounts.js';
import { type Figures, same } from './figures.js';
import { type Conflict, conflict, type Merged, merge, type Note } from './merge.js';
import type { ReadEob } from './read.js';
import { type ExactRow, type Row, shareIds, wholeCents } from './rows.js';

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
  /** What the member owes in all, as far as the EOB says so without contradiction; `upTo` includes what is not covered. */
  share: { stated: number; upTo: number } | null;
}

interface Share {
  rows: ExactRow[];
  units: number;
  conflict: Conflict | null;
}

/**
 * Decides where every dollar went. The chain: discount = price − allowed − not covered, unless it is stated; the share is
 * deductible + copay + coinsurance, else the liability; then price − discount − not covered − other insurer − paid − share
 * must be nothing. A remainder is "unexplained"; a negative one, or figures that disagree, are never explained.
 */
export function reconcile(eob: Parameters<typeof merge>[0]): Reconciled {
  const merged = merge(eob);
  const { figures, conflicts } = merged;
  const nothing = (gap: Gap): Reconciled => ({ ...merged, kind: 'not-explained', gap, rows: [], share: null });

  if (Object.values(figures).every((units) => units === 0)) return nothing('no-amounts');
  if ((figures.price ?? 0) < 0) return nothing('reversal');
  if (Object.values(figures).some((units) => units < 0)) return nothing('negative-amount');
  if (conflicts.some((one) => one.figure === 'price')) return nothing('prices-disagree');
  if (figures.price === undefined) return withoutPrice(merged);

  const solutions = discounts(merged).flatMap((discount) =>
    shares(figures).map((share) => solve(figures, discount, share)),
  );
  const clean = (solution: Solution) => solution.closes && !solution.conflict;
  const best = solutions.find(clean) ?? solutions.find((solution) => solution.closes) ?? solutions[0];
  if (!best) return nothing('no-amounts');
  const all = best.conflict ? [...conflicts, best.conflict] : conflicts;
  const base = { conflicts: all, notes: merged.notes };
  if (best.discount < -unitsPerCent / 2)
    return { ...base, kind: 'not-explained', gap: 'allowed-above-price', rows: [], share: null };
  if (!best.closes && best.rest < 0)
    return { ...base, kind: 'not-explained', gap: 'more-than-price', rows: [], share: null };

  const share = all.length > 0 ? null : shareOf(figures, best);
  const rows = wholeCents(best.rows);
  if (best.closes) {
    return {
      ...base,
      kind: all.length > 0 ? 'partly-explained' : 'explained',
      gap: all.length > 0 ? 'sources-disagree' : null,
      rows,
      share,
    };
  }
  const onlyPrice = rows.every((row) => row.cents === 0 || row.id === 'price' || row.id === 'unexplained');
  return onlyPrice
    ? { ...base, kind: 'not-explained', gap: 'only-price', rows, share: null }
    : {
        ...base,
        kind: 'partly-explained',
        gap: 'part-unexplained',
        rows,
        share: figures.liability === undefined ? null : share,
      };
}

interface Solution {
  rows: ExactRow[];
  rest: number;
  closes: boolean;
  discount: number;
  share: Share;
  conflict: Conflict | null;
}

interface Discount {
  units: number;
  /** Whether a row shows it; without an allowed amount nothing is known of a discount. */
  known: boolean;
  derived: boolean;
  conflict: Conflict | null;
}

/** What the discount may be, the likeliest first. */
function discounts({ figures, lineDiscount }: Merged): Discount[] {
  const { price = 0, discount, allowed, notCovered = 0 } = figures;
  if (discount !== undefined) {
    const fits =
      allowed === undefined || same(price, allowed + discount + notCovered) || same(price, allowed + discount);
    const disagree = fits
      ? null
      : conflict('discount-disagrees', 'discount', discount, price - (allowed ?? 0) - notCovered);
    return [{ units: discount, known: true, derived: false, conflict: disagree }];
  }
  if (allowed === undefined) return [{ units: 0, known: false, derived: false, conflict: null }];
  const derived = { known: true, derived: true, conflict: null };
  if (lineDiscount !== null) return [{ ...derived, units: lineDiscount }];
  const standard = { ...derived, units: price - allowed - notCovered };
  // Some payers count what they do not cover inside the allowed amount; taken only when nothing else adds up.
  return notCovered > 0 ? [standard, { ...derived, units: price - allowed }] : [standard];
}

/** What the member's share may be, the likeliest first. */
function shares(figures: Figures): Share[] {
  const { liability, notCovered = 0 } = figures;
  const stated = (['deductible', 'copay', 'coinsurance'] as const).filter((name) => figures[name] !== undefined);
  const parts: Share = {
    rows: stated.map((id) => ({ id, units: figures[id] ?? 0, derived: false })),
    units: stated.reduce((sum, name) => sum + (figures[name] ?? 0), 0),
    conflict: null,
  };
  if (liability === undefined) return [parts];
  const unsplit = (units: number, derived: boolean): Share => ({
    rows: [{ id: 'your-share', units, derived }],
    units,
    conflict: null,
  });
  const whole = [unsplit(liability, false)];
  // Liability may include what is not covered, which has its own row.
  if (notCovered > 0 && liability >= notCovered) whole.push(unsplit(liability - notCovered, true));
  if (stated.length === 0) return whole;
  if (same(liability, parts.units) || same(liability, parts.units + notCovered)) return [parts];
  const disagree = { ...parts, conflict: conflict('share-disagrees', 'liability', liability, parts.units) };
  const unstatedPart = stated.length < 3 && liability > parts.units;
  return unstatedPart ? [...whole, disagree] : [disagree];
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
  if (!share) return { kind: 'not-explained', gap: 'no-amounts', rows: [], conflicts, notes, share: null };
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

/** The share that a bill may ask for. What is not covered may or may not be the member's, unless the liability says so. */
function shareOf(figures: Figures, best: Solution): Reconciled['share'] {
  const { liability, notCovered = 0 } = figures;
  const hasShare = best.rows.some((row) => shareIds.includes(row.id));
  if (liability !== undefined) return { stated: liability, upTo: liability };
  if (!hasShare) return best.closes ? { stated: 0, upTo: notCovered } : null;
  return { stated: best.share.units, upTo: best.share.units + notCovered };
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
