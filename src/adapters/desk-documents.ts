import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Clock, ConflictError, type Desk, type DocumentStore, type Handover, type Json } from '../ports.js';
import { referenceNumber } from '../references.js';

const Place = z.object({ reference: z.string() });

export interface WaitingHandover {
  reference: string;
  openedAt: string;
  handover: Handover;
}

/** The desk's side of the queue. */
export interface DeskQueue extends Desk {
  /** Conversations that wait for a person, the longest wait first. */
  waiting(): Promise<WaitingHandover[]>;
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

    async waiting() {
      const keys = await documents.list(ticketKey(''));
      const tickets = await Promise.all(keys.map((key) => ticket(key.slice(ticketKey('').length))));
      return tickets.filter((found) => found !== undefined).sort((a, b) => a.openedAt.localeCompare(b.openedAt));
    },

    async close(reference) {
      const found = await ticket(reference);
      if (found) await documents.delete([ticketKey(reference), placeKey(found.handover.conversation)]);
    },
  };
}

const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
