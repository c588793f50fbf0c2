import { createHash } from 'node:crypto';
import type { Pool, QueryResult } from 'pg';
import { createKeyedQueue } from '../keyed-queue.js';
import type { Clock, Json, OpenTurn } from '../ports.js';
import { escapeText, type Postgres } from './postgres.js';
import { createTurnSignals } from './turn-signals-postgres.js';
import type { SweptTurnStore } from './turns-lowdb.js';

const inboxMs = 24 * 60 * 60 * 1000;
const keptActivities = 300;

const idOf = (conversation: string): string => createHash('sha256').update(conversation).digest('base64url');

/**
 * Turns in PostgreSQL: a turn is a transaction that holds the conversation's row, so that any number of instances work on
 * the same conversations. A turn that waits for another instance's turn rejects after 10 s; one that does nothing for 20 s
 * is ended by the database and rejects. Within this process a conversation is waited for in memory, without a connection.
 */
export function createTurnsPostgres({
  postgres,
  clock,
  url,
}: {
  postgres: Pick<Postgres, 'turns' | 'rest'>;
  clock: Clock;
  url: string;
}): SweptTurnStore & {
  close(): Promise<void>;
} {
  const queue = createKeyedQueue();
  const signals = createTurnSignals({ pool: postgres.rest, url });

  return {
    inTurn: (conversation, work, keys) =>
      queue.run([conversation], () => runTurn(postgres.turns, clock, conversation, work, keys, signals.announce)),

    async activities(conversation, after) {
      const { rows } = await postgres.rest.query<{ last: string; seq: string | null; activity: string | null }>(
        `select c.last, a.seq, a.activity from conversations c
         left join activities a on a.conversation = c.id and a.seq > $2
         where c.id = $1 order by a.seq`,
        [idOf(conversation), after],
      );
      const activities = rows.flatMap(({ seq, activity }) =>
        seq === null || activity === null ? [] : [{ seq: Number(seq), activity: JSON.parse(activity) as Json }],
      );
      return { exists: rows.length > 0, activities, last: Number(rows[0]?.last ?? 0) };
    },

    async forgetIdle(before) {
      let forgotten = 0;
      for (let some = 1; some > 0; forgotten += some) {
        // A turn that is under way holds its row and is passed over. The time of a turn is the bot's, as in the files.
        const { rows } = await postgres.rest.query<{ n: string }>(deleteIdle, [before.getTime()]);
        some = Number(rows[0]?.n ?? 0);
      }
      return forgotten;
    },

    watch: (wake) => signals.watch(wake),
    close: () => signals.close(),
  };
}

async function runTurn<T>(
  pool: Pool,
  clock: Clock,
  conversation: string,
  work: (turn: OpenTurn) => Promise<T>,
  keys: readonly string[] | undefined,
  announce: (conversation: string) => void,
): Promise<T> {
  const id = idOf(conversation);
  const client = await pool.connect();
  let open = false;
  let broken: Error | undefined;
  try {
    // In one message; the id is a hash and needs no quoting.
    const lock = `select 1 from conversations where id = '${id}' for update`;
    open = true;
    const begun = (await client.query(`begin; ${lock}`)) as unknown as QueryResult[];
    if (begun[1]?.rowCount === 0) {
      // A new conversation: whoever inserts first goes first. It is gone again unless the turn commits.
      await client.query(
        `insert into conversations (id, name, state, last, last_turn, changed_at) values ($1, $2, '', 0, 0, clock_timestamp())
         on conflict (id) do nothing`,
        [id, escapeText(conversation)],
      );
      await client.query(lock);
    }
    // A statement of its own, after the wait for the lock: one that waits sees other tables as they were before.
    const before = clock.now().getTime() - inboxMs;
    const row = (await client.query<TurnRow>(load, [id, before, keys?.map(escapeText) ?? null])).rows[0];
    if (!row) throw new Error('the conversation was deleted meanwhile');
    const { state, last, inbox, old } = row;
    const replies = new Map(inbox);
    let committed = false;

    return await work({
      state: state === '' ? undefined : (JSON.parse(state) as Json),
      repliesTo(asked) {
        const key = asked.find((one) => replies.has(escapeText(one)));
        return key === undefined ? undefined : (JSON.parse(replies.get(escapeText(key)) ?? '[]') as Json[]);
      },
      async commit(outcome) {
        if (committed) throw new Error('a turn is committed once');
        committed = true;
        const now = clock.now().getTime();
        const next = Number(last) + outcome.log.length;
        const parameters = [
          id,
          JSON.stringify(outcome.state),
          next,
          now,
          outcome.keys.map(escapeText),
          JSON.stringify(outcome.replies),
          outcome.log.map((activity) => JSON.stringify(activity)),
          Number(last),
        ];
        await client.query(save, parameters);
        if (old) await client.query(forget, [id, before, next - keptActivities]);
        await client.query('commit');
        open = false;
        if (outcome.log.length > 0) announce(conversation);
        return next;
      },
    });
  } finally {
    if (open) {
      await client.query('rollback').catch((error: Error) => {
        broken = error;
      });
    }
    client.release(broken);
  }
}

interface TurnRow {
  /** Empty before the first commit. */
  state: string;
  last: string;
  /** Keys with their replies as text. */
  inbox: [string, string][] | null;
  /** Whether there is something to forget. */
  old: boolean;
}

const load = `select state, last,
    (select json_agg(json_build_array(key, replies)) from inbox
      where conversation = $1 and at >= $2 and ($3::text[] is null or key = any($3))) as inbox,
    exists (select 1 from inbox where conversation = $1 and at < $2) as old
  from conversations where id = $1`;

const save = `with head as (
    update conversations set state = $2, last = $3, last_turn = $4, changed_at = clock_timestamp() where id = $1
  ), keys as (
    insert into inbox (conversation, key, at, replies)
    select $1, key, $4, $6 from unnest($5::text[]) as k (key)
    on conflict (conversation, key) do update set at = excluded.at, replies = excluded.replies
  )
  insert into activities (conversation, seq, at, activity)
  select $1, $8::bigint + n, $4, activity from unnest($7::text[]) with ordinality as a (activity, n)`;

const forget = `with old as (delete from inbox where conversation = $1 and at < $2)
  delete from activities where conversation = $1 and seq <= $3 and at < $2`;

/** Some hundred at a time, so that no transaction is long. */
const deleteIdle = `with idle as (
    select id from conversations where last_turn < $1 order by last_turn limit 500 for update skip locked
  ), gone_inbox as (
    delete from inbox where conversation in (select id from idle)
  ), gone_activities as (
    delete from activities where conversation in (select id from idle)
  ), gone as (
    delete from conversations where id in (select id from idle) returning id
  )
  select count(*) as n from gone`;
