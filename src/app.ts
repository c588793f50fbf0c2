import { randomBytes, randomInt } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Activity, ConversationReference } from 'botbuilder';
import type { Logger } from 'pino';
import type { Server } from 'restify';
import { allTasks } from '../dialogs/index.js';
import { readEobRules } from './adapters/eob-rules-file.js';
import { readImportFile } from './adapters/import-file.js';
import { openMailOutbox } from './adapters/mail-outbox.js';
import { createMailSmtp } from './adapters/mail-smtp.js';
import { openStores, type Stores } from './adapters/open-stores.js';
import { readOutbox } from './adapters/read-outbox.js';
import { shiftDates } from './adapters/shift-dates.js';
import { openUnansweredFile } from './adapters/unanswered-file.js';
import type { Member } from './billing/member.js';
import { ChannelAdapter, LogAdapter } from './bot/adapter.js';
import type { AuthenticationParts } from './bot/authentication.js';
import { createDeskSide, type DeskSide } from './bot/desk-side.js';
import type { Services } from './bot/services.js';
import { type Bot, createBot } from './bot/turn.js';
import { createDirectLine } from './channels/direct-line/direct-line.js';
import { mountMessages } from './channels/messages.js';
import { mountDeskPage } from './channels/pages/desk.js';
import { mountOutboxPage } from './channels/pages/outbox.js';
import { mountPayPage } from './channels/pages/pay.js';
import { mountReceiptPage } from './channels/pages/receipt.js';
import { mountResetPage } from './channels/pages/reset.js';
import { createChatPage } from './channels/widget/chat-page.js';
import { type Config, ConfigError } from './config.js';
import { readKnowledge } from './knowledge.js';
import { loadModel } from './language/recogniser/load-model.js';
import { createRecognizers } from './language/recognizers.js';
import { createSearch } from './language/search.js';
import { findTaskSlots } from './language/task-slots.js';
import { createUnderstanding } from './language/understand.js';
import { warmUnderstanding } from './language/warm.js';
import { createOperator } from './operations/carry-out.js';
import { knowledgeFile } from './paths.js';
import { type Clock, type DocumentStore, today } from './ports.js';
import { createServer } from './server.js';
import { wordsFor } from './text/index.js';

/** How often operations that a fault left unfinished are driven again. */
const recoverMs = 30_000;
/** How often conversations beyond their time are removed. */
const sweepMs = 24 * 60 * 60_000;

/** How long a sign-in waits for the token service; Teams gives a bot some 15 seconds. */
const tokenServiceMs = 5_000;

