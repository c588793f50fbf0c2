import type { Pool } from 'pg';
import { sum } from '../billing/money.js';
import {
  type Clock,
  KeyReuseError,
  type LedgerEntry,
  type Operation,
  type OperationKind,
  type Operations,
} from '../ports.js';
import { requestHash } from './request-hash.js';

interface Row {
  key: string;
  kind: OperationKind;
  scope: string;
  request: string;
  request_hash: string;
  status: Operation['status'];
  result: string | null;
  created_at: Date;
  updated_at: Date;
  /** Lines `[bill, cents]` in their order; null without any. */
  ledger: [string, number][] | null;
}

const columns = `o.key, o.kind, o.scope, o.request, o.request_hash, o.status, o.result, o.created_at, o.updated_at,
  (select json_agg(json_build_array(l.bill, l.cents) order by l.line) from ledger l where l.operation = o.key) as ledger`;

/**
 * Operations in PostgreSQL's tables `operations` and `ledger`. Every step is one statement that commits by itself: the pool
 * must not be the one that runs turns, so that an intent is durable although the turn around it may still fail.
 */
export function createOperationsPostgres({ pool, clock }: { pool: Pool; clock: Clock }): Operations {
  async function select(where: string, values: unknown[]): Promise<Row[]> {
    return (await pool.query<Row>(`select ${columns} from operations o ${where} order by o.created_at, o.key`, values))
      .rows;
  }

  return {
    async begin(intent) {
      const { key, kind, scope, request } = intent;
      const hash = requestHash(intent);
      const { rowCount } = await pool.query(
        `insert into operations (key, kind, scope, request, request_hash, status, created_at, updated_at)
         values ($1, $2, $3, $4, $5, 'intent', $6, $6) on conflict (key) do nothing`,
        [key, kind, scope, JSON.stringify(request), hash, clock.now()],
      );
      const [row] = await select('where o.key = $1', [key]);
      if (!row) throw new Error(`the operation is not there after it began: ${key}`);
      if (row.request_hash !== hash) throw new KeyReuseError();
      return { operation: operationOf(row), created: rowCount === 1 };
    },

    async finish(key, { status, result, ledger = [] }) {
      if (status !== 'settled' && ledger.length > 0) throw new Error('money is recorded only with a settled operation');
      sum(ledger.map(({ cents }) => cents));
      await pool.query(
        `with ended as (
           update operations set status = $2, result = $3, updated_at = $4
           where key = $1 and status in ('intent', 'unknown') returning key
         )
         insert into ledger (operation, line, bill, cents)
         select ended.key, l.line, l.bill, l.cents
         from ended, unnest($5::text[], $6::bigint[]) with ordinality as l (bill, cents, line)`,
        [
          key,
          status,
          JSON.stringify(result),
          clock.now(),
          ledger.map(({ bill }) => bill),
          ledger.map(({ cents }) => cents),
        ],
      );
      const [row] = await select('where o.key = $1', [key]);
      if (!row) throw new Error(`no such operation: ${key}`);
      return operationOf(row);
    },

    async find(key) {
      const [row] = await select('where o.key = $1', [key]);
      return row && operationOf(row);
    },

    of: async (scope) => (await select('where o.scope = $1', [scope])).map(operationOf),

    async paid(bill) {
      const { rows } = await pool.query<{ cents: string }>(
        'select coalesce(sum(cents), 0) as cents from ledger where bill = $1',
        [bill],
      );
      return Number(rows[0]?.cents ?? 0);
    },

    unfinished: async (before) =>
      (await select("where o.status = 'intent' and o.created_at < $1", [before])).map(operationOf),

    async *all() {
      const page = 1000;
      for (let after: Row | undefined; ; ) {
        const rows: Row[] = (
          await pool.query<Row>(
            `select ${columns} from operations o where $1::timestamptz is null or (o.created_at, o.key) > ($1, $2)
             order by o.created_at, o.key limit ${page}`,
            [after?.created_at ?? null, after?.key ?? ''],
          )
        ).rows;
        yield* rows.map(operationOf);
        if (rows.length < page) return;
        after = rows.at(-1);
      }
    },
  };
}

function operationOf(row: Row): Operation {
  return {
    key: row.key,
    kind: row.kind,
    scope: row.scope,
    request: JSON.parse(row.request) as Operation['request'],
    status: row.status,
    ...(row.result !== null && { result: JSON.parse(row.result) as Operation['request'] }),
    ledger: (row.ledger ?? []).map(([bill, cents]): LedgerEntry => ({ bill, cents: Number(cents) })),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}
