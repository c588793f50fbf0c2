import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { readOutbox } from '../../adapters/read-outbox.js';
import { type App, type AppOptions, createApp } from '../../app.js';
import { ChannelAdapter } from '../../bot/adapter.js';
import { readConfig } from '../../config.js';
import { type Difference, firstDifference, noncesIn } from './compare.js';
import type { Exchange, Recorded } from './read-transcript.js';

/** Stands in a transcript for the newest code in the mail. */
export const codePlaceholder = '$code';

export interface Replay {
  /** How many incoming activities were played. */
  played: number;
  difference?: Difference;
  /** What was sent and what came back, for recording. */
  log: { incoming: Recorded; replies: Partial<Activity>[] }[];
}

/**
 * Plays the incoming side of a transcript against a fresh bot with sample data and compares the replies. `now` is the moment
 * of its first activity; the clock goes on as the transcript's timestamps do. `record` goes on after a difference.
 */
export async function playTranscript(
  exchanges: readonly Exchange[],
  options: { now: Date; record?: boolean; shared?: AppOptions['shared'] },
): Promise<Replay> {
  const dataDir = await mkdtemp(join(tmpdir(), 'replay-'));
  let now = options.now;
  const app = await createApp(
    readConfig({ PORT: '0', DATA_DIR: dataDir, FIXED_NOW: options.now.toISOString() }),
    pino({ level: 'silent' }),
    { clock: { now: () => now }, random: repeatable(), ...(options.shared && { shared: options.shared }) },
  );
  const replay: Replay = { played: 0, log: [] };
  const nonces = new Map<string, string>();
  try {
    const began = timeOf(exchanges.find(({ incoming }) => timeOf(incoming) !== undefined)?.incoming);
    for (const [index, exchange] of exchanges.entries()) {
      const { incoming } = exchange;
      const at = timeOf(incoming);
      if (at !== undefined && began !== undefined && at >= began) now = new Date(options.now.getTime() + at - began);
      const code = await mailedCode(dataDir);
      const text = withCode(incoming.text ?? undefined, code, exchanges[index + 1], await asksForCode(app, incoming));
      const replies = await send(app, { ...incoming, text, value: withNonces(incoming.value, nonces) }, index);
      replay.played += 1;
      replay.log.push({
        incoming: text === incoming.text ? incoming : { ...incoming, text: codePlaceholder },
        replies,
      });
      for (const [place, { activity }] of exchange.replies.entries()) {
        const present = noncesIn(replies[place] ?? {});
        for (const [button, nonce] of noncesIn(activity).entries()) nonces.set(nonce, present[button] ?? nonce);
      }
      if (options.record) continue;
      replay.difference = firstDifference(exchange, replies);
      if (replay.difference) break;
    }
    return replay;
  } finally {
    await app.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Replies of our own Direct Line lie in its log, so its transcripts are played over the Emulator's channel. */
const channelOf = ({ channelId }: Recorded): string =>
  !channelId || channelId === 'directline' || channelId === 'webchat' ? 'emulator' : channelId;
const conversation = 'replay';

/** Through the adapter of `POST /api/messages`, without a port, so that several replays can run beside a running bot. */
async function send(app: App, incoming: Recorded, index: number): Promise<Partial<Activity>[]> {
  const { from, recipient } = incoming;
  const activity = {
    ...Object.fromEntries(Object.entries(incoming).filter(([, value]) => value !== null && value !== undefined)),
    id: `replay-${index}`,
    channelId: channelOf(incoming),
    deliveryMode: 'expectReplies',
    conversation: { ...incoming.conversation, id: conversation },
    from: { ...from, id: from?.id || 'user' },
    recipient: { ...recipient, id: recipient?.id || 'bot' },
    channelData: undefined,
    serviceUrl: undefined,
    timestamp: undefined,
  };
  const answer = await new ChannelAdapter({ credentials: {} }).run('', activity as unknown as Activity, (context) =>
    app.bot.onTurn(context),
  );
  const { activities = [] } = (answer?.body ?? {}) as { activities?: Partial<Activity>[] };
  return activities.filter(({ type }) => type === 'message');
}

/** Whether the open question is the one for the code in the mail. */
async function asksForCode(app: App, incoming: Recorded): Promise<boolean> {
  const key = `${channelOf(incoming)}:${conversation}`;
  return app.stores.turns.inTurn(key, async ({ state }) => {
    const stack = (state as { dialogStack?: { state?: { options?: { parser?: string } } }[] } | undefined)?.dialogStack;
    return stack?.at(-1)?.state?.options?.parser === 'code';
  });
}

const sixDigits = /^\D{0,20}\d{3}[\s-]?\d{3}\D{0,5}$/;

/**
 * The code that was mailed now in the place of the recorded one. Of several codes typed in a row only the last was right; those
 * before it stay as they are, and wrong.
 */
function withCode(text: string | undefined, code: string | undefined, next: Exchange | undefined, asked: boolean) {
  if (text === codePlaceholder) return code ?? text;
  if (!asked || !code || !sixDigits.test(text ?? '')) return text;
  return sixDigits.test(next?.incoming.text ?? '') || next?.incoming.text === codePlaceholder ? text : code;
}

async function mailedCode(dataDir: string): Promise<string | undefined> {
  for (const { text } of await readOutbox(join(dataDir, 'outbox'))) {
    const [code] = /\b\d{6}\b/.exec(text) ?? [];
    if (code) return code;
  }
  return undefined;
}

/** A recorded button carries a single-use id of its own conversation; the present one takes its place. */
function withNonces(value: unknown, nonces: ReadonlyMap<string, string>): unknown {
  if (value === undefined || value === null) return undefined;
  return JSON.parse(
    JSON.stringify(value, (key, held: unknown) =>
      key === 'nonce' && typeof held === 'string' ? (nonces.get(held) ?? held) : held,
    ),
  );
}

function timeOf(activity: Recorded | undefined): number | undefined {
  const time = Date.parse(activity?.timestamp ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Ids that are the same in every replay, so that two recordings of one conversation do not differ. */
function repeatable() {
  let draw = 1_000_003;
  const next = () => {
    // Park and Miller's generator.
    draw = (draw * 48_271) % 2_147_483_647;
    return draw;
  };
  return {
    randomHex: (bytes: number) =>
      Array.from({ length: bytes }, () => (next() % 256).toString(16).padStart(2, '0')).join(''),
    randomCode: () => String(next() % 1_000_000).padStart(6, '0'),
  };
}
