import { z } from 'zod';
import { Language } from '../billing/member.js';

const Line = z.object({ from: z.enum(['bot', 'person']), text: z.string(), at: z.string() });

/** A request that waits until the one in progress has ended. */
const Queued = z.object({ id: z.string(), slots: z.record(z.string(), z.json()) });

/**
 * What is remembered of a conversation between two turns: plain JSON, checked on every read. Members' data is fetched when it
 * is needed and never kept here. Raise `version` when a field changes its meaning; an older state is then begun anew.
 */
export const ConversationState = z.object({
  version: z.literal(1),
  /** Absent until something tells; `chosen` when the person asked for it. */
  language: z.object({ code: Language, chosen: z.boolean() }).optional(),
  greeted: z.boolean(),
  /** Who has proven who they are, and when they were last active (ISO time). */
  verified: z.object({ memberNumber: z.string(), at: z.string() }).optional(),
  /** Bot Framework's own dialog stack. */
  dialogStack: z.array(z.object({ id: z.string(), state: z.json() }).loose()),
  queue: z.array(Queued).max(5),
  /** How often in a row an answer to the open question was not understood. */
  misses: z.int().min(0),
  /** What the last turn said, to say it again. */
  lastSaid: z.array(z.string()).max(20),
  /** Set while a person of the desk holds the conversation. */
  desk: z.object({ reference: z.string(), since: z.string() }).optional(),
  /** Ids offered as choices to "did you mean", until the next message. */
  offered: z.array(z.string()).max(5).optional(),
  /** Redacted, the latest last. */
  transcript: z.array(Line).max(40),
  /** When the last turn was (ISO time). */
  lastTurn: z.string().optional(),
});
export type ConversationState = z.infer<typeof ConversationState>;

export const freshState = (): ConversationState => ({
  version: 1,
  greeted: false,
  dialogStack: [],
  queue: [],
  misses: 0,
  lastSaid: [],
  transcript: [],
});

/** The saved state, or a fresh one when there is none or it cannot be read; never throws. */
export function readState(saved: unknown): ConversationState {
  const read = ConversationState.safeParse(saved);
  return read.success ? read.data : freshState();
}
