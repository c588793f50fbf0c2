import { addDays, addMonths } from './dates.js';
import type { Bill, IsoDate } from './member.js';
import type { Cents } from './money.js';
import type { Policy } from './policy.js';

export interface Instalment {
  due: IsoDate;
  cents: Cents;
}

export type PlanOffer =
  | { kind: 'offered'; instalments: Instalment[] }
  | { kind: 'refused'; because: 'premium' | 'paid' | 'small-balance' | 'too-few-months' | 'too-many-months' };

/** The most months over which a balance can be spread, given the smallest instalment; 0 when it cannot be spread. */
export const mostMonths = (balance: Cents, policy: Policy['paymentPlan']): number =>
  Math.min(policy.maxMonths, Math.floor(balance / policy.minInstalmentCents));

/** Months in which a balance is paid with at most so much a month. Throws RangeError unless that is above zero. */
export function monthsFor(balance: Cents, monthly: Cents): number {
  if (monthly <= 0) throw new RangeError(`not an instalment: ${monthly}`);
  return Math.ceil(balance / monthly);
}

/**
 * Instalments without interest that add up to the balance to the cent; the first ones carry the odd cents
 * (guide-facts G12; `paymentPlan` of knowledge/policy.json, whose numbers of months are sample policy).
 */
export function offerPlan(
  request: { bill: Bill; months: number; today: IsoDate },
  policy: Policy['paymentPlan'],
): PlanOffer {
  const { bill, months, today } = request;
  if (bill.kind === 'premium') return { kind: 'refused', because: 'premium' };
  if (bill.balanceCents === 0) return { kind: 'refused', because: 'paid' };
  const most = mostMonths(bill.balanceCents, policy);
  if (bill.balanceCents < policy.minBalanceCents || most < policy.minMonths)
    return { kind: 'refused', because: 'small-balance' };
  if (months < policy.minMonths) return { kind: 'refused', because: 'too-few-months' };
  if (months > most) return { kind: 'refused', because: 'too-many-months' };
  const first = addDays(today, policy.firstInstalmentDays);
  const base = Math.floor(bill.balanceCents / months);
  const odd = bill.balanceCents - base * months;
  return {
    kind: 'offered',
    instalments: Array.from({ length: months }, (_, at) => ({
      due: addMonths(first, at),
      cents: base + (at < odd ? 1 : 0),
    })),
  };
}
