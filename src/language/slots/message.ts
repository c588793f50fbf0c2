import type { Language } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import type { ParseContext, Slots } from '../meaning.js';
import { readDollars } from '../money-digits.js';
import { numberWordsSource, readNumber } from '../number-words.js';

/** A message on its way through the finders: what was understood is blanked out, so that no word counts twice. */
export interface Reading {
  text: string;
  slots: Slots;
}

export type Finder = (reading: Reading, context: ParseContext) => Reading;

/** Stands for a character that has been understood; no finder's expression matches it. */
const taken = '\u00a6';

export const blank = (text: string, from: number, to: number): string =>
  text.slice(0, from) + taken.repeat(to - from) + text.slice(to);

/** An expression bounded by non-letters on both sides; `g` for matchAll. */
export const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');

/** Dollars without their unit: "$45k", "3,200.50", "two thousand". */
export const moneySource = `(?:(?:us|usd)? ?\\$ ?)?\\d[\\d,]*(?:\\.\\d{1,2})?(?: ?k| mil| grand)?|${numberWordsSource}(?: grand)?`;
export const countSource = `\\d{1,3}|${numberWordsSource}`;

/** Cents of a piece that `moneySource` found. */
export function centsOf(piece: string, lang: Language): Cents | undefined {
  const grand = /^(.*) grand$/.exec(piece)?.[1];
  if (grand !== undefined) {
    const thousands = countOf(grand, lang);
    return thousands === undefined ? undefined : thousands * 100_000;
  }
  const digits = /^(?:(?:usd?)? ?\$ ?|usd )?(\d[\d,]*(?:\.\d{1,2})?)( ?k| mil)?$/.exec(piece);
  if (!digits) {
    const value = countOf(piece, lang);
    return value === undefined ? undefined : value * 100;
  }
  const parsed = readDollars(digits[1]?.replace(/,$/, '') ?? '');
  return parsed.ok ? parsed.value * (digits[2] ? 1000 : 1) : undefined;
}

/** A whole number in digits or words. */
export function countOf(piece: string, lang: Language): number | undefined {
  if (/^\d+$/.test(piece)) return Number(piece);
  const list = piece.replaceAll('-', ' ').split(' ');
  const read = readNumber(list, 0, lang);
  return read?.next === list.length ? read.value : undefined;
}
