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
  const texts = things.flatMap(({ questions, answer }, owner) => [
    ...questions.map((text) => ({ text, owner, kind: 'best' as const })),
    { text: questions.join('\n'), owner, kind: 'together' as const },
    { text: answer, owner, kind: 'answer' as const },
  ]);
  const { idf, unknown, texts: postings } = index(texts.map(({ text }) => sumEach(searchFeatures(text, lang))));

  return {
    scores(text) {
      const likeness = new Float64Array(texts.length);
      for (const [feature, weight] of unitVector(sumEach(searchFeatures(text, lang)), idf, unknown)) {
        for (const found of postings.get(feature) ?? []) likeness[found.at]! += weight * found.weight;
      }
      const best = new Float64Array(things.length);
      const scores = new Float64Array(things.length);
      for (const [at, { owner, kind }] of texts.entries()) {
        if (kind === 'best') best[owner] = Math.max(best[owner]!, likeness[at]!);
        else scores[owner]! += shares[kind] * likeness[at]!;
      }
      return scores.map((score, at) => Math.min(1, score + shares.best * best[at]!));
    },
  };
}

interface Postings {
  idf: Map<string, number>;
  /** Weight of a feature that no text has: above the rarest, so that a text full of unknown words is like nothing. */
  unknown: number;
  /** Feature → texts that have it, with their weight. */
  texts: Map<string, { at: number; weight: number }[]>;
}

function index(documents: readonly ReadonlyMap<string, number>[]): Postings {
  const frequency = new Map<string, number>();
  for (const document of documents) {
    for (const feature of document.keys()) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  }
  const idf = new Map<string, number>();
  for (const [feature, n] of frequency) idf.set(feature, Math.log((documents.length + 1) / (n + 0.5)));
  const unknown = Math.log((documents.length + 1) / 0.5);
  const texts = new Map<string, { at: number; weight: number }[]>();
  for (const [at, document] of documents.entries()) {
    for (const [feature, weight] of unitVector(document, idf, unknown)) {
      const list = texts.get(feature);
      if (list) list.push({ at, weight });
      else texts.set(feature, [{ at, weight }]);
    }
  }
  return { idf, unknown, texts };
}

function sumEach(features: readonly Feature[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, weight] of features) sums.set(name, (sums.get(name) ?? 0) + weight);
  return sums;
}

/** Of length 1; what comes often in one text counts less than in proportion. */
function unitVector(
  sums: ReadonlyMap<string, number>,
  idf: ReadonlyMap<string, number>,
  unknown: number,
): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [feature, sum] of sums) {
    const weight = Math.sqrt(sum) * (idf.get(feature) ?? unknown);
    vector.set(feature, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  if (length > 0) for (const [feature, weight] of vector) vector.set(feature, weight / length);
  return vector;
}
