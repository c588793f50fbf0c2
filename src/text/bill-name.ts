import type { Language } from '../billing/member.js';
import { serviceName } from './service-name.js';

/** What the summary of a guest payment calls the bill: a guest sees no more of it. */
export const guestBill = 'guest payment';

const months: Record<string, string> = {
  january: 'enero',
  february: 'febrero',
  march: 'marzo',
  april: 'abril',
  may: 'mayo',
  june: 'junio',
  july: 'julio',
  august: 'agosto',
  september: 'septiembre',
  october: 'octubre',
  november: 'noviembre',
  december: 'diciembre',
};
/** What may stand before "premium": "December COBRA premium". */
const kinds: Record<string, string> = {
  '': '',
  'cobra ': ' de COBRA',
  'plan ': ' del plan',
  'medicare ': ' de Medicare',
};
const premium = new RegExp(`^(${Object.keys(months).join('|')}) (${Object.keys(kinds).join('|')})premium$`, 'i');

/** What a bill is called in a language. Plans send English names; one that is not known in full is shown as it was sent. */
export function billName(sent: string, language: Language): string {
  if (language === 'en') return sent;
  if (sent === guestBill) return 'pago como invitado';
  const [, month, kind] = premium.exec(sent.trim()) ?? [];
  if (month === undefined) return serviceName(sent, language);
  return `Prima${kinds[(kind ?? '').toLowerCase()]} de ${months[month.toLowerCase()]}`;
}
