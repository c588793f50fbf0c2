import type { Bill, IsoDate } from './member.js';
import type { Cents } from './money.js';

/** Bills with something left to pay, the earliest due date first. */
export const openBills = (bills: readonly Bill[]): Bill[] =>
  bills
    .filter((bill) => bill.balanceCents > 0)
    .sort((a, b) => a.due.localeCompare(b.due) || a.number.localeCompare(b.number));

/** A bill is overdue from the day after its due date, while something is left to pay. */
export const isOverdue = (bill: Bill, today: IsoDate): boolean => bill.balanceCents > 0 && bill.due < today;

/** Half of a balance, rounded up to the cent so that two halves always pay the whole. */
export const half = (balance: Cents): Cents => Math.ceil(balance / 2);

/** Why an amount cannot be paid on a bill; undefined when it can. */
export function refuseAmount(amount: Cents, bill: Bill): 'too-much' | 'zero' | undefined {
  if (amount <= 0) return 'zero';
  return amount > bill.balanceCents ? 'too-much' : undefined;
}
