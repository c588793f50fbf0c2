import type { Activity } from 'botframework-schema';
import type { Request, Server } from 'restify';
import type { Clock, TurnStore } from '../../ports.js';
import type { ReportError } from '../guards.js';
import { createConversations } from './conversations.js';
import { createOrigins } from './origins.js';
import { mountRoutes } from './routes.js';
import { createStreamUpgrade } from './stream-upgrade.js';
import { createStreams } from './streams.js';
import { createTokens } from './tokens.js';

export interface DirectLineOptions {
  turns: TurnStore;
  /**
   * Runs one turn: commits state and logs the person's activity and the replies, under `directline:<conversation id>`.
   * A repeat is answered from what is stored.
   */
  handle(activity: Activity): Promise<void>;
  clock: Clock;
  /** Signs tokens; at least 32 bytes, the same on every instance and after a restart. */
  secret: Uint8Array | string;
  /** Origins of foreign pages that may speak to the server. */
  allowedOrigins: readonly string[];
  /** The server's own address; asked on each use, since a port may be known only after listening. */
  publicUrl(): string;
  /** Life of a token. Clients renew it every 15 minutes. */
  tokenMinutes?: number;
  /** Secret of an Azure Bot's Direct Line; when set, the page's tokens come from there. */
  directLineSecret?: string | undefined;
  report?: ReportError;
  fetch?: typeof fetch;
}

export interface DirectLine {
  /** Adds the routes. The server must have been made without `handleUpgrades`, and nothing may have read bodies before. */
  mount(server: Server): void;
  /** Open streams. */
  streams(): number;
  /** Ends every stream and stops watching the log. */
  close(): void;
}

const heartbeatMs = 30_000;

/**
 * The bot's own Direct Line 3.0. Replies reach clients only through the conversation's log, over WebSocket or polling, so
 * that every instance and every restart continues where the client's watermark stands.
 */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const { turns, handle, clock } = options;
  const report = options.report ?? (() => {});
  const tokens = createTokens({ secret: options.secret, clock, minutes: options.tokenMinutes ?? 30 });
  const origins = createOrigins(options.allowedOrigins, options.publicUrl);
  const conversations = createConversations({ turns, handle, clock });
  const reportStream = (error: unknown) => report(error, { method: 'GET', path: '/v3/directline/…/stream' });
  const streams = createStreams({ turns, conversations, report: reportStream });
  const upgrade = createStreamUpgrade({ tokens, streams, origins, report: reportStream });
  const beat = setInterval(streams.heartbeat, heartbeatMs).unref();

  return {
    mount(server) {
      mountRoutes(server, {
        handle,
        clock,
        tokens,
        origins,
        conversations,
        azure: options.directLineSecret
          ? { secret: options.directLineSecret, fetch: options.fetch ?? fetch }
          : undefined,
        report: (req: Request, error: unknown) =>
          report(error, { method: req.method ?? '', path: (req.url ?? '').replace(/\?.*/s, '') }),
      });
      server.on('upgrade', upgrade);
    },
    streams: streams.count,
    close() {
      clearInterval(beat);
      streams.close();
    },
  };
}
