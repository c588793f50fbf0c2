import { createHash, randomUUID } from 'node:crypto';
import type { Activity, Attachment } from 'botframework-schema';
import { z } from 'zod';
import type { Clock } from '../../ports.js';
import { ClientError } from '../client-error.js';
import type { Grant } from './tokens.js';

const Locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/)
  .optional()
  .catch(undefined);

/** What is taken from a client's activity; everything else in it is dropped, above all who it says it is from. */
const Incoming = z.object({
  type: z.enum(['message', 'event', 'typing', 'endOfConversation', 'messageReaction']),
  text: z.string().max(10_000).optional(),
  name: z.string().max(100).optional(),
  value: z.json().optional(),
  locale: Locale,
  channelData: z
    .object({ clientActivityID: z.string().min(1).max(200).optional(), postBack: z.boolean().optional() })
    .optional()
    .catch(undefined),
});
export type Incoming = z.infer<typeof Incoming>;

/** Reads a client's activity. ClientError 400 for what the bot cannot take; it names the place and not the content. */
export function parseIncoming(body: unknown): Incoming {
  const parsed = Incoming.safeParse(body);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') || 'the body';
  throw new ClientError(400, 'BadActivity', `The activity is not valid at ${at}.`);
}

/** `locale` of a body that starts a conversation; undefined for anything that is no language tag. */
export const parseLocale = (body: unknown): string | undefined =>
  z.object({ locale: Locale }).catch({ locale: undefined }).parse(body).locale;

/** Kinds that clients send of their own accord and that ask nothing of the bot. */
export const isIgnored = (incoming: Incoming): boolean => !['message', 'event'].includes(incoming.type);

/**
 * The id under which a client's activity is known. The same `clientActivityID` in the same conversation gives the same id,
 * so that a repeat is answered alike on every instance and after a restart.
 */
export function activityIdOf(conversationId: string, incoming: Incoming): string {
  const mark = incoming.channelData?.clientActivityID;
  if (mark === undefined) return randomUUID();
  return createHash('sha256').update(`${conversationId} ${mark}`).digest('base64url').slice(0, 22);
}

/** Never called: replies reach the client through the conversation's log. */
const serviceUrl = 'urn:botframework:websocket:directline';

const common = (grant: Grant, clock: Clock) => ({
  channelId: 'directline',
  serviceUrl,
  timestamp: clock.now(),
  conversation: { id: grant.conversationId, isGroup: false, conversationType: 'personal', name: '' },
  recipient: { id: 'bot', name: '', role: 'bot' },
});

/** The activity as the bot gets it. */
export function toBot(
  incoming: Incoming,
  { id, grant, clock, attachments }: { id: string; grant: Grant; clock: Clock; attachments?: Attachment[] },
): Activity {
  return {
    ...common(grant, clock),
    ...incoming,
    id,
    from: { id: grant.userId, name: '', role: 'user' },
    ...(attachments?.length ? { attachments } : {}),
  } as Activity;
}

/** Tells the bot that a person has come. Its id is always the same, so that however often it is told, it greets once. */
export function conversationStart(grant: Grant, clock: Clock, locale: string | undefined): Activity {
  const person = { id: grant.userId, name: '', role: 'user' };
  return {
    ...common(grant, clock),
    id: `${grant.conversationId}-start`,
    type: 'conversationUpdate',
    from: person,
    membersAdded: [{ id: 'bot', name: '', role: 'bot' }, person],
    ...(locale ? { locale } : {}),
  } as Activity;
}
