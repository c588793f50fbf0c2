import type { Cents } from '../money.js';
import { unitsPerCent } from './amounts.js';
import { addFigures, type FigureName, type Figures, figureNames, figuresOf, paidStatement, same } from './figures.js';
import type { ReadEob } from './read.js';

export type ConflictCode =
  /** `total[]` and the claim's own adjudication state the figure differently. */
  | 'totals-disagree'
  /** The lines add up to something else than the claim states. */
  | 'lines-disagree'
  /** The benefit is not what was paid to provider and patient, or not the payment. */
  | 'paid-disagrees'
  /** The member's liability is not deductible + copay + coinsurance (+ what is not covered). */
  | 'share-disagrees'
  /** The price is not allowed + discount + not covered. */
  | 'discount-disagrees'
  /** One figure is stated twice in one place. */
  | 'stated-twice';

export interface Conflict {
  code: ConflictCode;
  figure: FigureName | null;
  /** The two amounts that disagree. */
  cents: [Cents, Cents] | null;
}

/** Weaker than a conflict: something to mention that does not put the amounts in doubt. */
export type Note =
  /** Totals and lines agree to the cent; the claim's own adjudication shows something else and is left out. */
  | 'claim-level-left-out'
  /** Some lines carry no amounts, so the lines cover only a part. */
  | 'lines-incomplete'
  /** More was paid by the member than the share. */
  | 'paid-more-than-share'
  /** The stated share leaves out what a reason code gives to the member, or holds what one takes off the member. */
  | 'code-against-share'
  /** A reason code lets the member be billed for the difference between price and allowed amount as well. */
  | 'discount-may-be-billed';

export interface Merged {
  figures: Figures;
  /** Discount that the lines leave when the allowed amount is known from some lines only; null when it is not. */
  lineDiscount: number | null;
  conflicts: Conflict[];
  notes: Note[];
}

export const toCents = (units: number): Cents => Math.round(units / unitsPerCent) + 0;

export const conflict = (code: ConflictCode, figure: FigureName | null, a?: number, b?: number): Conflict => ({
  code,
  figure,
  cents: a === undefined || b === undefined ? null : [toCents(a), toCents(b)],
});

/**
 * Brings an EOB's three sources together, figure by figure: `total[]` first, then the claim's own adjudication, then the sum
 * of its lines. Where sources state different amounts, that is a conflict, except when the lines are evidently not all there.
 */
export function merge(
  eob: Pick<ReadEob, 'total' | 'claimLevel' | 'lines' | 'payment' | 'paymentAdjusted' | 'repeated'>,
): Merged {
  const conflicts: Conflict[] = [...new Set(eob.repeated)].map(() => conflict('stated-twice', null)).slice(0, 1);
  const notes = new Set<Note>();
  const total = figuresOf(eob.total);
  const lines = eob.lines.map((line) => figuresOf(line.amounts));
  const lineSum = addFigures(lines);
  const ownAdjudication = figuresOf(eob.claimLevel);
  // Two sources that agree to the cent outvote the third, which then counts for nothing.
  const outvoted = figureNames.some((name) => {
    const [a, b, c] = [total[name], ownAdjudication[name], lineSum[name]];
    return a !== undefined && b !== undefined && c !== undefined && same(a, c) && !same(a, b);
  });
  if (outvoted) notes.add('claim-level-left-out');
  const claimLevel = outvoted ? {} : ownAdjudication;
  const incomplete = lines.some((line) => Object.keys(line).length === 0);

  for (const amounts of [eob.total, outvoted ? {} : eob.claimLevel, ...eob.lines.map((line) => line.amounts)]) {
    const disagree = paidStatement(amounts)?.disagree;
    if (disagree) conflicts.push(conflict('paid-disagrees', 'paid', ...disagree));
  }

  const figures: Figures = {};
  for (const name of figureNames) {
    const [a, b, c] = [total[name], claimLevel[name], lineSum[name]];
    const stated = a ?? b;
    const value = stated ?? c;
    if (value === undefined) continue;
    figures[name] = value;
    if (a !== undefined && b !== undefined && !same(a, b)) conflicts.push(conflict('totals-disagree', name, a, b));
    if (stated !== undefined && c !== undefined && !same(stated, c)) {
      if (incomplete && c < stated && c >= 0) notes.add('lines-incomplete');
      else conflicts.push(conflict('lines-disagree', name, stated, c));
    }
  }

  if (eob.payment !== null) {
    if (figures.paid === undefined) figures.paid = eob.payment;
    else if (!eob.paymentAdjusted && !same(figures.paid, eob.payment)) {
      conflicts.push(conflict('paid-disagrees', 'paid', figures.paid, eob.payment));
    }
  }
  const allowedFromLines =
    total.allowed === undefined &&
    claimLevel.allowed === undefined &&
    lineSum.allowed !== undefined &&
    lines.some((line) => line.allowed === undefined);
  return {
    figures,
    lineDiscount: allowedFromLines ? discountOfLines(lines) : null,
    conflicts: distinct(conflicts),
    notes: [...notes],
  };
}

/** Price minus allowed minus not covered, over the lines that state both price and allowed. */
function discountOfLines(lines: readonly Figures[]): number {
  let discount = 0;
  for (const { price, allowed, notCovered = 0 } of lines) {
    if (price !== undefined && allowed !== undefined) discount += price - allowed - notCovered;
  }
  return discount;
}

function distinct(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Map(conflicts.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}
