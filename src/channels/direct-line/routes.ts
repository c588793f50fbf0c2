import type { Activity, Attachment } from 'botframework-schema';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Clock } from '../../ports.js';
import { ClientError } from '../client-error.js';
import { readJson } from '../guards.js';
import { sendJson } from '../send-json.js';
import { azureToken, type PageToken } from './azure-token.js';
import type { Conversations } from './conversations.js';
import { activityIdOf, isIgnored, parseIncoming, parseLocale, toBot } from './incoming.js';
import type { Origins } from './origins.js';
import { parseWatermark } from './stream-upgrade.js';
import type { Grant, Tokens } from './tokens.js';
import { readUpload } from './upload.js';

interface Parts {
  handle(activity: Activity): Promise<void>;
  clock: Clock;
  tokens: Tokens;
  origins: Origins;
  conversations: Conversations;
  azure: { secret: string; fetch: typeof fetch } | undefined;
  report(req: Request, error: unknown): void;
}

/** Answers with a status and a JSON body, or throws ClientError. */
type Answer = (req: Request) => Promise<[status: number, body: unknown]>;

const root = '/v3/directline';

const TokenRequest = z.object({ resume: z.string().max(2000).optional() }).catch({});

/**
 * The calls of Direct Line 3.0 and `POST /api/token`.
 *
 * Errors follow what botframework-directlinejs does with them: it never resends after a 5xx on a post and never polls again
 * after one on a read. So a failed turn is 409 ("Send failed. Retry"), a failed read is empty and asked again a second
 * later, and 403 means that the page should get a new token.
 */
export function mountRoutes(server: Server, parts: Parts): void {
  const { handle, clock, tokens, origins, conversations, azure, report } = parts;

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

  const pageToken = async (req: Request, resume: string | undefined): Promise<PageToken> => {
    if (azure) return azureToken(azure.secret, resume, azure.fetch);
    const grant = (resume === undefined ? undefined : await tokens.resume(resume)) ?? tokens.newGrant();
    return { ...(await opening(grant)), userId: grant.userId, domain: `${origins.base(req)}${root}` };
  };

  /** Greets; a greeting that fails is tried again with the client's next call, since the start itself must not fail. */
  const start = (req: Request, grant: Grant, locale?: string): Promise<boolean> =>
    conversations.start(grant, locale).catch((error: unknown) => {
      report(req, error);
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
      report(req, error);
      throw new ClientError(409, 'TurnFailed', 'The message could not be handled. Please send it again.');
    }
    return { id };
  };

  const route = (method: 'get' | 'post', path: string, answer: Answer): void => {
    server[method](path, async (req: Request, res: Response) => {
      origins.open(req, res);
      sendJson(res, ...(await answer(req)));
    });
  };

  for (const path of ['/api/token', `${root}/*`])
    server.opts(path, async (req: Request, res: Response) => {
      origins.open(req, res);
      res.send(204);
    });

  route('post', '/api/token', async (req) => {
    const { resume } = TokenRequest.parse(await readJson(req));
    return [200, await pageToken(req, resume)];
  });
  route('post', `${root}/tokens/generate`, async (req) => {
    await readJson(req);
    return [200, await opening(tokens.newGrant())];
  });
  route('post', `${root}/tokens/refresh`, async (req) => [200, await opening(await granted(req))]);
  route('get', `${root}/session/getsessionid`, async (req) => [
    200,
    { sessionId: (await granted(req)).conversationId },
  ]);
  route('post', `${root}/conversations`, async (req) => {
    const grant = await granted(req);
    const isNew = await start(req, grant, parseLocale(await readJson(req)));
    return [isNew ? 201 : 200, await withStream(req, grant, 0)];
  });
  route('get', `${root}/conversations/:id`, async (req) => {
    const grant = await granted(req);
    const watermark = watermarkOf(req);
    // The log may be gone while the token is still good: then the person is greeted again and is not left in silence.
    await start(req, grant);
    return [200, await withStream(req, grant, watermark)];
  });
  route('post', `${root}/conversations/:id/activities`, async (req) => {
    const grant = await granted(req);
    return [200, await take(req, grant, await readJson(req), [])];
  });
  route('post', `${root}/conversations/:id/upload`, async (req) => {
    const grant = await granted(req);
    const { activity, attachments } = await readUpload(req);
    return [200, await take(req, grant, activity, attachments)];
  });
  route('get', `${root}/conversations/:id/activities`, async (req) => {
    const { conversationId } = await granted(req);
    const watermark = watermarkOf(req);
    const unread = await conversations.after(conversationId, watermark).catch((error: unknown) => {
      report(req, error);
      return { activities: [], watermark: String(watermark) };
    });
    return [200, unread];
  });
}

function watermarkOf(req: Request): number {
  const watermark = parseWatermark(new URLSearchParams(req.getQuery()).get('watermark'));
  if (Number.isNaN(watermark)) throw new ClientError(400, 'BadWatermark', 'The watermark is not valid.');
  return watermark;
}
