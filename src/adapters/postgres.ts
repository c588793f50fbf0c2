import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { DatabaseError } from './database-error.js';
import { migrate } from './postgres-migrate.js';

/**
 * Pools by what waits for what: a turn, holding its connection, may hold a name, and whoever holds a name reads and writes
 * the rest. A single pool would fill with turns that wait for connections which only other turns could give back.
 */
export interface Postgres {
  turns: Pool;
  names: Pool;
  rest: Pool;
  close(): Promise<void>;
}

export interface PoolSizes {
  turns: number;
  names: number;
  rest: number;
}

/** 25 connections an instance with the one that listens: four instances fit PostgreSQL's default of 100. */
const defaultSizes: PoolSizes = { turns: 10, names: 6, rest: 8 };

/** Connects, brings the schema up to date and opens the pools. Throws DatabaseError, within about 10 s when nobody answers. */
export async function openPostgres(url: string, sizes: Partial<PoolSizes> = {}): Promise<Postgres> {
  const pools: Pool[] = [];
  const pool = (max: number): Pool => {
    const made = createPool({ connectionString: url, max });
    pools.push(made);
    return made;
  };
  const { turns, names, rest } = { ...defaultSizes, ...sizes };
  const postgres: Postgres = {
    turns: pool(turns),
    names: pool(names),
    rest: pool(rest),
    async close() {
      await Promise.all(pools.map((one) => one.end()));
    },
  };
  try {
    await postgres.rest.query('select 1');
    await migrate(postgres.rest);
    return postgres;
  } catch (error) {
    await postgres.close();
    throw new DatabaseError(url, reasonOf(error as NodeJS.ErrnoException), { cause: error });
  }
}

function createPool(config: PoolConfig): Pool {
  const pool = new Pool({
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    application_name: 'health-bill-assistant',
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 20_000,
    statement_timeout: 15_000,
    ...config,
  });
  // A lost connection must end the query that used it, not the process.
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

/**
 * One transaction on one connection: committed when `work` resolves, rolled back when it rejects. With `retry`, again from
 * the start when the database asks for it (a deadlock, or a serialization failure where every transaction is serializable);
 * then `work` must have no effects of its own.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  { retry = false }: { retry?: boolean } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback').catch((failure: Error) => {
        broken = failure;
      });
      if (!retry || attempt === 10 || !mayRetry(error)) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** `serialization_failure` and `deadlock_detected`. */
const mayRetry = (error: unknown): boolean => ['40001', '40P01'].includes((error as { code?: string }).code ?? '');

/** Text that a `text` column takes: PostgreSQL has no place for U+0000 in it. Keeps prefixes; `unescapeText` is the way back. */
export const escapeText = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\0', '\\0');
export const unescapeText = (text: string): string =>
  text.replace(/\\([\\0])/g, (_, char: string) => (char === '0' ? '\0' : '\\'));

function reasonOf(error: NodeJS.ErrnoException): string {
  const known: Record<string, string> = {
    ECONNREFUSED: 'nothing answers there; is the database running?',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the host name cannot be looked up now',
    ETIMEDOUT: 'the host does not answer',
    '28P01': 'the user name or the password is wrong',
    '28000': 'this user may not connect',
    '3D000': 'there is no such database',
    '42501': 'this user may not create tables',
    '57P03': 'the database is starting up; try again in a moment',
    '53300': 'the database has no connection left',
  };
  return known[error.code ?? ''] ?? (error.message || String(error));
}
