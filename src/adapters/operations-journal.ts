import { z } from 'zod';
import { sum } from '../billing/money.js';
import { createKeyedQueue } from '../keyed-queue.js';
import { type Clock, KeyReuseError, type Operation, type Operations, operationKinds } from '../ports.js';
import { openAppendLog } from './append-log.js';
import type { Disk } from './disk.js';
import { requestHash } from './request-hash.js';

// A shallow check: a line that parses is JSON all the way down.
const Fields = z.custom<Operation['request']>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const Begun = z.object({
  row: z.literal('begun'),
  key: z.string(),
  kind: z.enum(operationKinds),
  scope: z.string(),
  request: Fields,
  at: z.iso.datetime(),
});
const Ended = z.object({
  row: z.literal('ended'),
  key: z.string(),
  status: z.enum(['settled', 'failed', 'unknown']),
  result: Fields,
  ledger: z.array(z.object({ bill: z.string(), cents: z.int().positive() })),
  at: z.iso.datetime(),
});
const Row = z.discriminatedUnion('row', [Begun, Ended]);
type Row = z.infer<typeof Row>;

/**
 * Operations as an append-only journal, a JSON line per step, fsynced; racing steps share an fsync. The index is in memory
 * (about 1 kB an operation) and rebuilt from the file at start. One process at a time: hold lockFolder on its folder.
 */
export async function openOperationsJournal(options: {
  file: string;
  clock: Clock;
  onCorrupt: (problem: { file: string; line: number; reason: string }) => void;
  disk?: Disk;
}): Promise<Operations & { close(): Promise<void> }> {
  const { clock } = options;
  const byKey = new Map<string, Operation>();
  const byScope = new Map<string, Operation[]>();
  const paidByBill = new Map<string, number>();
  const intents = new Map<string, Operation>();
  const queue = createKeyedQueue();
  const log = await openAppendLog(options.file, { ...options, onRow: (row) => void take(Row.parse(row)) });

  /** Takes a durable row into the index. */
  function take(row: Row): Operation {
    if (row.row === 'begun') {
      const { key, kind, scope, request, at } = row;
      const begun: Operation = {
        key,
        kind,
        scope,
        request,
        status: 'intent',
        ledger: [],
        createdAt: at,
        updatedAt: at,
      };
      byKey.set(key, begun);
      intents.set(key, begun);
      const siblings = byScope.get(scope);
      if (siblings) siblings.push(begun);
      else byScope.set(scope, [begun]);
      return begun;
    }
    const operation = byKey.get(row.key);
    if (!operation) throw new Error(`an operation ends that never began: ${row.key}`);
    const { status, result, ledger, at } = row;
    Object.assign(operation, { status, result, ledger, updatedAt: at } satisfies Partial<Operation>);
    intents.delete(row.key);
    for (const { bill, cents } of ledger) paidByBill.set(bill, sum([paidByBill.get(bill) ?? 0, cents]));
    return operation;
  }

  async function append(row: Row): Promise<Operation> {
    await log.append(Row.parse(row));
    return structuredClone(take(row));
  }

  return {
    begin: (intent) =>
      queue.run([intent.key], async () => {
        const known = byKey.get(intent.key);
        if (known) {
          if (requestHash(known) !== requestHash(intent)) throw new KeyReuseError();
          return { operation: structuredClone(known), created: false };
        }
        const { key, kind, scope, request } = structuredClone(intent);
        const at = clock.now().toISOString();
        return { operation: await append({ row: 'begun', key, kind, scope, request, at }), created: true };
      }),

    finish: (key, { status, result, ledger = [] }) =>
      queue.run([key], async () => {
        const known = byKey.get(key);
        if (!known) throw new Error(`no such operation: ${key}`);
        if (known.status === 'settled' || known.status === 'failed') return structuredClone(known);
        if (status !== 'settled' && ledger.length > 0)
          throw new Error('money is recorded only with a settled operation');
        return append({ row: 'ended', key, status, result, ledger, at: clock.now().toISOString() });
      }),

    find: async (key) => structuredClone(byKey.get(key)),
    of: async (scope) => structuredClone(byScope.get(scope) ?? []),
    paid: async (bill) => paidByBill.get(bill) ?? 0,
    unfinished: async (before) =>
      structuredClone([...intents.values()].filter(({ createdAt }) => createdAt < before.toISOString())),
    async *all() {
      for (const operation of byKey.values()) yield structuredClone(operation);
    },
    close: () => log.close(),
  };
}
