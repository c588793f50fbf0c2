import type { ParseContext, Parsed } from './meaning.js';
import { readNumber } from './number-words.js';
import { longestAnswer, plain } from './plain.js';

const lead =
  /^(?:(?:ok|yes|si|sure|here|it'?s|it is|that'?s|es|the|my|el|mi|aqui(?: esta)?|member(?:ship)?|miembro|de|medical record|mrn|id|kaiser|number|numero|num|no\.?|nr|is|i'?m|soy|#)[\s:,.#]+)+/;

/**
 * Reads a member number of 6–12 digits, with or without spaces and dashes, or said digit by digit.
 * Reasons: `too-short`, `too-many-digits`, `not-understood`, `too-long`.
 */
export function parseMemberNumber(text: string, { lang }: ParseContext): Parsed<string> {
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const answer = spoken(plain(text).replace(lead, '').replace(/^#\s?/, ''), lang);
  if (!/^\d(?:[ -]?\d)*$/.test(answer)) return { ok: false, reason: 'not-understood' };
  const digits = answer.replace(/\D/g, '');
  if (digits.length < 6) return { ok: false, reason: 'too-short' };
  return digits.length > 12 ? { ok: false, reason: 'too-many-digits' } : { ok: true, value: digits };
}

/** "one one zero zero one two three four" as digits. */
function spoken(answer: string, lang: ParseContext['lang']): string {
  const list = answer.split(/[\s-]+/);
  if (list.length < 6) return answer;
  const digits = list.map((word) => {
    if (/^\d$/.test(word)) return word;
    if (word === 'oh' || word === 'o') return '0';
    const value = readNumber([word], 0, lang)?.value;
    return value !== undefined && value < 10 ? String(value) : undefined;
  });
  return digits.includes(undefined) ? answer : digits.join('');
}
