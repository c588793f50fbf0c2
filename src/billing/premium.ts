import { addDays, addMonths } from './dates.js';
import type { Bill, Coverage, IsoDate } from './member.js';
import type { GracePeriod, Policy } from './policy.js';

export interface Grace {
  rule: GracePeriod;
  /** Last day on which paying still keeps the coverage, as far as the rule tells. */
  lastDay: IsoDate;
}

/**
 * The grace period of an unpaid premium (domain-facts, premium grace periods). A rule for the member's region goes before a
 * general one. Undefined when no rule is known. Calendar months run from the first day of the unpaid coverage month.
 */
export function graceOf(bill: Bill, coverage: Coverage, region: string, policy: Policy): Grace | undefined {
  const fits = policy.gracePeriods.filter(
    (rule) =>
      rule.coverage === coverage.type &&
      (rule.taxCredit === undefined || rule.taxCredit === (coverage.taxCredit ?? false)),
  );
  const rule =
    fits.find(({ regions }) => regions?.includes(region)) ?? fits.find(({ regions }) => regions === undefined);
  if (!rule) return undefined;
  const first = bill.coverageMonth ? `${bill.coverageMonth}-01` : bill.due;
  const lastDay =
    rule.days === undefined ? addDays(addMonths(first, rule.calendarMonths ?? 0), -1) : addDays(bill.due, rule.days);
  return { rule, lastDay };
}
