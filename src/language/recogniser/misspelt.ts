import type { Language } from '../../billing/member.js';
import { lexicon } from './lexicon.js';
import { isKnownWord } from './word-vectors.js';

const shortest = 4;
/** From this length on two slips are forgiven. */
const long = 8;

const corrected = new Map<string, string>();
const mostKept = 5_000;

/**
 * A word of the trade that an unknown word can only be a slip of: one letter more, less, other, or two changed about (two slips
 * in words of eight letters and more), with the same first letter. The word itself when it is known or more than one would do.
 */
export function correctSpelling(word: string, lang: Language): string {
  if (word.length < shortest || word.length > 16 || !/^[a-z]+$/.test(word) || isKnownWord(word, lang)) return word;
  const key = `${lang} ${word}`;
  const known = corrected.get(key);
  if (known !== undefined) return known;
  const found = nearest(word, lexicon(lang).trade) ?? word;
  // Bounded, because anybody can write words that nobody has written before.
  if (corrected.size >= mostKept) corrected.clear();
  corrected.set(key, found);
  return found;
}

function nearest(word: string, trade: readonly string[]): string | undefined {
  const allowed = word.length >= long ? 2 : 1;
  let best: { word: string; slips: number; alone: boolean } | undefined;
  for (const one of trade) {
    if (one === word) return one;
    if (one[0] !== word[0] || Math.abs(one.length - word.length) > allowed) continue;
    const slips = slipsBetween(word, one);
    if (slips > allowed || slips > (best?.slips ?? allowed)) continue;
    // A bill and bills are one word for the recogniser's purposes; any other two leave it open.
    const kin = best !== undefined && (one.startsWith(best.word) || best.word.startsWith(one));
    if (best && slips === best.slips && kin) continue;
    best = { word: one, slips, alone: best === undefined || slips < best.slips };
  }
  return best?.alone ? best.word : undefined;
}

/** Damerau and Levenshtein's distance, neighbours changed about counting once. */
function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}
