import type { Cents } from './money.js';
import type { Region } from './organization.js';
import type { PovertyGuidelines } from './poverty-guidelines.js';

export interface AidEstimate {
  /** Household income a year, as percent of the poverty guideline, rounded down. */
  percent: number;
  /** The guideline for this household, cents a year. */
  guidelineCents: Cents;
  guidelineYear: string;
  /** `likely` and `unlikely` are estimates by income alone; `depends`: the region's own policy decides. */
  outlook: 'likely' | 'depends' | 'unlikely';
}

/** How often somebody is paid, when that is more often than monthly. */
export type PayPace = 'week' | 'two-weeks' | 'half-month';
export const paysAYear: Record<PayPace, number> = { week: 52, 'two-weeks': 26, 'half-month': 24 };

/** Pay that comes at a pace, in cents a month or a year, rounded to the cent. */
export const incomeFromPay = (pay: { cents: Cents; every: PayPace }, period: 'month' | 'year'): Cents =>
  Math.round((pay.cents * paysAYear[pay.every]) / (period === 'month' ? 12 : 1));

/** Cents a year for a household of 1–20 (HHS poverty guidelines). Throws RangeError for any other size. */
export function povertyGuideline(size: number, table: { baseCents: Cents; extraCents: Cents }): Cents {
  if (!Number.isInteger(size) || size < 1 || size > 20) throw new RangeError(`not a household size: ${size}`);
  return table.baseCents + (size - 1) * table.extraCents;
}

/**
 * Where a household stands for the plan's medical financial assistance (guide-facts G13; domain-facts, MFA). Uses the newest
 * guideline year that is not after `year`, else the oldest there is.
 */
export function estimateAid(
  household: { size: number; incomeCents: Cents; incomePeriod: 'month' | 'year' },
  region: Region,
  guidelines: PovertyGuidelines,
  year: string,
): AidEstimate {
  const years = Object.keys(guidelines).sort();
  const guidelineYear = years.filter((known) => known <= year).at(-1) ?? years[0];
  const known = guidelineYear && guidelines[guidelineYear];
  if (!guidelineYear || !known) throw new Error('no poverty guidelines are known');
  const guidelineCents = povertyGuideline(household.size, known.tables[region.povertyTable]);
  const yearly = household.incomePeriod === 'month' ? household.incomeCents * 12 : household.incomeCents;
  const percent = Math.floor((yearly * 100) / guidelineCents);
  const { likelyPercent, possiblePercent } = region.aid;
  // Compared in cents, because a rounded percent would let 300.9% pass for 300%.
  const within = (limit: number) => yearly * 100 <= guidelineCents * limit;
  const outlook = within(likelyPercent) ? 'likely' : within(possiblePercent) ? 'depends' : 'unlikely';
  return { percent, guidelineCents, guidelineYear, outlook };
}
