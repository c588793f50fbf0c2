import { same } from './figures.js';
import { type Conflict, conflict, type Merged } from './merge.js';

/** What the plan took off the price, in hundredths of a cent. */
export interface Discount {
  units: number;
  /** Whether a row shows it; without an allowed amount nothing is known of a discount. */
  known: boolean;
  derived: boolean;
  conflict: Conflict | null;
}

/** What the discount may be, the likeliest first. */
export function discounts({ figures, lineDiscount }: Merged): Discount[] {
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
