import { createHash } from 'node:crypto';
import type { Json, Operation } from '../ports.js';

/** Tells whether a key comes back with the same request. The order of an object's keys does not matter. */
export function requestHash({ kind, scope, request }: Pick<Operation, 'kind' | 'scope' | 'request'>): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, scope, sorted(request)]))
    .digest('hex');
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.keys(value)
    .sort()
    .map((key) => [key, sorted(value[key] ?? null)]);
}
