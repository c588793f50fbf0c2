import type { Json, LoggedActivity, TurnStore } from '../../src/ports.js';

interface Kept {
  state: Json | undefined;
  replies: Map<string, Json[]>;
  log: LoggedActivity[];
}

/** A turn store that forgets everything with the process. */
export function createMemoryTurns(): TurnStore {
  const conversations = new Map<string, Kept>();
  const queues = new Map<string, Promise<unknown>>();
  const watchers = new Set<(conversation: string) => void>();
  const copy = <T>(value: T): T => (value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T));

  return {
    inTurn(conversation, work) {
      const turn = async () => {
        const kept = conversations.get(conversation);
        return work({
          state: copy(kept?.state),
          repliesTo: (keys) => keys.map((key) => kept?.replies.get(key)).find((replies) => replies !== undefined),
          async commit({ state, keys, replies, log }) {
            const next: Kept = kept ?? { state: undefined, replies: new Map(), log: [] };
            next.state = copy(state);
            for (const key of keys) next.replies.set(key, copy(replies));
            for (const activity of log) next.log.push({ seq: next.log.length + 1, activity: copy(activity) });
            conversations.set(conversation, next);
            for (const wake of watchers) wake(conversation);
            return next.log.length;
          },
        });
      };
      const result = (queues.get(conversation) ?? Promise.resolve()).then(turn, turn);
      queues.set(conversation, result);
      return result;
    },
    async activities(conversation, after) {
      const kept = conversations.get(conversation);
      const log = kept?.log ?? [];
      return { exists: kept !== undefined, activities: copy(log.filter(({ seq }) => seq > after)), last: log.length };
    },
    watch(wake) {
      watchers.add(wake);
      return () => watchers.delete(wake);
    },
  };
}
