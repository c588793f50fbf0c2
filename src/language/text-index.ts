import type { Language } from '../billing/member.js';
import { type Feature, searchFeatures } from './search-features.js';

/** Something to be found, by the questions that ask for it and by the words of its answer. */
export interface Findable {
  questions: readonly string[];
  answer: string;
}

export interface TextIndex {
  /** Likeness of a text to each of the findable things, 0–1, in their order. */
  scores(text: string): Float64Array;
}

/** How much the best question, all questions taken together and the answer count; they add up to 1. Chosen on test/language/search-questions.json. */
const shares = { best: 0.6, together: 0.3, answer: 0.1 };

/** An index by TF-IDF; each question, the questions of a thing together and its answer are texts of it. */
export function createTextIndex(things: readonly Findable[], lang: Language): TextIndex {
  const texts = things.flatMap(({ questions, answer }, owner) => {
    const asked = questions.map((text) => searchFeatures(text, lang));
    return [
      ...asked.map((features) => ({ features, owner, kind: 'best' as const })),
      { features: asked.flat(), owner, kind: 'together' as const },
      { features: searchFeatures(answer, lang), owner, kind: 'answer' as const },
    ];
  });
  const likeness = createLikeness(texts.map(({ features }) => features));
  const places = texts.map(({ owner, kind }) => ({ owner, kind }));

  return {
    scores(text) {
      const alike = likeness(searchFeatures(text, lang));
      const best = new Float64Array(things.length);
      const scores = new Float64Array(things.length);
      for (const [at, { owner, kind }] of places.entries()) {
        if (kind === 'best') best[owner] = Math.max(best[owner]!, alike[at]!);
        else scores[owner]! += shares[kind] * alike[at]!;
      }
      return scores.map((score, at) => Math.min(1, score + shares.best * best[at]!));
    },
  };
}

/** The cosine of weighted features with each of the documents. */
function createLikeness(documents: readonly (readonly Feature[])[]): (features: readonly Feature[]) => Float64Array {
  const numbers = new Map<string, number>();
  const counted = documents.map((features) =>
    sumEach(features, (name) => {
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      return number;
    }),
  );
  const frequency = new Int32Array(numbers.size);
  for (const sums of counted) for (const number of sums.keys()) frequency[number]!++;
  const rarity = Float64Array.from(frequency, (n) => Math.log((documents.length + 1) / (n + 0.5)));
  // Above the rarest, so that a text full of words that no document has is like none.
  const unknown = Math.log((documents.length + 1) / 0.5);
  const weight = (number: number, sum: number) => Math.sqrt(sum) * (rarity[number] ?? unknown);

  const postings: { at: number; weight: number }[][] = Array.from({ length: numbers.size }, () => []);
  for (const [at, sums] of counted.entries()) {
    const length = lengthOf(sums, weight);
    for (const [number, sum] of sums) postings[number]!.push({ at, weight: weight(number, sum) / length });
  }

  return (features) => {
    let strangers = numbers.size;
    const sums = sumEach(features, (name) => numbers.get(name) ?? strangers++);
    const length = lengthOf(sums, weight);
    const cosines = new Float64Array(documents.length);
    for (const [number, sum] of sums) {
      for (const found of postings[number] ?? []) cosines[found.at]! += (weight(number, sum) / length) * found.weight;
    }
    return cosines;
  };
}

function sumEach(features: readonly Feature[], numberOf: (name: string) => number): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [name, weight] of features) {
    const number = numberOf(name);
    sums.set(number, (sums.get(number) ?? 0) + weight);
  }
  return sums;
}

function lengthOf(sums: ReadonlyMap<number, number>, weight: (number: number, sum: number) => number): number {
  let squares = 0;
  for (const [number, sum] of sums) squares += weight(number, sum) ** 2;
  return Math.sqrt(squares);
}
