import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Clock, ConflictError, type Desk, type DocumentStore, type Handover, type Json } from '../ports.js';
import { referenceNumber } from '../references.js';

const Place = z.object({ reference: z.string() });

export interface WaitingHandover {
  reference: string;
  openedAt: string;
  handover: Handover;
  /** Who has taken it over, and their last sign of life (ISO time); absent while it waits. */
  taken?: { name: string; lastAt: string };
  /** What was said while a person held it. */
  lines?: DeskLine[];
}

export interface DeskLine {
  from: 'member' | 'desk';
  text: string;
  at: string;
}

/** The desk's side of the queue. */
export interface DeskQueue extends Desk {
  /** Conversations that wait for a person, the longest wait first. */
  waiting(): Promise<WaitingHandover[]>;
  /** Every ticket, taken ones too. */
  tickets(): Promise<WaitingHandover[]>;
  ticket(reference: string): Promise<WaitingHandover | undefined>;
  /** A person takes the conversation over. False when the ticket is gone or somebody else has it. */
  take(reference: string, name: string): Promise<boolean>;
  /** Notes what the person says. The ticket, or undefined when it is not held. */
  reply(reference: string, text: string): Promise<WaitingHandover | undefined>;
  /** A person has taken the conversation over, or it is done with; it may come into the queue again. */
  close(reference: string): Promise<void>;
}

const ticketKey = (reference: string): string => `desk/${reference}`;
const placeKey = (conversation: string): string => `desk-of/${conversation}`;

/** A queue for people, over documents. The summary and the redacted transcript stay until the ticket is closed. */
export function createDesk({ documents, clock }: { documents: DocumentStore; clock: Clock }): DeskQueue {
  async function placeOf(conversation: string): Promise<string | undefined> {
    const found = (await documents.read([placeKey(conversation)]))[placeKey(conversation)];
    return found && Place.parse(found.value).reference;
  }

  /** Changes a ticket unless `change` returns undefined; repeated when somebody else was faster. */
  async function update(
    reference: string,
    change: (ticket: WaitingHandover) => WaitingHandover | undefined,
  ): Promise<WaitingHandover | undefined> {
    const key = ticketKey(reference);
    for (;;) {
      const found = (await documents.read([key]))[key];
      const changed = found && change(found.value as unknown as WaitingHandover);
      if (!found || !changed) return undefined;
      try {
        await documents.write({ [key]: { value: plain(changed), eTag: found.eTag } });
        return changed;
      } catch (error) {
        if (!(error instanceof ConflictError)) throw error;
      }
    }
  }

  async function all(): Promise<WaitingHandover[]> {
    const keys = await documents.list(ticketKey(''));
    const tickets = await Promise.all(keys.map((key) => ticket(key.slice(ticketKey('').length))));
    return tickets.filter((found) => found !== undefined).sort((a, b) => a.openedAt.localeCompare(b.openedAt));
  }

  async function ticket(reference: string): Promise<WaitingHandover | undefined> {
    const found = (await documents.read([ticketKey(reference)]))[ticketKey(reference)];
    return found?.value as WaitingHandover | undefined;
  }

  return {
    async open(handover) {
      for (;;) {
        const waiting = await placeOf(handover.conversation);
        if (waiting) return { reference: waiting };
        const reference = referenceNumber('reference', randomBytes(16).toString('hex'));
        const value = { reference, openedAt: clock.now().toISOString(), handover: plain(handover) };
        try {
          await documents.write({
            [placeKey(handover.conversation)]: { value: { reference }, eTag: null },
            [ticketKey(reference)]: { value, eTag: null },
          });
          return { reference };
        } catch (error) {
          // Either the number is taken or the same conversation was put in meanwhile; the next round tells.
          if (!(error instanceof ConflictError)) throw error;
        }
      }
    },

    async holder(conversation) {
      const reference = await placeOf(conversation);
      const taken = reference === undefined ? undefined : (await ticket(reference))?.taken;
      return reference !== undefined && taken ? { reference, ...taken } : undefined;
    },

    async forward(reference, { text, at }) {
      await update(reference, (found) => withLine(found, { from: 'member', text, at }));
    },

    async release(reference) {
      await update(reference, ({ taken: _taken, ...waiting }) => waiting);
    },

    tickets: all,
    ticket,

    async waiting() {
      return (await all()).filter(({ taken }) => !taken);
    },

    async take(reference, name) {
      const lastAt = clock.now().toISOString();
      const found = await update(reference, (one) =>
        one.taken && one.taken.name !== name ? undefined : { ...one, taken: { name, lastAt } },
      );
      return found !== undefined;
    },

    async reply(reference, text) {
      const at = clock.now().toISOString();
      return update(reference, (one) =>
        one.taken ? withLine({ ...one, taken: { ...one.taken, lastAt: at } }, { from: 'desk', text, at }) : undefined,
      );
    },

    async close(reference) {
      const found = await ticket(reference);
      if (found) await documents.delete([ticketKey(reference), placeKey(found.handover.conversation)]);
    },
  };
}

/** Enough for a conversation between two people; the oldest lines go first. */
const mostLines = 200;

const withLine = (one: WaitingHandover, line: DeskLine): WaitingHandover => ({
  ...one,
  lines: [...(one.lines ?? []), line].slice(-mostLines),
});

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
