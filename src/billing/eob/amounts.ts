import { type Category, categoryOf } from './category.js';
import type { Adjudication } from './fhir.js';

/**
 * Amounts by category, in hundredths of a cent: payers publish 28.104 and 112.416, which add up to 140.52 only before they
 * are rounded. Absent means not stated, which is not the same as zero.
 */
export type Amounts = Partial<Record<Category, number>>;

export const unitsPerCent = 100;
const unitsPerDollar = 100 * unitsPerCent;
/** No amount on an EOB is larger; a number beyond it is an error, and sums stay exact below it. */
const maxDollars = 100_000_000;

export type AmountProblem = 'bad-amount' | 'other-currency';

/** Reads one FHIR Money. Undefined when it holds no value; a problem when it is not a plain number of US dollars. */
export function moneyUnits(money: unknown): { units: number } | { problem: AmountProblem } | undefined {
  if (money === undefined || money === null) return undefined;
  if (typeof money !== 'object' || Array.isArray(money)) return { problem: 'bad-amount' };
  const { value, currency } = money as { value?: unknown; currency?: unknown };
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > maxDollars) {
    return { problem: 'bad-amount' };
  }
  if (currency !== undefined && currency !== null && currency !== 'USD') return { problem: 'other-currency' };
  return { units: Math.round(value * unitsPerDollar) };
}

export interface Collected {
  amounts: Amounts;
  /** Categories that were stated more than once without anything that tells the entries apart. */
  repeated: Category[];
  problem: AmountProblem | null;
}

/** Collects the amounts of one list of adjudications or totals. */
export function collect(adjudications: readonly Adjudication[]): Collected {
  const amounts: Amounts = {};
  const seen = new Set<string>();
  const unspecific = new Set<Category>();
  const repeated: Category[] = [];
  let problem: AmountProblem | null = null;
  for (const adjudication of adjudications) {
    const money = moneyUnits(adjudication.amount);
    if (!money) continue;
    if ('problem' in money) {
      problem ??= money.problem;
      continue;
    }
    const named = categoryOf(adjudication.category.coding);
    if (!named) continue;
    const { category, key, specific } = named;
    if (!specific) unspecific.add(category);
    const before = amounts[category];
    if (before === undefined) {
      amounts[category] = money.units;
    } else if (!unspecific.has(category) && !seen.has(key)) {
      amounts[category] = before + money.units;
    } else if (before !== 0 || money.units !== 0) {
      repeated.push(category);
    }
    seen.add(key);
  }
  return { amounts, repeated, problem };
}

/** Adds amounts category by category; a category is absent only when it is absent from all. */
export function addAmounts(list: readonly Amounts[]): Amounts {
  const sum: Amounts = {};
  for (const amounts of list) {
    for (const [category, units] of Object.entries(amounts) as [Category, number][]) {
      sum[category] = (sum[category] ?? 0) + units;
    }
  }
  return sum;
}
