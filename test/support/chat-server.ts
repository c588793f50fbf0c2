import type { AddressInfo } from 'node:net';
import restify, { type Server } from 'restify';
import {
  createDirectLine,
  type DirectLine,
  type DirectLineOptions,
} from '../../src/channels/direct-line/direct-line.js';
import { guardServer } from '../../src/channels/guards.js';
import type { Clock, TurnStore } from '../../src/ports.js';
import { createEchoBot, type EchoBot } from './echo-bot.js';
import { createMemoryTurns } from './memory-turns.js';

/** A clock that only moves when it is told to. */
export interface TestClock extends Clock {
  advance(minutes: number): void;
}

export function createTestClock(start = '2026-11-24T12:00:00Z'): TestClock {
  let at = new Date(start).getTime();
  return {
    now: () => new Date(at),
    advance: (minutes) => {
      at += minutes * 60_000;
    },
  };
}

export interface ChatServer {
  readonly url: string;
  readonly bot: EchoBot;
  readonly turns: TurnStore;
  readonly clock: TestClock;
  readonly directLine: DirectLine;
  readonly reported: unknown[];
  close(): Promise<void>;
}

/** Direct Line with an echoing bot on a free port of 127.0.0.1. */
export async function startChatServer(
  options: Partial<DirectLineOptions> & { clock?: TestClock; port?: number; more?: (server: Server) => void } = {},
): Promise<ChatServer> {
  const clock = options.clock ?? createTestClock();
  const turns = options.turns ?? createMemoryTurns();
  const bot = createEchoBot(turns, clock);
  const reported: unknown[] = [];
  const server = restify.createServer({ name: '' });
  guardServer(server, (error) => reported.push(error));
  let url = '';
  const directLine = createDirectLine({
    turns,
    handle: bot.handle,
    secret: 'a secret of the tests, 32 bytes or longer',
    allowedOrigins: ['https://plan.example'],
    publicUrl: () => url,
    report: (error) => reported.push(error),
    ...options,
    clock,
  });
  directLine.mount(server);
  options.more?.(server);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as unknown as AddressInfo).port}`;
  return {
    url,
    bot,
    turns,
    clock,
    directLine,
    reported,
    async close() {
      directLine.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      (server as unknown as { server: { closeAllConnections(): void } }).server.closeAllConnections();
      await closed;
    },
  };
}
