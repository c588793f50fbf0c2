import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Random } from './random.js';
import { count, type Tally } from './tally.js';

export interface Reply {
  text: string;
  /** The payload of the reply's buttons, when it is a card. */
  card: unknown;
}

export interface Client {
  /**
   * Says something, again and again until an answer with status 200 comes. Returns the replies, and whether a repeat of the
   * answered message got other replies.
   */
  say(conversation: string, content: { text?: string; value?: unknown }): Promise<{ replies: Reply[]; same: boolean }>;
}

export interface ClientParts {
  /** Addresses of the instances that run now; none while there is none. */
  urls(): readonly string[];
  random: Random;
  tally: Tally;
  /** Probabilities of what a careless channel does. */
  habits?: { newId?: number; repeat?: number; twice?: number; impatient?: number };
  /** How long one message is tried, in ms. */
  patienceMs?: number;
}

const usual = { newId: 0.3, repeat: 0.15, twice: 0.1, impatient: 0.05 };

/** A channel that delivers at least once, as the Bot Framework's do: the repeat sometimes comes under another activity id. */
export function createClient({ urls, random, tally, habits, patienceMs = 60_000 }: ClientParts): Client {
  const odds = { ...usual, ...habits };
  let messages = 0;

  async function post(activity: Partial<Activity>, timeoutMs: number): Promise<Reply[] | undefined> {
    const running = urls();
    if (running.length === 0) return undefined;
    try {
      const response = await fetch(`${random.pick(running)}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const body = await response.text();
      if (response.status >= 400 && response.status < 500) throw new RefusedError(`${response.status} ${body}`);
      if (response.status !== 200) return undefined;
      const { activities = [] } = JSON.parse(body) as { activities?: Partial<Activity>[] };
      return activities.map(({ text = '', attachments }) => ({ text, card: attachments?.[0]?.content }));
    } catch (error) {
      if (error instanceof RefusedError) throw error;
      return undefined;
    }
  }

  return {
    async say(conversation, content) {
      const message = `${conversation}-${++messages}`;
      const end = Date.now() + patienceMs;
      let attempts = 0;
      const activity = (): Partial<Activity> => {
        const renamed = attempts > 0 && random.chance(odds.newId);
        if (attempts > 0) count(tally.repeats, renamed ? 'sent again with a new id' : 'sent again with the same id');
        attempts++;
        return {
          type: 'message',
          id: renamed ? `${message}-${attempts}` : message,
          channelId: 'test',
          deliveryMode: 'expectReplies',
          conversation: { id: conversation } as Activity['conversation'],
          from: { id: 'person', name: '' },
          recipient: { id: 'bot', name: '' },
          channelData: { clientActivityID: message },
          ...content,
        };
      };
      for (;;) {
        // While no instance runs there is nobody to repeat anything to.
        while (urls().length === 0 && Date.now() <= end) await pause(10);
        const impatient = random.chance(odds.impatient);
        const timeoutMs = impatient ? random.whole(1, 30) : 15_000;
        const both = random.chance(odds.twice) ? [activity(), activity()] : [activity()];
        const answers = (await Promise.all(both.map((one) => post(one, timeoutMs)))).filter((one) => one !== undefined);
        if (random.chance(odds.repeat) && answers.length > 0) {
          const repeat = await post(activity(), 15_000);
          if (repeat) answers.push(repeat);
        }
        const [first] = answers;
        if (first) {
          const texts = (replies: Reply[]): string => JSON.stringify(replies.map(({ text }) => text));
          return { replies: first, same: answers.every((answer) => texts(answer) === texts(first)) };
        }
        if (Date.now() > end) throw new Error(`nobody answered ${conversation} within ${patienceMs} ms`);
        await pause(random.whole(2, 25));
      }
    },
  };
}

class RefusedError extends Error {}
