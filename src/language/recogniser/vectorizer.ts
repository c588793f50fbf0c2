import type { Language } from '../../billing/member.js';
import { type FeatureHashes, featureHashes } from './features.js';

export interface Vectorizer {
  columns: number;
  /** Columns and values of a message; features that training did not see are left out. */
  vector(text: string): [column: number, value: number][];
  /** What `restoreVectorizer` needs: hash and rarity (inverse document frequency) per column. */
  hashes: Uint32Array;
  rarity: Float32Array;
}

/** Letter runs weigh less than words: they are many and correlated. */
const familyWeight = { words: 1, letters: 0.8 } as const;
const families = ['words', 'letters'] as const;

/** Learns the features of the texts: those in at least two texts, and all words. */
export const fitVectorizer = (texts: readonly string[], lang: Language): Vectorizer => {
  const documents = new Map<number, number>();
  const wordHashes = new Set<number>();
  for (const text of texts) {
    const found = featureHashes(text, lang);
    for (const word of found.words) wordHashes.add(word);
    for (const one of new Set([...found.words, ...found.letters])) documents.set(one, (documents.get(one) ?? 0) + 1);
  }
  const kept = [...documents].filter(([one, count]) => count > 1 || wordHashes.has(one)).sort(([a], [b]) => a - b);
  const hashes = Uint32Array.from(kept, ([one]) => one);
  const rarity = Float32Array.from(kept, ([, count]) => Math.log((1 + texts.length) / (1 + count)) + 1);
  return restoreVectorizer(hashes, rarity, lang);
};

export const restoreVectorizer = (hashes: Uint32Array, rarity: Float32Array, lang: Language): Vectorizer => {
  const columnOf = new Map<number, number>();
  hashes.forEach((one, column) => {
    columnOf.set(one, column);
  });
  const vector = (text: string): [number, number][] => {
    const found = featureHashes(text, lang);
    const row: [number, number][] = [];
    for (const family of families) addFamily(found, family, row);
    return row;
  };
  const addFamily = (found: FeatureHashes, family: (typeof families)[number], row: [number, number][]): void => {
    const counts = new Map<number, number>();
    for (const one of found[family]) {
      const column = columnOf.get(one);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    let squares = 0;
    const from = row.length;
    for (const [column, count] of counts) {
      const value = (1 + Math.log(count)) * rarity[column]!;
      squares += value * value;
      row.push([column, value]);
    }
    const scale = familyWeight[family] / Math.sqrt(squares || 1);
    for (let i = from; i < row.length; i++) row[i]![1] *= scale;
  };
  return { columns: hashes.length, vector, hashes, rarity };
};
