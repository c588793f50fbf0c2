import type { Language } from '../../billing/member.js';
import { calibrate, type ScoredRow } from './calibrate.js';
import { type Features, featuresOf } from './features.js';
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

/** Examples of another language that stand by: word vectors are shared, so they teach what is meant where the language's own are few. */
export interface Helpers {
  examples: readonly Example[];
  lang: Language;
}

interface ReadExample extends Example {
  features: Features;
}

/** Chosen on held-out folds of our own phrases: see docs/understanding.md. */
const svm = { cost: 0.25, ownWeight: 4, rounds: 6 };
const folds = 3;

/** Trains a recogniser; the same examples in the same order give the same bytes. Throws with fewer than two intents. */
export const trainModel = (examples: readonly Example[], lang: Language, helpers?: Helpers): Model => {
  const labels = [...new Set(examples.map(({ intent }) => intent))].sort();
  if (labels.length < 2) throw new Error('training needs examples of at least two intents');
  const own = read(examples, lang);
  const others = helpers ? read(helpers.examples, helpers.lang).filter(({ intent }) => labels.includes(intent)) : [];
  const calibration = calibrate(
    scoresOutOfFold(own, others, labels),
    labels.indexOf('none'),
    labels.map((id) => movesMoney.has(id)),
  );
  const { vectorizer, weights } = fitOn([...own, ...others], labels);
  const { hashes, rarity, familiar } = vectorizer;
  return { lang, labels, hashes, rarity, familiar, ...roundWeights(weights, labels.length), calibration };
};

const read = (examples: readonly Example[], lang: Language): ReadExample[] =>
  examples.map((example) => ({ ...example, features: featuresOf(example.text, lang) }));

const fitOn = (
  examples: readonly ReadExample[],
  labels: readonly string[],
): { vectorizer: Vectorizer; weights: Float32Array } => {
  const vectorizer = fitVectorizer(examples);
  const rows = sparseRows(examples.map(({ features }) => vectorizer.vector(features).row));
  const classes = Int32Array.from(examples, ({ intent }) => labels.indexOf(intent));
  return { vectorizer, weights: trainSvm(rows, classes, labels.length, vectorizer.columns, svm) };
};

/** Scores of every own example by a model that has not seen it, in a shuffled order. */
const scoresOutOfFold = (
  own: readonly ReadExample[],
  others: readonly ReadExample[],
  labels: readonly string[],
): (ScoredRow & Example)[] => {
  const order = [...shuffled(own.length, seededRandom(7))].map((i) => own[i]!);
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const { vectorizer, weights } = fitOn([...order.filter((_, i) => i % folds !== fold), ...others], labels);
    return order
      .filter((_, i) => i % folds === fold)
      .map(({ features, text, intent }) => {
        const { row, unfamiliar } = vectorizer.vector(features);
        const scores = weights.slice(vectorizer.columns * labels.length);
        for (const [column, value] of row) {
          const from = column * labels.length;
          for (let k = 0; k < labels.length; k++) scores[k]! += value * weights[from + k]!;
        }
        return { text, intent, scores, unfamiliar, label: labels.indexOf(intent) };
      });
  });
};

/** How the recogniser does on its own phrases, each read by a model that has not seen it. */
export const readOutOfFold = (examples: readonly Example[], lang: Language, helpers?: Helpers) => {
  const labels = [...new Set(examples.map(({ intent }) => intent))].sort();
  const others = helpers ? read(helpers.examples, helpers.lang) : [];
  return { labels, rows: scoresOutOfFold(read(examples, lang), others, labels) };
};
