import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';

const lead = /^(?:(?:ok|here|yes|si|it'?s|it is|es|the|my|el|mi|aqui|code|codigo|is|tengo|i got|use)[\s:,.]+)+/;

/** Reads the six-digit code from the mail: "123456", "123 456", "my code is 123-456". Reasons: `wrong-length`, `not-understood`, `too-long`. */
export function parseCode(text: string, _context: ParseContext): Parsed<string> {
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const answer = plain(text).replace(lead, '');
  if (!/^\d(?:[ -]?\d)*$/.test(answer)) return { ok: false, reason: 'not-understood' };
  const digits = answer.replace(/\D/g, '');
  return digits.length === 6 ? { ok: true, value: digits } : { ok: false, reason: 'wrong-length' };
}
