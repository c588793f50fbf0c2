import type { ParseContext, Parsed } from './meaning.js';
import { findSensitive } from './sensitive.js';
import { isDoubt, parseYesNo } from './yes-no.js';

export interface TextContext extends ParseContext {
  /** Fewest and most characters; 1 and 500 unless told. */
  min?: number;
  max?: number;
}

/**
 * Takes an answer in the person's own words, for example what is wrong with a bill: control characters out, spaces tidied.
 * A bare yes or no says nothing here.
 * Reasons: `empty`, `too-short`, `too-long`, `unsure` ("not sure", "no wait"), `not-understood` (a bare yes or no), `sensitive` (it
 * holds a number that must not be kept).
 */
export function parseText(text: string, { min = 1, max = 500, ...context }: TextContext): Parsed<string> {
  if (text.length > 10 * max) return { ok: false, reason: 'too-long' };
  const value = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(value)) return { ok: false, reason: 'empty' };
  if (value.length < min) return { ok: false, reason: 'too-short' };
  if (value.length > max) return { ok: false, reason: 'too-long' };
  if (isDoubt(value)) return { ok: false, reason: 'unsure' };
  if (parseYesNo(value, context).ok) return { ok: false, reason: 'not-understood' };
  return findSensitive(value).kinds.length > 0 ? { ok: false, reason: 'sensitive' } : { ok: true, value };
}
