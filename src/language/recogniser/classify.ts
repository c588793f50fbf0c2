import type { Candidate } from '../meaning.js';
import { certainties, type RawReading } from './calibrate.js';
import { featuresOf } from './features.js';
import type { Model } from './model.js';
import { restoreVectorizer } from './vectorizer.js';

export interface Reading {
  /** Candidates in scope, best first; the score counts the doubt about scope in. Empty when nothing in the message is known. */
  inScope: Candidate[];
  /** Certainty that the message is out of scope, 0–1. */
  none: number;
}

export type Classify = (text: string) => Reading;

/** Makes a trained model usable. Pure afterwards: the same text gives the same reading. */
export const createClassifier = (model: Model): Classify => {
  const { labels, calibration } = model;
  const read = rawReader(model);
  const none = labels.indexOf('none');
  return function classify(text) {
    const raw = read(text);
    if (!raw) return { inScope: [], none: 1 };
    const { which, none: outside } = certainties(raw, none, calibration);
    const inScope = labels
      .map((id, k) => ({ id, score: which[k]! * (1 - outside) }))
      .filter(({ id }) => id !== 'none')
      .sort((a, b) => b.score - a.score);
    return { inScope, none: outside };
  };
};

/** Raw scores by label; undefined when the message has no known feature. */
const rawReader = (model: Model): ((text: string) => RawReading | undefined) => {
  const { vector, columns } = restoreVectorizer(model);
  const { weights, scales, labels } = model;
  const count = labels.length;
  return (text) => {
    const { row, unfamiliar } = vector(featuresOf(text, model.lang));
    if (row.length === 0) return undefined;
    const scores = Float32Array.from(scales, (_, k) => weights[columns * count + k]!);
    for (const [column, value] of row) {
      const from = column * count;
      for (let k = 0; k < count; k++) scores[k]! += value * weights[from + k]!;
    }
    return { scores: scores.map((sum, k) => sum * scales[k]!), unfamiliar };
  };
};
