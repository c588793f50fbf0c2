import type { Language } from '../../billing/member.js';
import { type Bars, fitCertainties, type ScoredRow } from './calibrate.js';
import { type Model, roundWeights } from './model.js';
import { seededRandom, shuffled } from './random.js';
import { pickRows, sparseRows } from './sparse.js';
import { trainSvm } from './svm.js';
import { fitVectorizer } from './vectorizer.js';

export interface Example {
  text: string;
  intent: string;
}

const folds = 5;
const svm = { cost: 0.5, ownWeight: 2 };

/** Trains a recogniser; the same examples in the same order give the same bytes. Throws with fewer than two intents. */
export const trainModel = (examples: readonly Example[], lang: Language): Model => {
  const labels = [...new Set(examples.map(({ intent }) => intent))].sort();
  if (labels.length < 2) throw new Error('training needs examples of at least two intents');
  const texts = examples.map(({ text }) => text);
  const classes = Int32Array.from(examples, ({ intent }) => labels.indexOf(intent));
  const none = labels.indexOf('none');
  const certainty = fitCertainties(scoresOutOfFold(texts, classes, labels.length, lang), none);
  const { vector, columns, hashes, rarity } = fitVectorizer(texts, lang);
  const exact = trainSvm(sparseRows(texts.map(vector)), classes, labels.length, columns, svm);
  return {
    lang,
    labels,
    hashes,
    rarity,
    ...roundWeights(exact, labels.length),
    calibration: { ...certainty, bars },
  };
};

const bars: Bars = { act: 0.55, money: 0.65, clarify: 0.12 };

/** Scores of every row by a model that has not seen it. */
export const scoresOutOfFold = (
  texts: readonly string[],
  classes: Int32Array,
  labels: number,
  lang: Language,
): ScoredRow[] => {
  const order = [...shuffled(texts.length, seededRandom(7))];
  const scored: ScoredRow[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const seen = order.filter((_, i) => i % folds !== fold);
    const kept = order.filter((_, i) => i % folds === fold);
    const { vector, columns } = fitVectorizer(
      seen.map((row) => texts[row]!),
      lang,
    );
    const rows = sparseRows(texts.map(vector));
    const weights = trainSvm(
      pickRows(rows, seen),
      Int32Array.from(seen, (row) => classes[row]!),
      labels,
      columns,
      svm,
    );
    for (const row of kept) {
      const raw = new Float32Array(labels);
      for (let k = 0; k < labels; k++) raw[k] = weights[columns * labels + k]!;
      for (let i = rows.starts[row]!; i < rows.starts[row + 1]!; i++) {
        const from = rows.columns[i]! * labels;
        for (let k = 0; k < labels; k++) raw[k]! += rows.values[i]! * weights[from + k]!;
      }
      scored.push({ raw, label: classes[row]! });
    }
  }
  return scored;
};
