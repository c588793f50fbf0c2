import type { Language } from '../../billing/member.js';
import type { Calibration } from './calibrate.js';
import type { Vocabulary } from './vectorizer.js';

/** A trained recogniser of one language: what the build writes and a start reads. */
export interface Model extends Vocabulary {
  lang: Language;
  /** Intent ids, in the order of the weights. */
  labels: string[];
  /** Two bytes per weight, by column and then label; times the label's scale. The last column is the bias. */
  weights: Int16Array;
  scales: Float32Array;
  calibration: Calibration;
}

const largestWeight = 32767;

/** Rounds weights (by column, then label) to two bytes each; the largest of every label becomes ±32,767. */
export const roundWeights = (weights: Float32Array, labels: number): { weights: Int16Array; scales: Float32Array } => {
  const largest = new Float32Array(labels);
  weights.forEach((weight, i) => {
    largest[i % labels] = Math.max(largest[i % labels]!, Math.abs(weight));
  });
  const rounded = Int16Array.from(weights, (weight, i) =>
    Math.round((weight / (largest[i % labels]! || 1)) * largestWeight),
  );
  return { weights: rounded, scales: largest.map((most) => most / largestWeight) };
};

type Head = Pick<Model, 'lang' | 'labels' | 'calibration'> & {
  format: typeof format;
  columns: number;
  weights: number;
};
const format = 2;

/** Layout: length of the head (4 bytes), the head as JSON padded to 4, then scales, hashes, rarity, weights, familiar. Little-endian. */
export const encodeModel = (model: Model): Buffer => {
  const { lang, labels, calibration, hashes, weights } = model;
  const head: Head = { format, lang, labels, columns: hashes.length, weights: weights.length, calibration };
  const json = Buffer.from(JSON.stringify(head));
  const padded = Buffer.concat([json, Buffer.alloc((4 - (json.length % 4)) % 4, ' ')]);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(padded.length);
  const arrays = [model.scales, hashes, model.rarity, weights, model.familiar];
  return Buffer.concat([size, padded, ...arrays.map(bytesOf)]);
};

/** Throws when the bytes are not a model of this format: train again. */
export const decodeModel = (bytes: Uint8Array): Model => {
  const copy = Uint8Array.from(bytes).buffer;
  const headSize = new DataView(copy).getUint32(0, true);
  const head = JSON.parse(Buffer.from(copy, 4, headSize).toString()) as Head;
  if (head.format !== format) throw new Error('a model of another format: run npm run train');
  const { lang, labels, calibration, columns, weights } = head;
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
    weights: new Int16Array(copy, take(2 * weights), weights),
    familiar: new Uint8Array(copy, take(columns), columns),
  };
};

const bytesOf = ({ buffer, byteOffset, byteLength }: NodeJS.TypedArray): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
