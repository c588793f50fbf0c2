import type { IsoDate } from '../billing/member.js';

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const utc = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): IsoDate => date.toISOString().slice(0, 10);

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
/** 1–12. */
export const monthOf = (day: IsoDate): number => Number(day.slice(5, 7));
export const dayOf = (day: IsoDate): number => Number(day.slice(8, 10));

/** 0 is Sunday. */
export const weekdayOf = (day: IsoDate): number => utc(day).getUTCDay();

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The day, or undefined when there is none such (31 February); years 1900–2199. */
export const dayFrom = (year: number, month: number, day: number): IsoDate | undefined =>
  year >= 1900 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? `${year}-${twoDigits(month)}-${twoDigits(day)}`
    : undefined;

/** Whole days only; stays within the years that ISO dates here can hold as long as `count` is below 50,000. */
export const addDays = (day: IsoDate, count: number): IsoDate => iso(new Date(utc(day).getTime() + count * 86_400_000));

/** The same day some months later, or that month's last day when it is shorter. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return `${year}-${twoDigits(month)}-${twoDigits(Math.min(dayOf(day), daysInMonth(year, month)))}`;
}

export const lastOfMonth = (day: IsoDate): IsoDate =>
  `${day.slice(0, 8)}${twoDigits(daysInMonth(yearOf(day), monthOf(day)))}`;

export const firstOfMonth = (day: IsoDate): IsoDate => `${day.slice(0, 8)}01`;
