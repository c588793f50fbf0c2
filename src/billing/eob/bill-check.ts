import type { Bill, IsoDate } from '../member.js';
import type { Cents } from '../money.js';

export type BillCheck = 'match' | 'bill-higher' | 'bill-lower' | 'different-dates' | 'cannot-compare';

/** What the member owes by the EOB. The two differ when the EOB does not say who bears what is not covered. */
export interface Owes {
  atLeast: Cents;
  atMost: Cents;
}

export interface ComparedBill {
  number: string | null;
  cents: Cents;
  check: BillCheck;
  /** Bill minus EOB share, when both are known and differ. */
  differenceCents: Cents | null;
  /** The bill was made before the plan had finished the claim, so it may ask for money that the plan pays. */
  beforeEob: boolean;
}

export interface BilledAmount {
  number?: string | undefined;
  cents: Cents;
  serviceDate?: Bill['serviceDate'];
  issued?: IsoDate | undefined;
}

/**
 * Compares a bill with what the EOB leaves to the member after what was already paid. `owes` is null when the EOB does not
 * say, or contradicts itself.
 */
export function checkBill(
  bill: BilledAmount,
  eob: { owes: Owes | null; from: IsoDate | null; to: IsoDate | null; processed: IsoDate | null },
): ComparedBill {
  const { number = null, cents, serviceDate, issued } = bill;
  const { owes, from, to, processed } = eob;
  const beforeEob = issued !== undefined && processed !== null && issued < processed;
  const result = (check: BillCheck, differenceCents: Cents | null = null): ComparedBill => ({
    number,
    cents,
    check,
    differenceCents,
    beforeEob,
  });
  if (serviceDate && from && to && (serviceDate < from || serviceDate > to)) return result('different-dates');
  if (!owes) return result('cannot-compare');
  if (cents === owes.atLeast || cents === owes.atMost) return result('match');
  if (cents > owes.atMost) return result('bill-higher', cents - owes.atMost);
  if (cents < owes.atLeast) return result('bill-lower', cents - owes.atLeast);
  return result('cannot-compare');
}
