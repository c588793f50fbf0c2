import type { Language } from '../billing/member.js';
import type { Hours } from '../billing/organization.js';

const locale: Record<Language, string> = { en: 'en-US', es: 'es-US' };
const words = {
  en: { always: 'day and night', to: 'to', and: 'and', at: ', ' },
  es: { always: 'de día y de noche', to: 'a', and: 'y', at: ', de ' },
};

/** "Monday to Friday, 8:00 AM to 6:00 PM (Pacific Time)". */
export function openingHours(hours: Hours, language: Language): string {
  const { always, to, and, at } = words[language];
  if ('always' in hours) return always;
  const names = [...hours.days].sort((a, b) => a - b).map((day) => weekday(day, language));
  const inARow = hours.days.length > 2 && Math.max(...hours.days) - Math.min(...hours.days) === hours.days.length - 1;
  const days = inARow ? `${names[0]} ${to} ${names.at(-1)}` : names.join(` ${and} `);
  return `${days}${at}${clockTime(hours.from, language)} ${to} ${clockTime(hours.to, language)} (${zoneName(hours.zone, language)})`;
}

/** 1 Monday … 7 Sunday; 2024-01-01 was a Monday. */
const weekday = (day: number, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day));

const clockTime = (time: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
    .format(new Date(`2024-01-01T${time}:00Z`))
    .replace(/[\u00a0\u202f]/g, ' ');

const zoneName = (zone: string, language: Language): string =>
  new Intl.DateTimeFormat(locale[language], { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(new Date(0))
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone;
