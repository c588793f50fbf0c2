import type { IsoDate, Language } from '../billing/member.js';
import type { Cents } from '../billing/money.js';

const dollars = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
const days: Record<Language, Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-US', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** `$1,250.50`, the same in both languages; `-$5.00` below zero. */
export const money = (cents: Cents): string => dollars.format(cents / 100);

/** "December 3, 2026", "3 de diciembre de 2026". */
export const date = (iso: IsoDate, language: Language): string => days[language].format(new Date(`${iso}T00:00:00Z`));
