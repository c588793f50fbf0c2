import type { Features } from './features.js';
import { dimensions } from './word-vectors.js';

export interface Vocabulary {
  /** Hash of each column's feature, ascending; the columns after these are the dimensions of meaning. */
  hashes: Uint32Array;
  /** Inverse document frequency per column. */
  rarity: Float32Array;
  /** 1 where the column is a word of at least two examples in scope. */
  familiar: Uint8Array;
}

export interface Vector {
  /** Columns and values; features that training did not see are left out. */
  row: [column: number, value: number][];
  /** Share of the message's words, by rarity, that no example in scope has: near 1 for talk about something else. */
  unfamiliar: number;
}

export interface Vectorizer extends Vocabulary {
  columns: number;
  vector(found: Features): Vector;
}

/** Letter runs weigh less than words, for they are many and alike; meaning has the weight of the words. */
const weightOf = { words: 1, letters: 0.8, meaning: 1 } as const;

/** Learns the features of examples: letter runs in at least two of them, and all words. */
export const fitVectorizer = (examples: readonly { features: Features; intent: string }[]): Vectorizer => {
  const all = new Map<number, number>();
  const inScope = new Map<number, number>();
  const isWord = new Set<number>();
  for (const { features, intent } of examples) {
    for (const one of features.words.keys()) isWord.add(one);
    for (const family of [features.words, features.letters]) {
      for (const one of family.keys()) all.set(one, (all.get(one) ?? 0) + 1);
    }
    if (intent === 'none') continue;
    for (const one of new Set(features.single)) inScope.set(one, (inScope.get(one) ?? 0) + 1);
  }
  const kept = [...all].filter(([one, times]) => times > 1 || isWord.has(one)).sort(([a], [b]) => a - b);
  return restoreVectorizer({
    hashes: Uint32Array.from(kept, ([one]) => one),
    rarity: Float32Array.from(kept, ([, times]) => Math.log((1 + examples.length) / (1 + times)) + 1),
    familiar: Uint8Array.from(kept, ([one]) => ((inScope.get(one) ?? 0) > 1 ? 1 : 0)),
  });
};

export const restoreVectorizer = (vocabulary: Vocabulary): Vectorizer => {
  const { hashes, rarity, familiar } = vocabulary;
  const columnOf = (one: number): number => placeOf(one, hashes);
  const rarest = rarity.reduce((most, one) => Math.max(most, one), 1);

  const addFamily = (counts: Map<number, number>, weight: number, row: Vector['row']): void => {
    let squares = 0;
    const from = row.length;
    for (const [one, count] of counts) {
      const column = columnOf(one);
      if (column < 0) continue;
      const value = (count < 1 ? count : 1 + Math.log(count)) * rarity[column]!;
      squares += value * value;
      row.push([column, value]);
    }
    const scale = weight / Math.sqrt(squares || 1);
    for (let i = from; i < row.length; i++) row[i]![1] *= scale;
  };

  const unfamiliarShare = (single: readonly number[]): number => {
    let sum = 0;
    let strange = 0;
    for (const one of new Set(single)) {
      const column = columnOf(one);
      const weight = column < 0 ? rarest : rarity[column]!;
      sum += weight;
      if (column < 0 || !familiar[column]) strange += weight;
    }
    return strange / (sum || 1);
  };

  return {
    ...vocabulary,
    columns: hashes.length + dimensions,
    vector(found) {
      const row: Vector['row'] = [];
      addFamily(found.words, weightOf.words, row);
      addFamily(found.letters, weightOf.letters, row);
      found.meaning?.forEach((value, d) => {
        row.push([hashes.length + d, value * weightOf.meaning]);
      });
      return { row, unfamiliar: unfamiliarShare(found.single) };
    },
  };
};

/** Binary search in a sorted array; −1 when absent. Needs no table at start, and messages have few features. */
const placeOf = (one: number, sorted: Uint32Array): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle]!;
    if (there === one) return middle;
    if (there < one) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};
