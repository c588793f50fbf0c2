import type { Candidate } from '../meaning.js';
import { certainties } from './calibrate.js';
import type { Model } from './model.js';
import { restoreVectorizer } from './vectorizer.js';

/** All candidates of a message, best first. A message without a known feature has none. */
export type Classify = (text: string) => Candidate[];

/** Makes a trained model usable. Pure afterwards: the same text gives the same candidates. */
export const createClassifier = (model: Model): Classify => {
  const raw = rawScores(model);
  const none = model.labels.indexOf('none');
  return function classify(text) {
    const scores = raw(text);
    if (!scores) return [];
    const shares = certainties(scores, none, model.calibration);
    return model.labels.map((id, k) => ({ id, score: shares[k]! })).sort((a, b) => b.score - a.score);
  };
};

/** Raw scores by label; undefined when the message has no known feature. */
const rawScores = (model: Model): ((text: string) => Float32Array | undefined) => {
  const { vector } = restoreVectorizer(model.hashes, model.rarity, model.lang);
  const { weights, scales, labels } = model;
  const count = labels.length;
  const bias = model.hashes.length * count;
  return (text) => {
    const features = vector(text);
    if (features.length === 0) return undefined;
    const sums = new Float32Array(count);
    for (let k = 0; k < count; k++) sums[k] = weights[bias + k]!;
    for (const [column, value] of features) {
      const from = column * count;
      for (let k = 0; k < count; k++) sums[k]! += value * weights[from + k]!;
    }
    for (let k = 0; k < count; k++) sums[k]! *= scales[k]!;
    return sums;
  };
};
