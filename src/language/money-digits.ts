import type { Cents } from '../billing/money.js';
import type { Parsed } from './meaning.js';

const written = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/;
/** Two figures behind a comma are no thousands: "182,40". */
const commaCents = /^(\d+),(\d\d)$/;

/** No bill reaches this; what does is an account number or a slip of the finger. */
export const mostCents: Cents = 100_000_000;

/**
 * Reads digits as dollars, the way this country writes them in both languages: "1,250.50", "1250.5", "50", and "182,40" with cents.
 * "1.250,50" and "1.250" may mean two amounts and are refused as `ambiguous`: a wrong guess moves a thousand times the money.
 */
export function readDollars(said: string): Parsed<Cents> {
  const digits = said.replace(commaCents, '$1.$2');
  const match = written.exec(digits);
  if (!match) return { ok: false, reason: /^\d[\d.,]*\d$/.test(digits) ? 'ambiguous' : 'not-understood' };
  const [dollars = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  if (dollars.length > 9) return { ok: false, reason: 'too-much' };
  const cents = Number(dollars) * 100 + Number(fraction.padEnd(2, '0'));
  return cents > mostCents ? { ok: false, reason: 'too-much' } : { ok: true, value: cents };
}
