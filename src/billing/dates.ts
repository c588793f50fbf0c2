import type { IsoDate } from './member.js';

const DAY = 86_400_000;
const at = (date: IsoDate): number => Date.parse(`${date}T00:00:00Z`);

/** The day so many days after (or, negative, before) a day. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  new Date(at(date) + days * DAY).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => Math.round((at(to) - at(from)) / DAY);

/** The same day so many calendar months later; the month's last day where that day does not exist. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}
