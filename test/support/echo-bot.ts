import { randomUUID } from 'node:crypto';
import type { Activity } from 'botframework-schema';
import type { Clock, Json, TurnStore } from '../../src/ports.js';

export interface EchoBot {
  handle(activity: Activity): Promise<void>;
  /** What was handed in, newest last. */
  readonly seen: Activity[];
  /** The next turns reject as long as this is set. */
  failing: Error | undefined;
}

/** Greets, and says back what it hears, with the commit that a real turn makes. */
export function createEchoBot(turns: TurnStore, clock: Clock): EchoBot {
  const bot: EchoBot = {
    seen: [],
    failing: undefined,
    async handle(activity) {
      bot.seen.push(activity);
      if (bot.failing) throw bot.failing;
      const { attachments, ...rest } = activity;
      const heard = {
        ...rest,
        ...(attachments ? { attachments: attachments.map(({ name, contentType }) => ({ name, contentType })) } : {}),
      };
      const text =
        activity.type === 'conversationUpdate'
          ? 'Hello. I am an automated assistant.'
          : `You said: ${activity.text ?? activity.name ?? ''}`;
      const reply = {
        type: 'message',
        id: randomUUID(),
        timestamp: clock.now(),
        channelId: activity.channelId,
        conversation: activity.conversation,
        from: { id: 'bot', role: 'bot' },
        recipient: activity.from,
        replyToId: activity.id,
        inputHint: 'acceptingInput',
        text,
      };
      const mark = (activity.channelData as { clientActivityID?: string } | undefined)?.clientActivityID;
      const keys = [activity.id ?? '', ...(mark ? [`client ${mark}`] : [])];
      await turns.inTurn(`directline:${activity.conversation.id}`, async (turn) => {
        if (turn.repliesTo(keys)) return;
        const log = activity.type === 'conversationUpdate' ? [reply] : [heard, reply];
        await turn.commit({
          state: {},
          keys,
          replies: [reply] as unknown as Json[],
          log: JSON.parse(JSON.stringify(log)) as Json[],
        });
      });
    },
  };
  return bot;
}