export interface App {
  server: Server;
  bot: Bot;
  services: Services;
  stores: Stores;
  /** What people of the desk do with conversations in the queue. */
  desk: DeskSide;
  /** The made-up members, in sample mode. */
  samples: Member[];
  /** Runs one activity of our own Direct Line. */
  handle: Parameters<typeof createDirectLine>[0]['handle'];
  /** Listens and returns the server's own address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** What tests replace. */
export interface AppOptions {
  clock?: Clock;
  random?: Pick<Services, 'randomHex' | 'randomCode'>;
  /** Parts that take long to make and hold nothing of a conversation, so that many applications can share them. */
  shared?: Partial<Pick<Services, 'understanding' | 'recognizers' | 'answers'>>;
  stores?: Partial<Parameters<typeof openStores>[0]>;
  /** Whose tokens channels carry, and what signs the bot's own requests to them. */
  channels?: Omit<AuthenticationParts, 'credentials'>;
  /** How long a sign-in waits for the token service. */
  tokenServiceMs?: number;
}

/** Random bytes are asked of the system some kilobytes at a time, because asking costs more than the bytes. */
const drawn = { bytes: Buffer.alloc(0), used: 0 };

function drawBytes(count: number): Buffer {
  if (drawn.used + count > drawn.bytes.length) Object.assign(drawn, { bytes: randomBytes(4_096 + count), used: 0 });
  drawn.used += count;
  return drawn.bytes.subarray(drawn.used - count, drawn.used);
}

const secureRandom: Pick<Services, 'randomHex' | 'randomCode'> = {
  randomHex: (bytes) => drawBytes(bytes).toString('hex'),
  randomCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
};

/** Puts the parts together. Rejects with a message for people when configuration, knowledge or store cannot be used. */
export async function createApp(config: Config, log: Logger, options: AppOptions = {}): Promise<App> {
  const clock = options.clock ?? { now: () => config.fixedNow ?? new Date() };
  const random = options.random ?? secureRandom;
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 }).catch((error: Error) => {
    throw new ConfigError([`DATA_DIR: ${config.dataDir} cannot be used as a folder: ${error.message}`]);
  });
  const knowledge = await readKnowledge();
  const stores = await openStores({
    databaseUrl: config.databaseUrl,
    dataDir: config.dataDir,
    clock,
    onCorrupt: (problem) => log.error(problem, 'a stored file could not be read and was set aside'),
    ...options.stores,
  });
  const { records, operations, gateway, accounts, links } = stores;
  const unanswered = await openUnansweredFile({
    dataDir: config.dataDir,
    clock,
    onCorrupt: (problem) => log.error(problem, 'a line of the unanswered questions is broken'),
  });
  const from = `${knowledge.organization.name} <billing@example.com>`;
  const outbox = join(config.dataDir, 'outbox');
  const mailer = config.smtpUrl
    ? createMailSmtp({ url: config.smtpUrl, from, clock })
    : await openMailOutbox({ folder: outbox, from, clock });
  const recognizers = options.shared?.recognizers ?? createRecognizers();
  const answers = options.shared?.answers ?? createSearch(knowledge.faq, knowledge.organization.regions);
  let sweeping: NodeJS.Timeout | undefined;
  let address = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const publicUrl = () => address;

  const operator = createOperator({
    operations,
    records,
    gateway,
    accounts,
    members: records,
    mailer,
    desk: stores.desk,
    clock,
    hold: stores.hold,
    onProblem: (operation, error) =>
      log.error({ err: error, kind: operation.kind, key: operation.key }, 'an operation could not be carried out yet'),
    resetMail: (member, token, operation) => {
      const language = operation.request.language === 'es' ? 'es' : 'en';
      const { mail } = wordsFor(language).tasks['reset-password'];
      const url = `${publicUrl()}/reset/${token}?lang=${language}`;
      return { to: member.email, subject: mail.subject, text: mail.body(url, knowledge.policy.resetLinkMinutes) };
    },
  });

  const services: Services = {
    ...random,
    clock,
    members: records,
    records,
    operations,
    operator,
    gateway,
    mailer,
    desk: stores.desk,
    accounts,
    links,
    singleSignOn: config.oauthConnection
      ? { connection: config.oauthConnection, patienceMs: options.tokenServiceMs ?? tokenServiceMs }
      : undefined,
    audit: stores.audit,
    limits: stores.limits,
    understanding: options.shared?.understanding ?? readUnderstanding(),
    answers,
    recognizers,
    eobRules: await readEobRules(),
    unanswered,
    organization: knowledge.organization,
    policy: knowledge.policy,
    povertyGuidelines: knowledge.povertyGuidelines,
    publicUrl,
    sampleMode: config.sampleData,
    contactPhone: config.contactPhone,
    onProblem: (what, error) => log.error({ err: error }, what),
  };
  const samples = config.sampleData ? await loadSampleMembers(stores, clock, config.fixedNow !== undefined) : [];

  const channels = new ChannelAdapter({ credentials: config.app, ...options.channels });
  const appId = config.app.MicrosoftAppId;
  const bot = createBot({
    tasks: allTasks(),
    services,
    turns: stores.turns,
    log,
    // Without an app id nobody has proven where a conversation came from, so nothing is sent to its address unasked.
    ...(appId && {
      send: (to: Partial<ConversationReference>, activities: Partial<Activity>[]) =>
        channels.continueConversationAsync(
          appId,
          to,
          async (context) => void (await context.sendActivities(activities)),
        ),
    }),
  });
  const desk = createDeskSide({ queue: stores.desk, tell: bot.tell });
  const logAdapter = new LogAdapter();
  const handle: App['handle'] = (activity) => logAdapter.run(activity, (context) => bot.onTurn(context));
  const directLine = createDirectLine({
    turns: stores.turns,
    handle,
    clock,
    secret: config.tokenSecret ?? (await tokenSecret(stores.documents)),
    allowedOrigins: config.allowedOrigins,
    publicUrl,
    ...(config.directLineSecret ? { directLineSecret: config.directLineSecret } : {}),
    report: (error, where) => log.error({ err: error, ...where }, 'Direct Line: a request failed'),
  });
  const page = createChatPage({
    organization: knowledge.organization.name,
    affiliated: knowledge.organization.affiliated,
    sampleMode: config.sampleData,
    contactPhone: config.contactPhone ?? knowledge.organization.phones.guide?.number,
    allowedOrigins: config.allowedOrigins,
    azure: config.directLineSecret !== undefined,
  });
  const server = createServer({
    log,
    ready: () => stores.ping(),
    mounts: [
      (s) => mountMessages(s, { adapter: channels, bot }),
      directLine.mount,
      page.mount,
      (s) => mountPayPage(s, gateway),
      (s) => mountResetPage(s, accounts),
      (s) => mountReceiptPage(s, { operations, organization: knowledge.organization.name, sandbox: gateway.sandbox }),
      ...(config.sampleData ? [(s: Server) => mountDeskPage(s, desk, stores.desk.tickets)] : []),
      ...(config.sampleData && !config.smtpUrl ? [(s: Server) => mountOutboxPage(s, () => readOutbox(outbox))] : []),
    ],
  });

  return {
    server,
    bot,
    services,
    stores,
    desk,
    samples,
    handle,
    async listen() {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(config.port, config.host, resolve);
      });
      const { port } = server.address() as AddressInfo;
      address = config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
      operator.start(recoverMs);
      const sweep = () =>
        stores.sweep().catch((error: unknown) => log.error({ err: error }, 'old conversations could not be swept'));
      void sweep();
      sweeping = setInterval(sweep, sweepMs).unref();
      // Closing while it warms up ends it; the first answer then simply comes later.
      recognizers.warm().catch(() => undefined);
      void warmUnderstanding(services.understanding);
      return address;
    },
    async close() {
      clearInterval(sweeping);
      directLine.close();
      // Never listening (terminal chat) makes close() fail; there is nothing to wait for then.
      if (server.address()) await new Promise<void>((resolve) => server.close(() => resolve()));
      await operator.stop();
      if (!options.shared?.recognizers) await recognizers.close();
      await unanswered.close();
      await stores.close();
    },
  };
}

/** The trained models of both languages. Throws when there are none. */
export const readUnderstanding = (): Services['understanding'] =>
  createUnderstanding({
    models: (['en', 'es'] as const).flatMap((language) => loadModel(language) ?? []),
    findSlots: findTaskSlots,
  });

/** The sample members with dates that lie around today; with a frozen clock the dates stay as they are written. */
async function loadSampleMembers(stores: Stores, clock: Clock, frozen: boolean): Promise<Member[]> {
  const { asOf, members } = await readImportFile(knowledgeFile('sample-members.json'));
  await stores.records.load(asOf && !frozen ? shiftDates(members, asOf, today(clock)) : members);
  return members;
}

/** A secret made on first use and kept, so that pages stay connected over a restart; every instance reads the same. */
async function tokenSecret(documents: DocumentStore): Promise<string> {
  const key = 'secrets/direct-line';
  const read = async () => (await documents.read([key]))[key]?.value as string | undefined;
  const known = await read();
  if (known) return known;
  const made = randomBytes(32).toString('hex');
  try {
    await documents.write({ [key]: { value: made, eTag: null } });
    return made;
  } catch {
    // Another instance was first.
    return (await read()) ?? made;
  }
}
