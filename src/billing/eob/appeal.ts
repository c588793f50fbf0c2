import { addDays } from '../dates.js';
import type { CoverageType, IsoDate } from '../member.js';
import type { Policy } from '../policy.js';

/**
 * Days to appeal, from policy.json. ACA and employer plans (COBRA continues one): from receipt of the notice, 45 CFR
 * 147.136 and 29 CFR 2560.503-1. Medicare Advantage: from the notice's date, 42 CFR 422.582.
 */
export type AppealDays = Pick<Policy['appeal'], 'commercialDays' | 'medicareAdvantageDays'>;

/** Original Medicare, a redetermination: 120 days from receipt, 42 CFR 405.942. */
const originalMedicareDays = 120;

/**
 * Last day to ask the plan for an appeal. Null when plan type or notice date is unknown: the notice itself says it. Receipt
 * is taken as the day of the notice, so that the day is never too late; the date on the notice wins in any case.
 */
export function appealBy(
  noticed: IsoDate | null,
  plan: CoverageType | 'original-medicare' | undefined,
  days: AppealDays,
): IsoDate | null {
  if (!noticed || !plan) return null;
  if (plan === 'original-medicare') return addDays(noticed, originalMedicareDays);
  return addDays(noticed, plan === 'medicare' ? days.medicareAdvantageDays : days.commercialDays);
}
