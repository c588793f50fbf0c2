import type { Language } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import type { ParseContext, Slots, TaskSlots } from '../meaning.js';
import { readDollars } from '../money-digits.js';
import { numberWordsSource, readNumber } from '../number-words.js';

/** A message on its way through the finders: what was understood is blanked out, so that no word counts twice. */
export interface Reading {
  text: string;
  slots: Slots & Pick<TaskSlots, 'methodNamed'>;
  /** The same text with the accents that the person typed, when they keep the places: "pagué" is past, "pague" is not. */
  typed?: string | undefined;
}

export type Finder = (reading: Reading, context: ParseContext) => Reading;

/** Stands for a character that has been understood; no finder's expression matches it. */
const taken = '\u00a6';

export const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + taken.repeat(to - from) + text.slice(to);

/** An expression bounded by non-letters on both sides; `g` for matchAll. */
export const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');

/** Digits as an amount is written, without a comma that only ends the clause: "1,250.50", "640". */
export const digitsSource = '\\d+(?:,\\d+){0,3}(?:\\.\\d{1,2})?';
/** Dollars without their unit: "$45k", "3,200.50", "two thousand", "a couple hundred". */
export const moneySource = `(?:(?:us|usd)? ?\\$ ?)?${digitsSource}(?: ?k| mil| grand| thousand| hundred)?|a (?:couple (?:of )?(?:hundred|thousand|grand)|grand)|${numberWordsSource}(?: grand)?`;
export const countSource = `\\d{1,3}|${numberWordsSource}`;

/** Cents of a piece that `moneySource` found. */
export function centsOf(piece: string, lang: Language): Cents | undefined {
  const [, couple, round] = /^a (couple (?:of )?)?(hundred|thousand|grand)$/.exec(piece) ?? [];
  if (round) return (couple ? 2 : 1) * (unitOf[round] ?? 1) * 100;
  const [, digits, unit = ''] =
    /^(?:(?:usd?)? ?\$ ?|usd )?(\d[\d,]*(?:\.\d{1,2})?) ?(k|mil|grand|thousand|hundred)?$/.exec(piece) ?? [];
  if (digits !== undefined) {
    const parsed = readDollars(digits.replace(/,$/, ''));
    return parsed.ok ? parsed.value * (unitOf[unit] ?? 1) : undefined;
  }
  const words = piece.replace(/ grand$/, '');
  const value = countOf(words, lang) ?? (words.startsWith('hundred') ? countOf(`a ${words}`, lang) : undefined);
  return value === undefined ? undefined : value * (piece.endsWith(' grand') ? 1000 : 1) * 100;
}

const unitOf: Record<string, number> = { k: 1000, mil: 1000, grand: 1000, thousand: 1000, hundred: 100 };

/** A whole number in digits or words. */
export function countOf(piece: string, lang: Language): number | undefined {
  if (/^\d+$/.test(piece)) return Number(piece);
  const list = piece.replaceAll('-', ' ').split(' ');
  const read = readNumber(list, 0, lang);
  return read?.next === list.length ? read.value : undefined;
}
