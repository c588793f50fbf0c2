import type { Language } from '../../billing/member.js';
import { lexicon } from './lexicon.js';
import { normalise } from './normalise.js';
import { meaningVector } from './word-vectors.js';
import { wrappingWords } from './wrapping.js';

/** What a message contains: counts by hash in two families, its single words, and its place among meanings. */
export interface Features {
  words: Map<number, number>;
  letters: Map<number, number>;
  /** Hashes of the single words alone. */
  single: number[];
  meaning: Float32Array | undefined;
}

/** Words that only lead up to the request count this much. */
const wrapping = 0.35;

/**
 * Words, pairs of neighbouring words and ideas of the lexicon in one family; runs of 2–5 letters inside words, with their edges, in
 * the other: those carry over to misspelt and inflected words.
 */
export const featuresOf = (text: string, lang: Language): Features => {
  const words = normalise(text, lang).split(' ').filter(Boolean);
  const lead = wrappingWords(words, lang);
  const weights = words.map((_, i) => (i < lead ? wrapping : 1));
  const { ideas } = lexicon(lang);
  const found: Features = {
    words: new Map(),
    letters: new Map(),
    single: [],
    meaning: meaningVector(words, weights, lang),
  };
  words.forEach((word, i) => {
    const weight = weights[i]!;
    const single = hash(word, 1);
    found.single.push(single);
    count(found.words, single, weight);
    count(found.words, hash(`${i === 0 || i === lead ? '^' : words[i - 1]} ${word}`, 2), weight);
    for (const idea of ideas.get(word) ?? []) count(found.words, hash(idea, 3), weight);
    if (!word.startsWith('kind')) letterRuns(` ${word} `, weight, found.letters);
  });
  const last = words.at(-1);
  if (last) count(found.words, hash(`${last} $`, 2), 1);
  return found;
};

const count = (counts: Map<number, number>, one: number, weight: number): void => {
  counts.set(one, (counts.get(one) ?? 0) + weight);
};

const letterRuns = (padded: string, weight: number, into: Map<number, number>): void => {
  for (let start = 0; start < padded.length - 1; start++) {
    let h = 0x811c9dc5;
    for (let length = 1; length <= 5 && start + length <= padded.length; length++) {
      h = Math.imul(h ^ padded.charCodeAt(start + length - 1), 0x01000193);
      if (length > 1) count(into, mix(h ^ (length << 24)), weight);
    }
  }
};

const hash = (text: string, seed: number): number => {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
};

/** Spreads the bits (finaliser of MurmurHash3); FNV alone leaves short strings close together. */
const mix = (value: number): number => {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0;
};
