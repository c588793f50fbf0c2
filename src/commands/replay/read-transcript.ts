import { z } from 'zod';

const Account = z
  .object({ id: z.string().default(''), name: z.string().nullish(), role: z.string().nullish() })
  .loose();

/** An activity of a transcript as Emulator exports it and other Bot Framework tools write it. Other fields pass as they are. */
const Recorded = z
  .object({
    type: z.string(),
    id: z.string().nullish(),
    channelId: z.string().nullish(),
    timestamp: z.string().nullish(),
    from: Account.nullish(),
    recipient: Account.nullish(),
    conversation: Account.nullish(),
    text: z.string().nullish(),
    locale: z.string().nullish(),
    value: z.unknown().optional(),
    attachments: z.array(z.record(z.string(), z.unknown())).nullish(),
    suggestedActions: z.object({ actions: z.array(z.object({ title: z.string().nullish() }).loose()) }).nullish(),
    membersAdded: z.array(Account).nullish(),
  })
  .loose();
export type Recorded = z.infer<typeof Recorded>;

/** What came in, and the messages that answered it. */
export interface Exchange {
  /** Place in the file, from 0. */
  at: number;
  incoming: Recorded;
  replies: { at: number; activity: Recorded }[];
}

/** The file holds no transcript; the message says why. */
export class TranscriptError extends Error {}

/** Shown to a tester, never said to a person. */
const silent = new Set(['trace', 'typing', 'endOfConversation', 'messageUpdate', 'messageDelete']);
const alwaysIncoming = new Set([
  'conversationUpdate',
  'installationUpdate',
  'contactRelationUpdate',
  'event',
  'invoke',
]);

/** Reads a transcript: a JSON array of activities, oldest first. Throws TranscriptError that names the place of a fault. */
export function readTranscript(content: string): { activities: Recorded[]; exchanges: Exchange[] } {
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new TranscriptError(`The file is not JSON: ${(error as Error).message}`);
  }
  const read = z.array(Recorded).min(1).safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new TranscriptError(
      `The file is not a transcript, which is a list of activities. At ${issue?.path.join('.') || 'the top'}: ${issue?.message}`,
    );
  }
  return { activities: read.data, exchanges: exchangesOf(read.data) };
}

/** Replies before anything came in, as some tools record a greeting, belong to an arrival that is put before them. */
function exchangesOf(activities: readonly Recorded[]): Exchange[] {
  const bots = botIds(activities);
  const exchanges: Exchange[] = [];
  for (const [at, activity] of activities.entries()) {
    if (silent.has(activity.type)) continue;
    if (isIncoming(activity, bots)) exchanges.push({ at, incoming: activity, replies: [] });
    else {
      if (exchanges.length === 0) exchanges.push({ at, incoming: arrival(activity), replies: [] });
      exchanges.at(-1)?.replies.push({ at, activity });
    }
  }
  return exchanges;
}

const isIncoming = ({ type, from, recipient }: Recorded, bots: ReadonlySet<string>): boolean => {
  if (from?.role === 'bot' && !alwaysIncoming.has(type)) return false;
  if (from?.role === 'user' || recipient?.role === 'bot' || alwaysIncoming.has(type)) return true;
  return !bots.has(from?.id ?? '');
};

/** Some tools write no roles; the bot is then whoever an arrival or the first message is sent to. */
function botIds(activities: readonly Recorded[]): Set<string> {
  const first = activities.find(
    ({ type, from }) => alwaysIncoming.has(type) || (type === 'message' && from?.role !== 'bot'),
  );
  const named = activities.flatMap(({ from, recipient }) =>
    [from, recipient].flatMap((who) => (who?.role === 'bot' && who.id ? [who.id] : [])),
  );
  return new Set([...named, ...(first?.recipient?.id ? [first.recipient.id] : [])]);
}

const arrival = ({ from, recipient, channelId }: Recorded): Recorded => ({
  type: 'conversationUpdate',
  channelId,
  from: recipient ?? { id: 'user' },
  recipient: from ?? { id: 'bot' },
  membersAdded: [recipient ?? { id: 'user' }],
  value: undefined,
});
