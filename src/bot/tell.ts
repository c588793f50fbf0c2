import type { Activity, ConversationReference } from 'botbuilder';
import { TurnContext } from 'botbuilder';
import type { Json, TurnStore } from '../ports.js';
import { type Catalogue, wordsFor } from '../text/index.js';
import type { Reply } from '../text/reply.js';
import { plainText, toActivity } from './reply.js';
import type { Services } from './services.js';
import { type ConversationState, readState } from './state.js';
import { remember } from './transcript.js';

/** What is said between two turns; may change the state. */
export type Compose = (view: { words: Catalogue; state: ConversationState }) => (Reply | string)[];

/**
 * Says something without having been asked, for example what a person of the desk writes. On channels that read the conversation's
 * log it is there at once; on others it is sent when `send` can reach them, else it waits for the next message.
 */
export function createTell({
  turns,
  services,
  loggedChannels,
  send,
}: {
  turns: TurnStore;
  services: Pick<Services, 'clock' | 'randomHex' | 'onProblem'>;
  loggedChannels: readonly string[];
  send?: ((to: Partial<ConversationReference>, activities: Partial<Activity>[]) => Promise<void>) | undefined;
}): (conversation: string, compose: Compose) => Promise<void> {
  return (conversation, compose) =>
    turns.inTurn(conversation, async (open) => {
      const state = readState(structuredClone(open.state));
      const language = state.language?.code ?? 'en';
      const now = services.clock.now();
      const replies = compose({ words: wordsFor(language), state }).map((reply) =>
        typeof reply === 'string' ? { text: reply } : reply,
      );
      const to = (state.address ?? {}) as Partial<ConversationReference>;
      const activities = replies.map((reply) => {
        const activity = TurnContext.applyConversationReference(toActivity(reply, language, false), to);
        activity.id = services.randomHex(16);
        activity.timestamp = now;
        if (activity.from) activity.from.role = 'bot';
        return JSON.parse(JSON.stringify(activity)) as Partial<Activity>;
      });
      for (const reply of replies) remember(state, 'bot', reply.text, now);
      const logged = loggedChannels.includes(to.channelId ?? '');
      const sent = logged || (await reached(to, activities));
      if (replies.length > 0) state.shown = sent ? replies.at(-1)?.nonce : undefined;
      if (!sent) state.unsaid = [...state.unsaid, ...replies.map(plainText)].slice(-20);
      const log = logged ? (activities as unknown as Json[]) : [];
      await open.commit({ state: state as unknown as Json, keys: [], replies: [], log });
    });

  async function reached(to: Partial<ConversationReference>, activities: Partial<Activity>[]): Promise<boolean> {
    if (!send) return false;
    try {
      await send(to, structuredClone(activities));
      return true;
    } catch (error) {
      services.onProblem('a message between turns could not be sent', error);
      return false;
    }
  }
}
