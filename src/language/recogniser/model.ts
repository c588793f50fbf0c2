import type { Language } from '../../billing/member.js';
import type { Calibration } from './calibrate.js';

/** A trained recogniser of one language: what the build writes and a start reads. */
export interface Model {
  lang: Language;
  /** Intent ids, in the order of the weights. */
  labels: string[];
  /** Hash and rarity of each feature column; see `restoreVectorizer`. */
  hashes: Uint32Array;
  rarity: Float32Array;
  /** One byte per weight, by column and then label; times the label's scale. The last column is the bias. */
  weights: Int8Array;
  scales: Float32Array;
  calibration: Calibration;
}

/** Rounds weights (by column, then label) to one byte each; the largest of every label becomes ±127. */
export const roundWeights = (weights: Float32Array, labels: number): { weights: Int8Array; scales: Float32Array } => {
  const scales = new Float32Array(labels);
  weights.forEach((weight, i) => {
    scales[i % labels] = Math.max(scales[i % labels]!, Math.abs(weight));
  });
  const bytes = Int8Array.from(weights, (weight, i) => Math.round((weight / (scales[i % labels]! || 1)) * 127));
  return { weights: bytes, scales: scales.map((largest) => largest / 127) };
};

interface Head {
  format: 1;
  lang: Language;
  labels: string[];
  columns: number;
  calibration: Calibration;
}

/** Layout: length of the head (4 bytes), the head as JSON, padding to 4, then scales, hashes, rarity and weights. Little-endian. */
export const encodeModel = (model: Model): Buffer => {
  const head: Head = {
    format: 1,
    lang: model.lang,
    labels: model.labels,
    columns: model.hashes.length,
    calibration: model.calibration,
  };
  const json = Buffer.from(JSON.stringify(head));
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(padded.length);
  return Buffer.concat([size, padded, ...[model.scales, model.hashes, model.rarity, model.weights].map(bytesOf)]);
};

/** Throws when the bytes are not a model of this format: train again. */
export const decodeModel = (bytes: Uint8Array): Model => {
  const copy = Uint8Array.from(bytes).buffer;
  const headSize = new DataView(copy).getUint32(0, true);
  const head = JSON.parse(Buffer.from(copy, 4, headSize).toString()) as Head;
  if (head.format !== 1) throw new Error('a model of another format: run npm run train');
  const { lang, labels, columns, calibration } = head;
  let at = 4 + headSize;
  const take = (length: number): number => {
    const from = at;
    at += length;
    return from;
  };
  return {
    lang,
    labels,
    calibration,
    scales: new Float32Array(copy, take(4 * labels.length), labels.length),
    hashes: new Uint32Array(copy, take(4 * columns), columns),
    rarity: new Float32Array(copy, take(4 * columns), columns),
    weights: new Int8Array(copy, take((columns + 1) * labels.length), (columns + 1) * labels.length),
  };
};

const bytesOf = (array: Float32Array | Uint32Array | Int8Array): Buffer =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength);
