import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { processConfig } from '../config.js';
import { projectRoot } from '../paths.js';
import { type Child, startChild } from './bench/child.js';
import { birthDate, createCodes, memberNumber, writeMembers } from './bench/members.js';
import { startPostgresServer } from './bench/postgres-server.js';
import { openIdleSockets } from './bench/sockets.js';

/** Conversations before the clock starts: code that has run a few times only is slow on either side. */
const warmUp = 150;
const run = promisify(execFile);
const script = (name: string) => join(projectRoot, 'dist', 'src', name);

interface Figures {
  bot: string;
  atOnce: number;
  turns: number;
  turnsPerSecond: number;
  p50Ms: number;
  p99Ms: number;
  cpuMsPerTurn: number;
}

/**
 * `npm run bench`: a stock bot and ours, each a process of its own, answer the same number of turns. PostgreSQL is the one of
 * DATABASE_URL, an empty one, or one that is started for the run.
 */
async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      conversations: { type: 'string', default: '400' },
      /** Idle WebSockets that are opened at the end, to see the memory. */
      sockets: { type: 'string', default: '0' },
      /** Conversations that lie in the store before the second round of the growth figure. */
      growth: { type: 'string', default: '0' },
      port: { type: 'string', default: '41000' },
    },
  });
  const count = Number(values.conversations);
  let port = Number(values.port);
  const figures: Figures[] = [];
  const starts: { bot: string; readyMs: number; idleMemoryMb: number; socketsMemoryMb?: number }[] = [];
  const { databaseUrl } = processConfig();

  for (const kind of ['text', 'prompts'] as const) {
    const stock = await startChild(script('commands/bench/stock-bot.js'), ++port, [String(port), kind], {});
    await measure(figures, `stock, ${kind}`, stock, count, stockConversation(kind));
    await stock.stop();
  }

  const ours = async (bot: string, environment: Record<string, string>) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
    let child: Child | undefined;
    try {
      const members = join(dataDir, 'members.json');
      const all = 6 * (count + warmUp) + Number(values.growth);
      await writeMembers(members, all);
      const env = { ...environment, DATA_DIR: join(dataDir, 'data'), LOG_LEVEL: 'silent' };
      await run(process.execPath, [script('commands/import.js'), members], {
        env: { PATH: '', ...env },
        maxBuffer: 1e8,
      });
      child = await startChild(script('main.js'), ++port, [], { ...env, PORT: String(port) });
      const start: (typeof starts)[number] = {
        bot,
        readyMs: child.readyMs,
        idleMemoryMb: (await child.usage()).memoryMb,
      };
      starts.push(start);
      const { url } = child;
      const codes = createCodes(join(dataDir, 'data', 'outbox'));
      let next = 0;
      const conversation = (url: string) => payBill(url, memberNumber(next++), codes);
      await measure(figures, bot, child, count, conversation);
      if (Number(values.growth) > 0) {
        await inParallel(Number(values.growth), 8, () => post(url, `grown-${next++}`, 'hello'));
        await measure(figures, `${bot}, after ${values.growth} more conversations`, child, count, conversation, [1]);
      }
      if (Number(values.sockets) > 0) {
        const close = await openIdleSockets(url, Number(values.sockets));
        start.socketsMemoryMb = (await child.usage()).memoryMb;
        close();
      }
    } finally {
      // A server left behind would answer the next run's port over a deleted folder.
      await child?.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  };
  await ours('ours, files', {});
  const server = databaseUrl ? undefined : await startPostgresServer({ durable: true });
  try {
    const DATABASE_URL = databaseUrl ?? (await server?.create('bench', 'template1')) ?? '';
    await ours('ours, PostgreSQL', { DATABASE_URL });
  } finally {
    await server?.stop();
  }

  if (values.json)
    console.log(JSON.stringify({ cores: availableParallelism(), node: process.version, figures, starts }));
  else {
    console.log(
      `${availableParallelism()} cores, Node ${process.version}; a turn is one POST /api/messages with expectReplies`,
    );
    console.table(
      figures.map((row) => ({
        ...row,
        turnsPerSecond: round(row.turnsPerSecond),
        p50Ms: round(row.p50Ms),
        p99Ms: round(row.p99Ms),
        cpuMsPerTurn: round(row.cpuMsPerTurn),
      })),
    );
    console.table(
      starts.map(({ bot, ...row }) => ({
        bot,
        ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value)])),
      })),
    );
  }
}

