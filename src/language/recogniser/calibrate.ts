/** How raw scores become shares of certainty, and where the bars for acting are. Fit on rows that the scores were not trained on. */
export interface Calibration {
  /** Steepness of the softmax over raw scores, > 0. */
  steepness: number;
  /** Added to the raw score of `none`; moves the line between in and out of scope. */
  noneShift: number;
  bars: Bars;
}

export interface Bars {
  /** Least certainty to act on answers and talk, and on tasks that do not move money. */
  act: number;
  /** Least certainty to begin a task that moves money. */
  money: number;
  /** Below this, not even choices are offered. */
  clarify: number;
}

/** Raw scores → certainties that sum to 1. */
export const certainties = (
  raw: ArrayLike<number>,
  none: number,
  { steepness, noneShift }: Pick<Calibration, 'steepness' | 'noneShift'>,
): Float64Array => {
  const out = new Float64Array(raw.length);
  let largest = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < raw.length; k++) {
    out[k] = steepness * (raw[k]! + (k === none ? noneShift : 0));
    largest = Math.max(largest, out[k]!);
  }
  let sum = 0;
  for (let k = 0; k < out.length; k++) {
    out[k] = Math.exp(out[k]! - largest);
    sum += out[k]!;
  }
  return out.map((share) => share / sum);
};

export interface ScoredRow {
  raw: Float32Array;
  /** Index of the right label. */
  label: number;
}

/** The steepness and shift under which the right labels are likeliest (least log loss), by search on a grid. */
export const fitCertainties = (
  rows: readonly ScoredRow[],
  none: number,
): Pick<Calibration, 'steepness' | 'noneShift'> => {
  let best = { steepness: 4, noneShift: 0, loss: Number.POSITIVE_INFINITY };
  for (let steepness = 1.5; steepness < 14; steepness *= 1.12) {
    for (const noneShift of none < 0 ? [0] : [-0.2, -0.1, 0, 0.1, 0.2]) {
      let loss = 0;
      for (const { raw, label } of rows) {
        loss -= Math.log(certainties(raw, none, { steepness, noneShift })[label]! + 1e-9);
      }
      if (loss < best.loss) best = { steepness, noneShift, loss };
    }
  }
  return { steepness: best.steepness, noneShift: best.noneShift };
};
