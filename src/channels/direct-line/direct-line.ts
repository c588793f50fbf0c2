import type { Activity, Attachment } from 'botframework-schema';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Clock, TurnStore } from '../../ports.js';
import { ClientError } from '../client-error.js';
import { type ReportError, readJson } from '../guards.js';
import { sendJson } from '../send-json.js';
import { azureToken, type PageToken } from './azure-token.js';
import { createConversations } from './conversations.js';
import { activityIdOf, isIgnored, parseIncoming, parseLocale, toBot } from './incoming.js';
import { createOrigins } from './origins.js';
import { createStreamUpgrade, parseWatermark } from './stream-upgrade.js';
import { createStreams } from './streams.js';
import { createTokens, type Grant } from './tokens.js';
import { readUpload } from './upload.js';

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
  directLineSecret?: string;
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

const root = '/v3/directline';
const heartbeatMs = 30_000;

const TokenRequest = z.object({ resume: z.string().max(2000).optional() }).catch({});

/**
 * The bot's own Direct Line 3.0. Replies reach clients only through the conversation's log, over WebSocket or polling, so
 * that every instance and every restart continues where the client's watermark stands.
 *
 * Errors follow what botframework-directlinejs does with them: it never resends after a 5xx on a post and never polls again
 * after one on a read. So a failed turn is 409 ("Send failed. Retry"), a failed read is empty and asked again a second
 * later, and 403 means that the page should get a new token.
 */
