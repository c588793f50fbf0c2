import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../../billing/member.js';
import { knowledgeFile } from '../../paths.js';
import { spanishRoots, spanishWords } from './spanish-words.js';

/** Numbers per word in knowledge/vectors/en.bin. */
export const dimensions = 64;

interface WordVectors {
  /** Place of a word, the most frequent word first; undefined for unknown words. */
  places: ReadonlyMap<string, number>;
  /** Unit vectors, by place, −127 … 127 for the largest number of each word. */
  numbers: Int8Array;
}

/**
 * Where a message lies among meanings: the mean of its words' vectors, frequent words counting less (a / (a + rank), a = 200), as a unit
 * vector. Undefined when no word is known. `weights` go with `words`.
 */
export const meaningVector = (
  words: readonly string[],
  weights: readonly number[],
  lang: Language,
): Float32Array | undefined => {
  const sum = new Float32Array(dimensions);
  let known = 0;
  words.forEach((word, i) => {
    for (const [place, share] of placesOf(word, lang)) {
      known++;
      addVector(sum, place, (share * weights[i]! * (place + 1)) / (place + 201));
    }
  });
  return known > 0 ? unit(sum) : undefined;
};

/** Whether a word lies anywhere among meanings. */
export const isKnownWord = (word: string, lang: Language): boolean => placesOf(word, lang).length > 0;

/** A Spanish word lies where its English counterparts lie, so one set of vectors serves both languages. */
const placesOf = (word: string, lang: Language): [place: number, share: number][] => {
  const { places } = vectors();
  const english = lang === 'en' ? [word] : (spanishWords().get(word) ?? spanishRoots(word) ?? []);
  const found = english.map((one) => places.get(one)).filter((place) => place !== undefined);
  return found.map((place) => [place, 1 / found.length]);
};

const addVector = (sum: Float32Array, place: number, weight: number): void => {
  const { numbers } = vectors();
  const from = place * dimensions;
  let squares = 0;
  for (let d = 0; d < dimensions; d++) squares += numbers[from + d]! ** 2;
  const scale = weight / Math.sqrt(squares || 1);
  for (let d = 0; d < dimensions; d++) sum[d]! += scale * numbers[from + d]!;
};

const unit = (vector: Float32Array): Float32Array => {
  let squares = 0;
  for (const number of vector) squares += number * number;
  return vector.map((number) => number / Math.sqrt(squares || 1));
};

let loaded: WordVectors | undefined;

const vectors = (): WordVectors => {
  loaded ??= readVectors();
  return loaded;
};

/** Without the file every word is unknown: the recogniser then works from spelling alone. */
const readVectors = (): WordVectors => {
  const file = knowledgeFile('vectors', 'en.bin');
  if (!existsSync(file)) return { places: new Map(), numbers: new Int8Array() };
  const bytes = readFileSync(file);
  const count = bytes.readUInt32LE(0);
  const textLength = bytes.readUInt32LE(8);
  const words = bytes
    .toString('utf8', 12, 12 + textLength)
    .trimEnd()
    .split(' ');
  const numbers = new Int8Array(bytes.buffer, bytes.byteOffset + 12 + textLength, count * dimensions);
  return { places: new Map(words.map((word, place) => [word, place])), numbers };
};
