import type { Bill, MemberRecord } from '../billing/member.js';

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Moves sample data to the present: bills, payments, coverage, accumulators and EOBs by the whole days from `fromAsOf` to
 * `today` (ISO dates); birth dates stay. A premium's month becomes the one in which its first day lands, and the month's
 * name in its description follows.
 */
export function shiftDates(members: readonly MemberRecord[], fromAsOf: string, today: string): MemberRecord[] {
  const days = Math.round((Date.parse(today) - Date.parse(fromAsOf)) / dayMs);
  if (days === 0) return [...members];
  const day = (date: string): string => shiftDay(date, days);
  return members.map(({ coverage, accumulators, bills, payments, eobs, ...member }) => ({
    ...member,
    coverage: { ...coverage, since: day(coverage.since), paidThrough: day(coverage.paidThrough) },
    ...(accumulators && { accumulators: { ...accumulators, asOf: day(accumulators.asOf) } }),
    bills: bills.map((bill) => shiftBill(bill, days)),
    payments: payments.map((payment) => ({ ...payment, on: day(payment.on) })),
    eobs: eobs.map((eob) => shiftResource(eob, days) as MemberRecord['eobs'][number]),
  }));
}

function shiftBill({ serviceDate, coverageMonth, ...bill }: Bill, days: number): Bill {
  const month = coverageMonth && shiftDay(`${coverageMonth}-01`, days).slice(0, 7);
  return {
    ...bill,
    ...(serviceDate && { serviceDate: shiftDay(serviceDate, days) }),
    ...(coverageMonth &&
      month && { coverageMonth: month, description: renameMonth(bill.description, coverageMonth, month) }),
    issued: shiftDay(bill.issued, days),
    due: shiftDay(bill.due, days),
  };
}

const shiftDay = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

function renameMonth(description: string, from: string, to: string): string {
  return ['en', 'es'].reduce(
    (text, language) => text.replaceAll(new RegExp(`\\b${monthName(from, language)}\\b`, 'g'), monthName(to, language)),
    description,
  );
}

const monthName = (month: string, language: string): string =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));

/** Every date or time of a FHIR resource by whole days, except birth dates. */
function shiftResource(value: unknown, days: number): unknown {
  if (typeof value === 'string') {
    return /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(value) ? shiftDay(value.slice(0, 10), days) + value.slice(10) : value;
  }
  if (Array.isArray(value)) return value.map((item) => shiftResource(item, days));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === 'birthDate' ? item : shiftResource(item, days)]),
  );
}
