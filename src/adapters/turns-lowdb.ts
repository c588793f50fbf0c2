import { createHash } from 'node:crypto';
import { Low } from 'lowdb';
import { createKeyedQueue } from '../keyed-queue.js';
import type { Clock, Json, LoggedActivity, OpenTurn, TurnStore } from '../ports.js';
import type { Disk } from './disk.js';
import { type OnCorrupt, openDurableFolder } from './durable-folder.js';

interface PastTurn {
  /** Milliseconds since 1970. */
  at: number;
  keys: string[];
  replies: Json[];
  log: Json[];
}

interface Conversation {
  conversation: string;
  state: Json;
  /** Number of activities ever logged: the seq of the newest. */
  last: number;
  /** Oldest first; their logs end at `last` without a gap. */
  turns: PastTurn[];
}

const inboxMs = 24 * 60 * 60 * 1000;
const keptActivities = 300;

/**
 * Turns as files, one lowdb JSON file per conversation, and one line of waiting per conversation in this process. What is
 * older than 24 hours goes, except the newest 300 activities. One process at a time: hold lockFolder on the data folder.
 */
export async function openTurnsLowdb(options: {
  folder: string;
  clock: Clock;
  onCorrupt: OnCorrupt;
  disk?: Disk;
}): Promise<TurnStore> {
  const { clock } = options;
  const folder = await openDurableFolder(options.folder, options);
  const queue = createKeyedQueue();
  const watchers = new Set<(conversation: string) => void>();

  async function load(conversation: string): Promise<Low<Conversation | null>> {
    const db = new Low<Conversation | null>(folder.file<Conversation | null>(fileName(conversation)), null);
    await db.read();
    return db;
  }

  return {
    inTurn: (conversation, work) =>
      queue.run([conversation], async () => {
        const db = await load(conversation);
        let committed = false;
        const turn: OpenTurn = {
          state: db.data?.state,
          repliesTo(keys) {
            return db.data?.turns.findLast((past) => past.keys.some((key) => keys.includes(key)))?.replies;
          },
          async commit({ state, keys, replies, log }) {
            if (committed) throw new Error('a turn is committed once');
            committed = true;
            const now = clock.now().getTime();
            const turns = [...(db.data?.turns ?? []), { at: now, keys: [...keys], replies, log }];
            const last = (db.data?.last ?? 0) + log.length;
            db.data = { conversation, state, last, turns: prune(turns, now - inboxMs) };
            await db.write();
            if (log.length > 0) for (const wake of watchers) wake(conversation);
            return last;
          },
        };
        return work(turn);
      }),

    async activities(conversation, after) {
      const { data } = await load(conversation);
      if (!data) return { exists: false, activities: [], last: 0 };
      const logged = data.turns.flatMap(({ log }) => log);
      const first = data.last - logged.length + 1;
      const activities = logged
        .map((activity, i): LoggedActivity => ({ seq: first + i, activity }))
        .filter(({ seq }) => seq > after);
      return { exists: true, activities, last: data.last };
    },

    watch(wake) {
      const watcher = (conversation: string): void => wake(conversation);
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

/** Conversation ids come from channels, so that any character may stand in them. */
const fileName = (conversation: string): string => `${createHash('sha256').update(conversation).digest('hex')}.json`;

/** Forgets old turns from the front, as long as the newest activities stay. */
function prune(turns: readonly PastTurn[], before: number): PastTurn[] {
  let activities = turns.reduce((total, { log }) => total + log.length, 0);
  let from = 0;
  for (const { at, log } of turns) {
    if (at >= before || activities - log.length < keptActivities) break;
    activities -= log.length;
    from++;
  }
  return turns.slice(from);
}
