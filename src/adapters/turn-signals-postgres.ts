import { Client, type Pool } from 'pg';
import { unescapeText } from './postgres.js';

const channel = 'turns';
const pollMs = 1_000;
/** A commit may become visible this long after the time that stands in its row. */
const overlapMs = 5_000;
/** NOTIFY takes no more than 8000 bytes; a longer id is left to the poll. */
const longestId = 7_000;

export interface TurnSignals {
  /** After a commit: wakes this process at once and tells the others. */
  announce(conversation: string): void;
  watch(wake: (conversation: string) => void): () => void;
  close(): Promise<void>;
}

/**
 * Wake-ups between instances. NOTIFY, sent after the commit and together for all that came meanwhile, makes them quick; a
 * poll every second makes them sure, also where the database has no LISTEN. Both run only while somebody watches.
 */
export function createTurnSignals({ pool, url }: { pool: Pool; url: string }): TurnSignals {
  const watchers = new Set<(conversation: string) => void>();
  let outgoing = new Set<string>();
  let sending: Promise<void> | undefined;
  let stop: (() => Promise<void>) | undefined;

  const wakeAll = (conversation: string): void => {
    for (const wake of watchers) wake(conversation);
  };

  async function send(): Promise<void> {
    while (outgoing.size > 0) {
      const ids = [...outgoing].filter((id) => Buffer.byteLength(id) <= longestId && !id.includes('\0'));
      outgoing = new Set();
      // Lost when the database is away; the poll finds it.
      await pool
        .query(`select pg_notify('${channel}', id) from unnest($1::text[]) as n (id)`, [ids])
        .catch(() => undefined);
    }
    sending = undefined;
  }

  return {
    announce(conversation) {
      wakeAll(conversation);
      outgoing.add(conversation);
      sending ??= send();
    },
    watch(wake) {
      const watcher = (conversation: string): void => wake(conversation);
      watchers.add(watcher);
      stop ??= listen(pool, url, wakeAll);
      return () => {
        watchers.delete(watcher);
        if (watchers.size > 0) return;
        void stop?.();
        stop = undefined;
      };
    },
    async close() {
      watchers.clear();
      await stop?.();
      stop = undefined;
      await sending;
    },
  };
}

function listen(pool: Pool, url: string, wake: (conversation: string) => void): () => Promise<void> {
  let stopped = false;
  let client: Client | undefined;
  /** What the overlapping polls have told already. */
  let told = new Map<string, string>();
  let since: string | undefined;

  async function connect(): Promise<void> {
    const next = new Client({
      connectionString: url,
      application_name: 'health-bill-assistant listen',
      keepAlive: true,
    });
    next.on('error', () => {
      if (client === next) client = undefined;
    });
    next.on('end', () => {
      if (client === next) client = undefined;
    });
    next.on('notification', ({ payload }) => payload && wake(payload));
    client = next;
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
    } catch {
      client = undefined;
      await next.end().catch(() => undefined);
    }
  }

  async function poll(): Promise<void> {
    // The database's clock, because those of the instances differ.
    const { rows } = await pool.query<{ now: string; name: string | null; last: string | null }>(
      `select n.now, c.name, c.last from (select (clock_timestamp() - interval '${overlapMs} milliseconds')::text as now) n
       left join conversations c on c.changed_at >= $1::timestamptz and c.last > 0`,
      [since ?? 'infinity'],
    );
    since = rows[0]?.now ?? since;
    const seen = new Map<string, string>();
    for (const { name, last } of rows) {
      if (name === null || last === null) continue;
      seen.set(name, last);
      if (told.get(name) !== last) wake(unescapeText(name));
    }
    told = seen;
  }

  async function round(): Promise<void> {
    if (!client) await connect();
    await poll();
  }

  let running: Promise<void> | undefined;
  const tick = (): void => {
    if (stopped) return;
    running ??= round()
      .catch(() => undefined)
      .finally(() => {
        running = undefined;
      });
  };
  const timer = setInterval(tick, pollMs);
  timer.unref();
  tick();

  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
    await client?.end().catch(() => undefined);
  };
}