const round = (value: number): number => Math.round(value * 100) / 100;

type Conversation = (url: string, id: string) => Promise<number[]>;

async function measure(
  figures: Figures[],
  bot: string,
  child: Child,
  count: number,
  conversation: Conversation,
  rounds = [1, 32],
): Promise<void> {
  await inParallel(warmUp, 4, (at) => conversation(child.url, `warm-up-${bot}-${at}`));
  for (const atOnce of rounds) {
    const before = await child.usage();
    const started = performance.now();
    const times = (await inParallel(count, atOnce, (at) => conversation(child.url, `${bot}-${atOnce}-${at}`)))
      .flat()
      .sort((a, b) => a - b);
    const seconds = (performance.now() - started) / 1_000;
    const { cpuMs } = await child.usage();
    figures.push({
      bot,
      atOnce,
      turns: times.length,
      turnsPerSecond: times.length / seconds,
      p50Ms: times[Math.floor(times.length / 2)] ?? Number.NaN,
      p99Ms: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
      cpuMsPerTurn: (cpuMs - before.cpuMs) / times.length,
    });
  }
}

async function inParallel<T>(count: number, atOnce: number, work: (at: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < count; at = next++) results.push(await work(at));
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

const stockAnswers = {
  text: ['pay my bill', '20000001', birthDate, '123456', 'full', '1', 'yes'],
  // The first message only begins the dialog.
  prompts: ['pay my bill', 'pay my bill', '20000001', birthDate, '123456', 'full', '1', 'yes'],
};

const stockConversation =
  (kind: keyof typeof stockAnswers): Conversation =>
  async (url, id) => {
    const times: number[] = [];
    let last = '';
    for (const text of stockAnswers[kind]) {
      const { ms, reply } = await post(url, id, text);
      times.push(ms);
      last = reply;
    }
    if (last !== 'Done.') throw new Error(`the stock bot did not come to its end: ${last}`);
    return times;
  };

/** Signs in and pays: seven turns that end in a charge. */
async function payBill(url: string, member: string, codes: (member: string) => Promise<string>): Promise<number[]> {
  const times: number[] = [];
  const say = async (text: string): Promise<string> => {
    const { ms, reply } = await post(url, `pay-${member}`, text);
    times.push(ms);
    return reply;
  };
  await say('pay my bill');
  await say(member);
  await say(birthDate);
  await say(await codes(member));
  await say('full');
  await say('1');
  const last = await say('yes');
  if (!last.includes('confirmation number')) throw new Error(`the conversation did not end in a payment: ${last}`);
  return times;
}

let activities = 0;

async function post(url: string, conversation: string, text: string): Promise<{ ms: number; reply: string }> {
  const started = performance.now();
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `bench-${++activities}`,
      text,
      channelId: 'test',
      deliveryMode: 'expectReplies',
      serviceUrl: 'http://127.0.0.1:9',
      conversation: { id: conversation },
      from: { id: 'person' },
      recipient: { id: 'bot' },
    }),
  });
  const body = await response.text();
  if (!response.ok) throw new Error(`POST /api/messages answered ${response.status}: ${body}`);
  const { activities: replies } = JSON.parse(body) as { activities: { text?: string }[] };
  return { ms: performance.now() - started, reply: replies.map((reply) => reply.text ?? '').join('\n') };
}

// Stopping by a signal alone would pass over what is to be done at the exit.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await bench();
