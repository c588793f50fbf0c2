import { z } from 'zod';
import { Language } from '../billing/member.js';

const Line = z.object({ from: z.enum(['bot', 'person']), text: z.string(), at: z.string() });

const Slots = z.record(z.string(), z.json());

/** A task with the answers that it has so far, while something else is in progress or nothing is. */
const Kept = z.object({ id: z.string(), slots: Slots });

/** `back`: it was left for something else and is come back to, rather than begun. */
const Queued = Kept.extend({ back: z.boolean().optional() });

/** A small question of the conversation itself. The next message answers it or lets it lapse. */
export const Offer = z.discriminatedUnion('kind', [
  /** Which of these was meant? `payment`: they are the three kinds of payment. */
  z.object({ kind: z.literal('meanings'), ids: z.array(z.string()).max(5), slots: Slots, payment: z.boolean() }),
  /** Leave the task in progress for this one, and come back? */
  z.object({ kind: z.literal('switch'), id: z.string(), slots: Slots }),
  /** Stop, although answers are lost? */
  z.object({ kind: z.literal('stop'), next: z.enum(['goodbye', 'start-over']).optional() }),
  z.object({ kind: z.literal('language') }),
  /** Pass the conversation to a person? */
  z.object({ kind: z.literal('person'), because: z.enum(['not-understood', 'frustrated']) }),
  /** Go on with what was set aside? */
  z.object({ kind: z.literal('go-on') }),
  /** Anything else? With a task: how did it go? */
  z.object({ kind: z.literal('more'), task: z.string().optional() }),
]);
export type Offer = z.infer<typeof Offer>;

/** A question that has been answered, to be able to go back to it. */
const Answered = z.object({ task: z.string(), slot: z.string(), parser: z.string(), args: z.json() });

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
  /** The last sign-in that Teams exchanged a token for; every client of the person sends one. */
  exchanged: z.string().optional(),
  /** Bot Framework's own dialog stack. */
  dialogStack: z.array(z.object({ id: z.string(), state: z.json() }).loose()),
  queue: z.array(Queued).max(5),
  /** What was stopped without being given up; "go on" takes it up again. */
  aside: Kept.optional(),
  /** Questions that the task in progress has had answers to, in order. */
  answered: z.array(Answered).max(20).default([]),
  /** How often in a row a message was not understood, and the reason that was given last. */
  misses: z.int().min(0),
  missed: z.string().optional(),
  /** What the last turn said, to say it again. */
  lastSaid: z.array(z.string()).max(20),
  /** The desk's ticket while the conversation waits there or is held; `held`: a person has spoken or taken it over. */
  desk: z.object({ reference: z.string(), since: z.string(), held: z.boolean().default(false) }).optional(),
  /** Where the conversation can be reached between turns; kept once the desk has been called. */
  address: z.json().optional(),
  /** What a person of the desk said on a channel that cannot be reached between turns. */
  unsaid: z.array(z.string()).max(20).default([]),
  offer: Offer.optional(),
  /** Meanings that were offered and not picked from; a number still picks one in the turn after. */
  lapsed: Offer.optional(),
  /** Id of the question with which the last turn ended: a yes counts only for a summary that was the last thing shown. */
  shown: z.string().optional(),
  /** The last turn said whom to call in an emergency; own words after that are no answer. */
  alarmed: z.boolean().optional(),
  /** The bills that were listed last, and to whom; `fresh` until the next message. */
  listed: z.object({ member: z.string(), bills: z.array(z.string()).max(50), fresh: z.boolean() }).optional(),
  /** Buttons of the last turn that belong to no open question; a tap on an older one changes nothing. */
  buttons: z
    .object({ nonce: z.string(), offered: z.array(z.object({ title: z.string(), says: z.string() })) })
    .optional(),
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
  answered: [],
  misses: 0,
  unsaid: [],
  lastSaid: [],
  transcript: [],
});

/** The saved state, or a fresh one when there is none or it cannot be read; never throws. */
export function readState(saved: unknown): ConversationState {
  const read = ConversationState.safeParse(saved);
  return read.success ? read.data : freshState();
}
