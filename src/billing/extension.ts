import { daysBetween } from './dates.js';
import type { Bill, IsoDate } from './member.js';
import type { Policy } from './policy.js';

export type ExtensionDecision =
  /** The due date moves at once. */
  | { kind: 'granted' }
  /** Recorded for a person, who decides; nothing is promised. */
  | { kind: 'passed-on'; because: 'too-long' | 'too-late' | 'already-extended' }
  | { kind: 'refused'; because: 'premium' | 'paid' | 'not-later' | 'too-far' };

/**
 * Decides about moving a bill's due date (guide-facts G20; `extension` of knowledge/policy.json). Premium due dates never
 * move: only the grace period helps (domain-facts, premium grace periods).
 * `granted` says how often this bill was extended before.
 */
export function decideExtension(
  request: { bill: Bill; until: IsoDate; today: IsoDate; granted: number },
  policy: Policy['extension'],
): ExtensionDecision {
  const { bill, until, today, granted } = request;
  if (bill.kind === 'premium') return { kind: 'refused', because: 'premium' };
  if (bill.balanceCents === 0) return { kind: 'refused', because: 'paid' };
  if (until <= bill.due || until <= today) return { kind: 'refused', because: 'not-later' };
  const longer = daysBetween(bill.due, until);
  if (daysBetween(today, until) > policy.requestDays) return { kind: 'refused', because: 'too-far' };
  if (granted >= policy.grantsPerBill) return { kind: 'passed-on', because: 'already-extended' };
  if (daysBetween(bill.due, today) > policy.pastDueDays) return { kind: 'passed-on', because: 'too-late' };
  return longer > policy.grantedDays ? { kind: 'passed-on', because: 'too-long' } : { kind: 'granted' };
}
