import type { IsoDate } from '../billing/member.js';
import { weekdayNumber } from './day-names.js';
import { addDays, addMonths, dayFrom, dayOf, firstOfMonth, lastOfMonth, weekdayOf, yearOf } from './days.js';
import type { ParseContext, Parsed } from './meaning.js';

// Which day is meant where the year, the month or the week is left out.

export interface DayContext extends ParseContext {
  /** Where a year is missing: the coming such day, or (birth dates) refuse. */
  direction: 'coming' | 'past';
}

export const no = (reason: string): Parsed<never> => ({ ok: false, reason });
export const yes = (day: IsoDate | undefined): Parsed<IsoDate> => (day ? { ok: true, value: day } : no('no-such-day'));

export function withoutYear(month: number, day: number, { today, direction }: DayContext): Parsed<IsoDate> {
  if (direction === 'past') return no(dayFrom(2000, month, day) ? 'no-year' : 'no-such-day');
  const thisYear = dayFrom(yearOf(today), month, day);
  return yes(thisYear !== undefined && thisYear >= today ? thisYear : dayFrom(yearOf(today) + 1, month, day));
}

/** Two digits: this century for days to come; for birth dates the last such year that has begun. */
export function fullYear(short: number, { direction, today }: DayContext): number {
  return direction === 'past' && 2000 + short > yearOf(today) ? 1900 + short : 2000 + short;
}

/** The fourth Thursday of November and its like. */
export function nthWeekday(
  month: number,
  [which, weekday]: readonly [number, number],
  context: DayContext,
): Parsed<IsoDate> {
  const thisYear = yearOf(context.today);
  const [first, second] = [thisYear, thisYear + 1].map((year) => {
    const start = dayFrom(year, month, 1) ?? context.today;
    const day = 1 + ((7 + weekday - weekdayOf(start)) % 7) + 7 * (Math.abs(which) - 1);
    return which > 0 ? dayFrom(year, month, day) : (dayFrom(year, month, day + 28) ?? dayFrom(year, month, day + 21));
  });
  if (context.direction === 'past') return no('no-year');
  return yes(first !== undefined && first >= context.today ? first : second);
}

/** The coming such day of a month that has it: from the 24th, "the 3rd" is in next month and "the 24th" is today. */
export function monthDay(day: number, today: IsoDate, later: boolean): Parsed<IsoDate> {
  for (let ahead = later || day < dayOf(today) ? 1 : 0; ahead < 3; ahead++) {
    const month = addMonths(firstOfMonth(today), ahead);
    const found = dayFrom(yearOf(month), Number(month.slice(5, 7)), day);
    if (found || later) return yes(found);
  }
  return no('no-such-day');
}

export function endOf(month: number, today: IsoDate): Parsed<IsoDate> {
  const first = dayFrom(yearOf(today), month, 1);
  if (!first) return no('no-such-day');
  const last = lastOfMonth(first);
  return yes(last >= today ? last : lastOfMonth(addMonths(first, 12)));
}

/** 1–7: a weekday named on that very day means the coming one. */
export const daysUntil = (name: string, today: IsoDate): number =>
  ((weekdayNumber(name) - weekdayOf(today) + 6) % 7) + 1;

/**
 * "Friday" is the coming one. English "next Friday" and "Friday next week" are the one of the following week (weeks begin on Monday),
 * as Microsoft's recogniser has it; Spanish "el próximo viernes" and "el viernes que viene" are the coming one, as they are said there.
 */
export function weekday(which: string, name: string, after: string, today: IsoDate): Parsed<IsoDate> {
  if (/^(?:last|past|el pasado)$/.test(which) || after === 'pasado') return no('past');
  if (which !== 'next' && !/week|semana/.test(after)) return yes(addDays(today, daysUntil(name, today)));
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  return yes(addDays(today, 7 - sinceMonday + ((weekdayNumber(name) + 6) % 7)));
}
