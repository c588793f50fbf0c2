import type { Activity } from 'botbuilder';
import { AuthenticationError } from 'botframework-connector';
import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { ChannelAdapter } from '../bot/adapter.js';
import type { Bot } from '../bot/turn.js';
import { ClientError } from './client-error.js';
import { readJson } from './guards.js';
import { sendJson } from './send-json.js';

const Account = z.object({ id: z.string().min(1).max(500), name: z.string().max(500).nullish() }).loose();

/** What every activity needs before the adapter sees it; other fields pass as they are and are checked where they are used. */
const Incoming = z
  .object({
    type: z.string().min(1).max(100),
    id: z.string().max(500).nullish(),
    channelId: z.string().min(1).max(100).default('unknown'),
    conversation: Account,
    from: Account.optional(),
    recipient: Account.optional(),
    text: z.string().max(200_000).nullish(),
    locale: z.string().max(35).nullish().catch(undefined),
    serviceUrl: z.string().max(2_000).nullish(),
    attachments: z.array(z.record(z.string(), z.unknown())).max(20).nullish(),
    membersAdded: z.array(Account).max(1_000).nullish(),
    entities: z.array(z.record(z.string(), z.unknown())).max(200).nullish(),
    timestamp: z.string().nullish(),
  })
  .loose();

/** `POST /api/messages`: the Bot Framework protocol, for Azure's channels, Emulator, and clients that expect replies at once. */
export function mountMessages(server: Server, parts: { adapter: ChannelAdapter; bot: Bot }): void {
  const { adapter, bot } = parts;
  server.post('/api/messages', async (req: Request, res: Response) => {
    const read = Incoming.safeParse(await readJson(req));
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new ClientError(
        400,
        'BadActivity',
        `The activity is not valid: ${issue?.path.join('.') || 'body'}: ${issue?.message}.`,
      );
    }
    const activity = complete(read.data);
    try {
      const answer = await adapter.run(req.headers.authorization ?? '', activity, (context) => bot.onTurn(context));
      sendJson(res, answer?.status ?? 200, answer?.body ?? {});
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error;
      if (Number(error.statusCode) === 503)
        throw new ClientError(503, 'NotReady', 'Requests cannot be checked right now. Please try again later.');
      const status = Number(error.statusCode) === 403 ? 403 : 401;
      throw new ClientError(
        status,
        'NotAuthorized',
        'The request does not prove that it comes from a channel of this bot.',
      );
    }
  });
}

function complete(read: z.infer<typeof Incoming>): Activity {
  const present = Object.fromEntries(Object.entries(read).filter(([, value]) => value !== null));
  const sent = typeof read.timestamp === 'string' ? new Date(read.timestamp) : undefined;
  return {
    from: { id: 'user' },
    recipient: { id: 'bot' },
    ...present,
    timestamp: sent && !Number.isNaN(sent.getTime()) ? sent : undefined,
  } as unknown as Activity;
}
