import type { Cents } from '../money.js';
import { unitsPerCent } from './amounts.js';

export const rowIds = [
  'price',
  'discount',
  'not-covered',
  'other-insurer',
  'plan-paid',
  'deductible',
  'copay',
  'coinsurance',
  'your-share',
  'already-paid',
  'unexplained',
] as const;
export type RowId = (typeof rowIds)[number];

/** One row of "where every dollar went". `derived`: worked out by us, not stated by the plan. */
export interface Row {
  id: RowId;
  cents: Cents;
  derived: boolean;
}

/** A row before rounding, in hundredths of a cent. */
export interface ExactRow {
  id: RowId;
  units: number;
  derived: boolean;
}

/** Rows that are not a part of the price: the price itself, and money of the share that was already paid. */
const outside = new Set<RowId>(['price', 'already-paid']);

/** The rows that make up the member's share. */
export const shareIds: readonly RowId[] = ['deductible', 'copay', 'coinsurance', 'your-share'];

/**
 * Whole cents for all rows, such that the parts of the price add up to the price to the cent. Where rounding would lose or
 * gain a cent, the parts that were rounded furthest take it, so that no row is off by a whole cent.
 */
export function wholeCents(rows: readonly ExactRow[]): Row[] {
  const price = rows.find((row) => row.id === 'price');
  const rounded = rows.map((row) => ({ ...row, cents: Math.round(row.units / unitsPerCent) + 0 }));
  if (price) {
    const parts = rounded.filter((row) => !outside.has(row.id));
    let gap = Math.round(price.units / unitsPerCent) - parts.reduce((sum, row) => sum + row.cents, 0);
    const step = Math.sign(gap);
    const byError = parts.sort((a, b) => step * (error(b) - error(a)));
    for (const row of byError) {
      if (gap === 0) break;
      row.cents += step;
      gap -= step;
    }
  }
  return rounded.map(({ id, cents, derived }) => ({ id, cents, derived }));
}

const error = (row: { units: number; cents: Cents }): number => row.units - row.cents * unitsPerCent;
