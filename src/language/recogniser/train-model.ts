import type { Language } from '../../billing/member.js';
import { calibrate, type ScoredRow } from './calibrate.js';
import { type Model, roundWeights } from './model.js';
import { movesMoney } from './money-tasks.js';
import { seededRandom, shuffled } from './random.js';
import { sparseRows } from './sparse.js';
import { trainSvm } from './svm.js';
import { fitVectorizer, type Vectorizer } from './vectorizer.js';

export interface Example {
  text: string;
  intent: string;
}

/** Chosen on held-out folds of our own phrases: see docs/understanding.md. */
const svm = { cost: 0.25, ownWeight: 4, rounds: 10 };
const folds = 4;

/** Trains a recogniser; the same examples in the same order give the same bytes. Throws with fewer than two intents. */
export const trainModel = (examples: readonly Example[], lang: Language): Model => {
  const labels = [...new Set(examples.map(({ intent }) => intent))].sort();
  if (labels.length < 2) throw new Error('training needs examples of at least two intents');
  const calibration = calibrate(
    scoresOutOfFold(examples, labels, lang),
    labels.indexOf('none'),
    labels.map((id) => movesMoney.has(id)),
  );
  const { vectorizer, weights } = fitOn(examples, labels, lang);
  const { hashes, rarity, familiar } = vectorizer;
  return { lang, labels, hashes, rarity, familiar, ...roundWeights(weights, labels.length), calibration };
};

const fitOn = (
  examples: readonly Example[],
  labels: readonly string[],
  lang: Language,
): { vectorizer: Vectorizer; weights: Float32Array } => {
  const vectorizer = fitVectorizer(examples, lang);
  const rows = sparseRows(examples.map(({ text }) => vectorizer.vector(text).row));
  const classes = Int32Array.from(examples, ({ intent }) => labels.indexOf(intent));
  return { vectorizer, weights: trainSvm(rows, classes, labels.length, vectorizer.columns, svm) };
};

/** Scores of every example by a model that has not seen it, in a shuffled order. */
export const scoresOutOfFold = (
  examples: readonly Example[],
  labels: readonly string[],
  lang: Language,
): (ScoredRow & Example)[] => {
  const order = [...shuffled(examples.length, seededRandom(7))].map((i) => examples[i]!);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const { vectorizer, weights } = fitOn(
      order.filter((_, i) => i % folds !== fold),
      labels,
      lang,
    );
    return order
      .filter((_, i) => i % folds === fold)
      .map((example) => {
        const { row, unfamiliar } = vectorizer.vector(example.text);
        const scores = weights.slice(vectorizer.columns * labels.length);
        for (const [column, value] of row) {
          const from = column * labels.length;
          for (let k = 0; k < labels.length; k++) scores[k]! += value * weights[from + k]!;
        }
        return { ...example, scores, unfamiliar, label: labels.indexOf(example.intent) };
      });
  });
};