export function createDirectLine(options: DirectLineOptions): DirectLine {
  const { turns, handle, clock } = options;
  const report = options.report ?? (() => {});
  const tokens = createTokens({ secret: options.secret, clock, minutes: options.tokenMinutes ?? 30 });
  const origins = createOrigins(options.allowedOrigins, options.publicUrl);
  const conversations = createConversations({ turns, handle, clock });
  const reportStream = (error: unknown) => report(error, { method: 'GET', path: `${root}/conversations/{id}/stream` });
  const streams = createStreams({ turns, conversations, report: reportStream });
  const upgrade = createStreamUpgrade({ tokens, streams, origins, report: reportStream });
  const beat = setInterval(streams.heartbeat, heartbeatMs).unref();

  const reportFrom = (req: Request, error: unknown) =>
    report(error, { method: req.method ?? '', path: (req.url ?? '').replace(/\?.*/s, '') });

  const pageToken = async (req: Request, resume: string | undefined): Promise<PageToken> => {
    if (options.directLineSecret) return azureToken(options.directLineSecret, resume, options.fetch);
    const grant = (resume === undefined ? undefined : await tokens.resume(resume)) ?? tokens.newGrant();
    return { ...(await opening(grant)), userId: grant.userId, domain: `${origins.base(req)}${root}` };
  };

  const opening = async (grant: Grant) => ({
    conversationId: grant.conversationId,
    token: await tokens.issue(grant),
    expires_in: tokens.lifetime,
  });

  const withStream = async (req: Request, grant: Grant, watermark: number) => {
    const base = origins.base(req).replace(/^http/, 'ws');
    const path = `${root}/conversations/${grant.conversationId}/stream`;
    const streamUrl = `${base}${path}?watermark=${watermark}&t=${await tokens.issueStream(grant)}`;
    return { ...(await opening(grant)), streamUrl };
  };

  /** Greets; a greeting that fails is tried again with the client's next call, since the start itself must not fail. */
  const start = (req: Request, grant: Grant, locale?: string): Promise<boolean> =>
    conversations.start(grant, locale).catch((error: unknown) => {
      reportFrom(req, error);
      return true;
    });

  const granted = async (req: Request): Promise<Grant> => {
    const [, token] = /^Bearer (\S+)$/i.exec(req.headers.authorization ?? '') ?? [];
    if (!token) throw new ClientError(401, 'TokenMissing', 'Send the token as Authorization: Bearer.');
    const grant = await tokens.verify(token);
    if (!grant) throw new ClientError(403, 'TokenExpired', 'The token is not valid any more.');
    const { id } = req.params as { id?: string };
    if (id !== undefined && id !== grant.conversationId)
      throw new ClientError(403, 'OtherConversation', 'The token is for another conversation.');
    return grant;
  };

  const take = async (
    req: Request,
    grant: Grant,
    body: unknown,
    attachments: Attachment[],
  ): Promise<{ id: string }> => {
    const incoming = parseIncoming(body);
    const id = activityIdOf(grant.conversationId, incoming);
    if (isIgnored(incoming)) return { id };
    try {
      await conversations.start(grant, incoming.locale);
      await handle(toBot(incoming, { id, grant, clock, attachments }));
    } catch (error) {
      reportFrom(req, error);
      throw new ClientError(409, 'TurnFailed', 'The message could not be handled. Please send it again.');
    }
    return { id };
  };

  const watermarkOf = (req: Request): number => {
    const watermark = parseWatermark(new URLSearchParams(req.getQuery()).get('watermark'));
    if (Number.isNaN(watermark)) throw new ClientError(400, 'BadWatermark', 'The watermark is not valid.');
    return watermark;
  };

  return {
    mount(server) {
      const open = (req: Request, res: Response) => {
        for (const [name, value] of Object.entries(origins.cors(req))) res.setHeader(name, value);
      };
      const preflight = async (req: Request, res: Response) => {
        open(req, res);
        res.send(204);
      };
      server.opts('/api/token', preflight);
      server.opts(`${root}/*`, preflight);

      server.post('/api/token', async (req: Request, res: Response) => {
        open(req, res);
        const { resume } = TokenRequest.parse(await readJson(req));
        sendJson(res, 200, await pageToken(req, resume));
      });
      server.post(`${root}/tokens/generate`, async (req: Request, res: Response) => {
        open(req, res);
        await readJson(req);
        sendJson(res, 200, await opening(tokens.newGrant()));
      });
      server.post(`${root}/tokens/refresh`, async (req: Request, res: Response) => {
        open(req, res);
        sendJson(res, 200, await opening(await granted(req)));
      });
      server.get(`${root}/session/getsessionid`, async (req: Request, res: Response) => {
        open(req, res);
        sendJson(res, 200, { sessionId: (await granted(req)).conversationId });
      });
      server.post(`${root}/conversations`, async (req: Request, res: Response) => {
        open(req, res);
        const grant = await granted(req);
        const isNew = await start(req, grant, parseLocale(await readJson(req)));
        sendJson(res, isNew ? 201 : 200, await withStream(req, grant, 0));
      });
      server.get(`${root}/conversations/:id`, async (req: Request, res: Response) => {
        open(req, res);
        const grant = await granted(req);
        const watermark = watermarkOf(req);
        // The log may be gone while the token is still good: then the person is greeted again and is not left in silence.
        await start(req, grant);
        sendJson(res, 200, await withStream(req, grant, watermark));
      });
      server.post(`${root}/conversations/:id/activities`, async (req: Request, res: Response) => {
        open(req, res);
        const grant = await granted(req);
        sendJson(res, 200, await take(req, grant, await readJson(req), []));
      });
      server.post(`${root}/conversations/:id/upload`, async (req: Request, res: Response) => {
        open(req, res);
        const grant = await granted(req);
        const { activity, attachments } = await readUpload(req);
        sendJson(res, 200, await take(req, grant, activity, attachments));
      });
      server.get(`${root}/conversations/:id/activities`, async (req: Request, res: Response) => {
        open(req, res);
        const { conversationId } = await granted(req);
        const watermark = watermarkOf(req);
        const set = await conversations.after(conversationId, watermark).catch((error: unknown) => {
          reportFrom(req, error);
          return { activities: [], watermark: String(watermark) };
        });
        sendJson(res, 200, set);
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
