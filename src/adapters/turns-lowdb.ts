import { createKeyedQueue } from '../keyed-queue.js';
import type { Clock, Json, LoggedActivity, OpenTurn, TurnStore } from '../ports.js';
import { createConversationFiles, type PastTurn } from './conversation-files.js';
import type { Disk } from './disk.js';
import { type OnCorrupt, openDurableFolder } from './durable-folder.js';

/** A turn store that can forget. */
export interface SweptTurnStore extends TurnStore {
  /** Deletes conversations whose last turn was before the moment: state, inbox and log. Returns how many. */
  forgetIdle(before: Date): Promise<number>;
}

/**
 * Turns as lowdb files, and one line of waiting per conversation in this process. One process at a time: hold lockFolder on
 * the data folder first.
 */
export async function openTurnsLowdb(options: {
  folder: string;
  clock: Clock;
  onCorrupt: OnCorrupt;
  disk?: Disk;
}): Promise<SweptTurnStore> {
  const { clock } = options;
  const files = createConversationFiles(await openDurableFolder(options.folder, options));
  const queue = createKeyedQueue();
  const watchers = new Set<(conversation: string) => void>();

  return {
    inTurn: (conversation, work, keys) =>
      queue.run([conversation], async () => {
        const head = await files.read(conversation);
        const inbox = head ? await files.inbox(head, clock.now().getTime(), keys) : [];
        let committed = false;
        const turn: OpenTurn = {
          state: head?.state,
          repliesTo(asked) {
            const past = inbox.findLast((one) => one.keys.some((key) => asked.includes(key)));
            return past && repliesOf(past);
          },
          async commit({ state, keys: answered, replies, log }) {
            if (committed) throw new Error('a turn is committed once');
            committed = true;
            const at = clock.now().getTime();
            const last = (head?.last ?? 0) + log.length;
            const turns = [...(head?.turns ?? []), pastTurn(at, answered, replies, log)];
            await files.write({ sealed: [], nextFile: 0, ...head, conversation, state, last, turns }, at);
            if (log.length > 0) for (const wake of watchers) wake(conversation);
            return last;
          },
        };
        return work(turn);
      }),

    async activities(conversation, after) {
      const head = await files.read(conversation);
      if (!head) return { exists: false, activities: [], last: 0 };
      const activities = await files.activities(head, after);
      const first = head.last - activities.length + 1;
      return {
        exists: true,
        activities: activities.map((activity, i): LoggedActivity => ({ seq: first + i, activity })),
        last: head.last,
      };
    },

    async forgetIdle(before) {
      let forgotten = 0;
      for await (const conversation of files.idle(before.getTime())) {
        await queue.run([conversation], async () => {
          const head = await files.read(conversation);
          // It may have gone on while it waited.
          if (!head || (head.turns.at(-1)?.at ?? 0) >= before.getTime()) return;
          await files.forget(head);
          forgotten++;
        });
      }
      return forgotten;
    },

    watch(wake) {
      const watcher = (conversation: string): void => wake(conversation);
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

function pastTurn(at: number, keys: readonly string[], replies: readonly Json[], log: Json[]): PastTurn {
  return {
    at,
    keys: [...keys],
    replies: replies.map((reply) => {
      const place = log.indexOf(reply);
      return place < 0 ? { reply } : place;
    }),
    log,
  };
}

const repliesOf = ({ replies, log }: PastTurn): Json[] =>
  replies.map((reply) => (typeof reply === 'number' ? (log[reply] ?? null) : reply.reply));
