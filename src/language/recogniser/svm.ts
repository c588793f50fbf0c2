import { seededRandom, shuffled } from './random.js';
import type { SparseRows } from './sparse.js';

export interface SvmOptions {
  /** Cost of a training row on the wrong side of the margin. */
  cost: number;
  /** Extra cost of a class's own rows, > 0; 1 treats them like the others. */
  ownWeight?: number;
  rounds?: number;
  seed?: number;
}

/**
 * One-against-the-rest linear SVM with squared hinge loss, by dual coordinate descent (Hsieh et al., ICML 2008). The last column is the
 * bias. Returns weights by column: `weights[column * classes + k]`. Deterministic for a seed.
 */
export const trainSvm = (
  rows: SparseRows,
  labels: Int32Array,
  classes: number,
  columns: number,
  { cost, ownWeight = 1, rounds = 30, seed = 1 }: SvmOptions,
): Float32Array => {
  const weights = new Float32Array((columns + 1) * classes);
  const squares = squaredLengths(rows, labels.length);
  for (let k = 0; k < classes; k++) {
    const w = trainOne(rows, labels, k, columns, squares, { cost, ownWeight, rounds, seed: seed + k });
    for (let c = 0; c <= columns; c++) weights[c * classes + k] = w[c]!;
  }
  return weights;
};

const trainOne = (
  { starts, columns: column, values }: SparseRows,
  labels: Int32Array,
  k: number,
  columns: number,
  squares: Float64Array,
  { cost, ownWeight, rounds, seed }: Required<SvmOptions>,
): Float32Array => {
  const count = labels.length;
  const random = seededRandom(seed);
  const w = new Float32Array(columns + 1);
  const alpha = new Float64Array(count);
  let active = shuffled(count, random);
  let bound = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const kept: number[] = [];
    let largest = 0;
    for (let i = active.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swap = active[i]!;
      active[i] = active[j]!;
      active[j] = swap;
    }
    for (const row of active) {
      const y = labels[row] === k ? 1 : -1;
      const softness = 0.5 / (y > 0 ? cost * ownWeight : cost);
      let wx = w[columns]!;
      for (let i = starts[row]!; i < starts[row + 1]!; i++) wx += w[column[i]!]! * values[i]!;
      const gradient = y * wx - 1 + softness * alpha[row]!;
      // A row with no weight that is far on the right side will hardly come back: leave it out of the next rounds.
      if (alpha[row] === 0 && gradient > bound) continue;
      kept.push(row);
      const projected = alpha[row] === 0 ? Math.min(gradient, 0) : gradient;
      largest = Math.max(largest, Math.abs(projected));
      if (Math.abs(projected) < 1e-9) continue;
      const next = Math.max(0, alpha[row]! - gradient / (squares[row]! + softness));
      const step = (next - alpha[row]!) * y;
      alpha[row] = next;
      w[columns]! += step;
      for (let i = starts[row]!; i < starts[row + 1]!; i++) w[column[i]!]! += step * values[i]!;
    }
    bound = largest;
    if (largest < 0.02) {
      if (kept.length === count) break;
      active = shuffled(count, random);
      bound = Number.POSITIVE_INFINITY;
      continue;
    }
    active = Int32Array.from(kept);
  }
  return w;
};

/** With the bias column's 1. */
const squaredLengths = ({ starts, values }: SparseRows, count: number): Float64Array => {
  const squares = new Float64Array(count).fill(1);
  for (let row = 0; row < count; row++) {
    for (let i = starts[row]!; i < starts[row + 1]!; i++) squares[row]! += values[i]! ** 2;
  }
  return squares;
};
