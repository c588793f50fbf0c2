import { fitLogistic } from './logistic.js';

/** How raw scores become certainties, and where the bars are. Fit on rows that the scores were not trained on. */
export interface Calibration {
  /** Steepness of the softmax over the raw scores of the ids in scope, > 0. */
  steepness: number;
  /** Weights of the evidence for out of scope (see `scopeEvidence`); empty when there are no out-of-scope examples. */
  scope: number[];
  bars: Bars;
}

export interface Bars {
  /** Least certainty to act on answers and talk, and on tasks that do not move money. */
  act: number;
  /** Least certainty to begin a task that moves money. */
  money: number;
  /** Below this, not even choices are offered. */
  clarify: number;
  /** From this certainty of being out of scope on, a message is taken as such. */
  none: number;
}

export interface RawReading {
  /** By label, `none` included. */
  scores: Float32Array;
  /** See `Vector`. */
  unfamiliar: number;
}

export interface Certainties {
  /** By label, 0–1, given that the message is in scope; 0 for `none`. */
  which: Float64Array;
  /** That the message is out of scope, 0–1. */
  none: number;
}

export const certainties = (
  { scores, unfamiliar }: RawReading,
  none: number,
  { steepness, scope }: Pick<Calibration, 'steepness' | 'scope'>,
): Certainties => {
  const largest = scores.reduce(
    (most, score, k) => (k === none ? most : Math.max(most, score)),
    Number.NEGATIVE_INFINITY,
  );
  const which = Float64Array.from(scores, (score, k) => (k === none ? 0 : Math.exp(steepness * (score - largest))));
  const sum = which.reduce((total, share) => total + share, 0);
  const evidence = scope.length === 0 ? [] : scopeEvidence({ scores, unfamiliar }, none);
  const logit = evidence.reduce((total, value, i) => total + value * scope[i]!, 0);
  return { which: which.map((share) => share / sum), none: scope.length === 0 ? 0 : 1 / (1 + Math.exp(-logit)) };
};

/** The score of `none`, the best two in scope, how unfamiliar the words are, and a constant. */
const scopeEvidence = ({ scores, unfamiliar }: RawReading, none: number): number[] => {
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  scores.forEach((score, k) => {
    if (k === none) return;
    if (score > first) {
      second = first;
      first = score;
    } else if (score > second) second = score;
  });
  return [scores[none]!, first, second, unfamiliar, 1];
};

export interface ScoredRow extends RawReading {
  /** Index of the right label. */
  label: number;
}

/** Fits everything on scored rows. `movesMoney` says it by label. */
export const calibrate = (rows: readonly ScoredRow[], none: number, movesMoney: readonly boolean[]): Calibration => {
  const scope =
    none < 0
      ? []
      : fitLogistic(
          rows.map((row) => scopeEvidence(row, none)),
          rows.map(({ label }) => label === none),
        );
  const inScope = rows.filter(({ label }) => label !== none);
  const steepness = fitSteepness(inScope, none);
  const read = rows.map((row) => {
    const { which, none: outside } = certainties(row, none, { steepness, scope });
    const best = which.indexOf(Math.max(...which));
    return {
      score: which[best]! * (1 - outside),
      right: best === row.label,
      best,
      outside,
      isNone: row.label === none,
    };
  });
  const noneBar = quantile(
    read.filter(({ isNone }) => isNone).map(({ outside }) => outside),
    1 - wantedNoneRecall,
  );
  const bounded = Math.min(0.5, Math.max(0.1, noneBar ?? 0.5));
  const acted = read.filter(({ outside }) => outside < bounded);
  const act = leastBar(acted, wantedPrecision.act);
  const money = leastBar(
    acted.filter(({ best }) => movesMoney[best]),
    wantedPrecision.money,
  );
  return { steepness, scope, bars: { act, money: Math.max(money, act + 0.05), clarify: 0.1, none: bounded } };
};

/** Shares that the bars are set to reach on rows not trained on. Those are harder than what people write to the bot: see docs/understanding.md. */
const wantedPrecision = { act: 0.93, money: 0.96 } as const;
const wantedNoneRecall = 0.91;

/** The steepness under which the right labels are likeliest (least log loss). */
const fitSteepness = (rows: readonly ScoredRow[], none: number): number => {
  let best = { steepness: 4, loss: Number.POSITIVE_INFINITY };
  for (let steepness = 1.5; steepness < 14; steepness *= 1.1) {
    let loss = 0;
    for (const row of rows) loss -= Math.log(certainties(row, none, { steepness, scope: [] }).which[row.label]! + 1e-9);
    if (loss < best.loss) best = { steepness, loss };
  }
  return best.steepness;
};

/** The lowest score from which on the wanted share is right. */
const leastBar = (rows: readonly { score: number; right: boolean }[], wanted: number): number => {
  const sorted = rows.toSorted((a, b) => b.score - a.score);
  let right = 0;
  let bar = 0.9;
  sorted.forEach((row, i) => {
    if (row.right) right++;
    if (i >= 20 && right / (i + 1) >= wanted) bar = row.score;
  });
  return Math.min(0.9, Math.max(0.2, bar));
};

const quantile = (values: readonly number[], share: number): number | undefined =>
  values.toSorted((a, b) => a - b)[Math.floor(share * values.length)];
