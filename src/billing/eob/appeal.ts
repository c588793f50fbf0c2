import { addDays } from '../dates.js';
import type { CoverageType, IsoDate } from '../member.js';

/**
 * Days to appeal. ACA and employer plans (COBRA continues one): 180 days from receipt of the notice, 45 CFR 147.136 and
 * 29 CFR 2560.503-1. Medicare Advantage: 65 days from the notice's date, 42 CFR 422.582. Original Medicare: 120 days from
 * receipt, 42 CFR 405.942. Receipt is taken as the day of the notice, so that our date is never too late.
 */
const days: Record<CoverageType | 'original-medicare', number> = {
  'individual-exchange': 180,
  individual: 180,
  cobra: 180,
  medicare: 65,
  'original-medicare': 120,
};

/** Last day to ask the plan for an appeal. Null when plan type or notice date is unknown: the notice itself says it. */
export const appealBy = (noticed: IsoDate | null, plan: keyof typeof days | undefined): IsoDate | null =>
  noticed && plan ? addDays(noticed, days[plan]) : null;
