import type { Activity } from 'botframework-schema';
import type { Clock, TurnStore } from '../../ports.js';
import { conversationStart } from './incoming.js';
import { type ActivitySet, toClient } from './outgoing.js';
import type { Grant } from './tokens.js';

/** Conversations of which this process remembers that they have begun; older ones are looked up again. */
const remembered = 20_000;

export interface Conversations {
  /** Greets if nobody has yet. True when the conversation is new. Rejects when the bot could not take the turn. */
  start(grant: Grant, locale?: string): Promise<boolean>;
  /** What a client has not seen yet. A watermark beyond the end (the log was lost) counts as none. */
  after(conversationId: string, watermark: number): Promise<ActivitySet>;
}

/** Where a Direct Line conversation is kept in the turn store. */
export const conversationKey = (conversationId: string): string => `directline:${conversationId}`;

/** Conversations as Direct Line knows them, over the turn store's logs. */
export function createConversations(options: {
  turns: TurnStore;
  handle: (activity: Activity) => Promise<void>;
  clock: Clock;
}): Conversations {
  const { turns, handle, clock } = options;
  const begun = new Set<string>();
  const starting = new Map<string, Promise<boolean>>();

  const begin = async (grant: Grant, locale: string | undefined): Promise<boolean> => {
    const { exists } = await turns.activities(conversationKey(grant.conversationId), Number.MAX_SAFE_INTEGER);
    if (!exists) await handle(conversationStart(grant, clock, locale));
    if (begun.size >= remembered) begun.clear();
    begun.add(grant.conversationId);
    return !exists;
  };

  return {
    async start(grant, locale) {
      const { conversationId } = grant;
      if (begun.has(conversationId)) return false;
      const running = starting.get(conversationId);
      if (running) return running.then(() => false);
      const begins = begin(grant, locale).finally(() => starting.delete(conversationId));
      starting.set(conversationId, begins);
      return begins;
    },
    async after(conversationId, watermark) {
      const key = conversationKey(conversationId);
      const found = await turns.activities(key, watermark);
      if (watermark <= found.last) return toClient(found.activities, watermark);
      return toClient((await turns.activities(key, 0)).activities, 0);
    },
  };
}
