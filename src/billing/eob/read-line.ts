import { type Amounts, addAmounts, collect, moneyUnits } from './amounts.js';
import { type CareFacts, isStay } from './care.js';
import type { Category } from './category.js';
import type { Item } from './fhir.js';
import { same } from './figures.js';
import { serviceName } from './names.js';
import type { ServiceLine } from './net.js';
import { reasonCodes } from './reasons.js';

/** The day of a FHIR date or time, as it is written there; null when it is only a month or no date at all. */
export const day = (text: string | undefined): string | null =>
  text && /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])/.test(text) ? text.slice(0, 10) : null;

/** The service that a claim is best known by; a stay or an emergency is known as that, not by one of its services. */
export function mainService(lines: readonly ServiceLine[], care: CareFacts): string | null {
  const named = lines.filter((line) => line.service !== null);
  const several = new Set(named.map((line) => line.service)).size > 1;
  if (several && (isStay(care.kind) || care.kind === 'emergency')) return null;
  const dearest = [...named].sort((a, b) => (b.amounts.price ?? 0) - (a.amounts.price ?? 0))[0];
  return dearest?.service ?? null;
}

export interface ReadItem {
  line: ServiceLine;
  days: string[];
  repeated: Category[];
  problem: ReturnType<typeof collect>['problem'];
  /** The line is the one that a hospital bill ends with, its total. */
  isTotal: boolean;
}

/** A line's own amounts; a category that it leaves out is the sum of its details, and theirs of the sub-details. */
export function readItem(item: Item): ReadItem {
  const own = collect(item.adjudication);
  const details = item.detail.map((detail) => {
    const sub = detail.subDetail.map((one) => collect(one.adjudication));
    const level = collect(detail.adjudication);
    const { amounts, disagree } = overParts(
      level.amounts,
      sub.map((one) => one.amounts),
    );
    return { amounts, disagree, all: [level, ...sub] };
  });
  const { amounts, disagree } = overParts(
    own.amounts,
    details.map((detail) => detail.amounts),
  );
  const net = moneyUnits(item.net);
  const stated = Object.keys(amounts).length > 0;
  // R4's own examples give the price of a line only as its net.
  if (stated && amounts.price === undefined && amounts.drugCost === undefined && net && 'units' in net) {
    amounts.price = net.units;
  }
  const levels = [own, ...details.flatMap((detail) => detail.all)];
  const from = day(item.servicedDate) ?? day(item.servicedPeriod?.start);
  const to = day(item.servicedPeriod?.end);
  const codes = [item.productOrService, ...item.modifier].flatMap((concept) => concept.coding.map((one) => one.code));
  const parts = item.detail.flatMap((detail) => [detail, ...detail.subDetail]);
  const adjudications = [item, ...parts].flatMap((part) => part.adjudication);
  return {
    line: {
      service: serviceName(item),
      key: [from, item.productOrService.text, ...codes].join('|'),
      date: from,
      amounts,
      reasons: reasonCodes(adjudications),
    },
    days: [from, to].filter((one) => one !== null),
    repeated: [...levels.flatMap((level) => level.repeated), ...disagree, ...details.flatMap((one) => one.disagree)],
    problem: levels.find((level) => level.problem)?.problem ?? (net && 'problem' in net ? net.problem : null),
    isTotal: isTotalCharge(item),
  };
}

/** What one level states, filled up from the sum of its parts; what all of its parts state in full must not differ from it. */
function overParts(own: Amounts, parts: readonly Amounts[]): { amounts: Amounts; disagree: Category[] } {
  const sum = addAmounts(parts);
  const disagree = (Object.entries(own) as [Category, number][])
    .filter(([category]) => parts.length > 0 && parts.every((part) => part[category] !== undefined))
    .filter(([category, units]) => !same(units, sum[category] ?? 0));
  return { amounts: { ...sum, ...own }, disagree: disagree.map(([category]) => category) };
}

/** Revenue code 0001: not a service, but the sum of the charges above it. */
const isTotalCharge = ({ revenue }: Item): boolean =>
  revenue.coding.some(
    ({ system = '', code = '' }) =>
      code === '0001' || (/^0{0,2}1$/.test(code) && /rev_cntr$|REV-CNTR-CD|RevenueCodes/i.test(system)),
  );

/** Leaves a total out that only repeats what the other lines add up to; one that says something else stays and is judged. */
export function withoutTotalLine(items: readonly ReadItem[]): readonly ReadItem[] {
  const sum = addAmounts(items.filter((item) => !item.isTotal).map((item) => item.line.amounts));
  const repeats = ({ price, ...others }: Amounts): boolean =>
    price !== undefined &&
    Object.entries({ price, ...others }).every(
      ([category, units]) => units === 0 || same(units, sum[category as Category] ?? Number.NaN),
    );
  return items.filter((item) => !item.isTotal || !repeats(item.line.amounts));
}
