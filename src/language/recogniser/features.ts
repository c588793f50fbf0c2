import type { Language } from '../../billing/member.js';
import { lexicon } from './lexicon.js';
import { normalise } from './normalise.js';

/** Hashes of what a message contains, per family; a hash comes as often as the thing itself. */
export interface FeatureHashes {
  words: number[];
  letters: number[];
}

/**
 * Words, pairs of neighbouring words and ideas of the lexicon in one family; runs of 2–5 letters inside words, with their edges, in
 * the other: those carry over to misspelt and inflected words.
 */
export const featureHashes = (text: string, lang: Language): FeatureHashes => {
  const words = normalise(text, lang).split(' ').filter(Boolean);
  const { ideas } = lexicon(lang);
  const family: FeatureHashes = { words: [], letters: [] };
  let before = '^';
  for (const word of words) {
    family.words.push(hash(word, 1), hash(`${before} ${word}`, 2));
    for (const idea of ideas.get(word) ?? []) family.words.push(hash(idea, 3));
    if (!word.startsWith('kind')) letterRuns(` ${word} `, family.letters);
    before = word;
  }
  if (words.length > 0) family.words.push(hash(`${before} $`, 2));
  return family;
};

const letterRuns = (padded: string, into: number[]): void => {
  for (let start = 0; start < padded.length - 1; start++) {
    let h = 0x811c9dc5;
    for (let length = 1; length <= 5 && start + length <= padded.length; length++) {
      h = Math.imul(h ^ padded.charCodeAt(start + length - 1), 0x01000193);
      if (length > 1) into.push(mix(h ^ (length << 24)));
    }
  }
};

const hash = (text: string, seed: number): number => {
  let h = 0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
};

/** Spreads the bits (finaliser of MurmurHash3); FNV alone leaves short strings close together. 0 is kept free for "empty slot". */
const mix = (value: number): number => {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h >>> 0 || 1;
};
