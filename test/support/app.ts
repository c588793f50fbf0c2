import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { readOutbox } from '../../src/adapters/read-outbox.js';
import { type App, type AppOptions, createApp, readUnderstanding } from '../../src/app.js';
import type { ConversationState } from '../../src/bot/state.js';
import { readConfig } from '../../src/config.js';
import { readKnowledge } from '../../src/knowledge.js';
import { createRecognizers } from '../../src/language/recognizers.js';
import { createSearch } from '../../src/language/search.js';

/** Linux's folder in memory: what these tests show does not depend on a disk, and waiting for one is most of their time. */
const memoryFolder = '/dev/shm';

/** The moment at which tests begin; the sample data is written for this day. */
export const testNow = new Date('2026-11-24T15:00:00.000Z');

export interface TestApp extends App {
  url: string;
  dataDir: string;
  /** What was logged as a fault. */
  problems: string[];
  /** Lets time pass. */
  advance(milliseconds: number): void;
  now(): Date;
  /** Posts one message to /api/messages with expectReplies and returns what the bot answered. */
  post(conversation: string, activity: Partial<Activity>): Promise<Partial<Activity>[]>;
  say(conversation: string, text: string, locale?: string): Promise<string>;
  state(conversation: string): Promise<ConversationState>;
  /** The newest six-digit code in the outbox. */
  code(): Promise<string>;
}

let shared: ReturnType<typeof makeShared> | undefined;
/** Made once for all applications of a test run: nothing of a conversation is kept in them. */
export const sharedParts = (): ReturnType<typeof makeShared> => {
  shared ??= makeShared();
  return shared;
};
async function makeShared(): Promise<NonNullable<AppOptions['shared']>> {
  const { faq, organization } = await readKnowledge();
  const recognizers = createRecognizers();
  await recognizers.warm();
  return { understanding: readUnderstanding(), recognizers, answers: createSearch(faq, organization.regions) };
}

/** The whole application on a free port with an empty data folder, a clock of its own and repeatable random numbers. */
export async function startApp(
  options: AppOptions & { environment?: Record<string, string>; seed?: number } = {},
): Promise<TestApp> {
  const dataDir = await mkdtemp(join(existsSync(memoryFolder) ? memoryFolder : tmpdir(), 'bill-bot-'));
  let now = testNow.getTime();
  let draws = (options.seed ?? 1) * 1_000_003;
  const next = () => {
    // Park and Miller's generator: enough for ids that need to be different and repeatable.
    draws = (draws * 48_271) % 2_147_483_647;
    return draws;
  };
  const problems: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void problems.push(line) });
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, FIXED_NOW: testNow.toISOString(), ...options.environment });
  const app = await createApp(config, log, {
    shared: await sharedParts(),
    clock: { now: () => new Date(now) },
    random: {
      randomHex: (bytes) => Array.from({ length: bytes }, () => (next() % 256).toString(16).padStart(2, '0')).join(''),
      randomCode: () => String(next() % 1_000_000).padStart(6, '0'),
    },
    ...options,
  });
  const url = await app.listen();
  let activities = 0;

  const post: TestApp['post'] = async (conversation, activity) => {
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        type: 'message',
        id: `activity-${++activities}`,
        channelId: 'test',
        deliveryMode: 'expectReplies',
        conversation: { id: conversation },
        from: { id: 'person' },
        recipient: { id: 'bot' },
        ...activity,
      }),
    });
    if (!response.ok) throw new Error(`POST /api/messages answered ${response.status}: ${await response.text()}`);
    return ((await response.json()) as { activities: Partial<Activity>[] }).activities;
  };

  return {
    ...app,
    url,
    dataDir,
    problems,
    advance: (milliseconds) => {
      now += milliseconds;
    },
    now: () => new Date(now),
    post,
    async say(conversation, text, locale) {
      const replies = await post(conversation, { text, ...(locale ? { locale } : {}) });
      return replies.map((reply) => reply.text ?? '').join('\n');
    },
    state: (conversation) =>
      app.stores.turns.inTurn(`test:${conversation}`, async ({ state }) => state as unknown as ConversationState),
    async code() {
      for (const { text } of await readOutbox(join(dataDir, 'outbox'))) {
        const [code] = /\b\d{6}\b/.exec(text) ?? [];
        if (code) return code;
      }
      throw new Error('there is no mail with a code');
    },
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
