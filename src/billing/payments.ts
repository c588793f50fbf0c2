import { daysBetween } from './dates.js';
import type { Payment } from './member.js';

/** Payments further apart are no slip of the hand. */
const mostDays = 14;

/** The payments of the first bill that was paid the same amount more than once within two weeks; empty when there is none. */
export function alikePayments<P extends Payment>(payments: readonly P[]): P[] {
  for (const [at, payment] of payments.entries()) {
    const alike = payments
      .slice(at + 1)
      .filter(
        ({ bill, amountCents, on }) =>
          bill === payment.bill &&
          amountCents === payment.amountCents &&
          Math.abs(daysBetween(on, payment.on)) <= mostDays,
      );
    if (alike.length > 0) return [payment, ...alike];
  }
  return [];
}
