import { createHash } from 'node:crypto';
import { Low } from 'lowdb';
import type { Json } from '../ports.js';
import type { DurableFolder } from './durable-folder.js';

export interface PastTurn {
  /** Milliseconds since 1970. */
  at: number;
  keys: string[];
  /** A reply that stands in the log as its place there, so that it is not written twice. */
  replies: (number | { reply: Json })[];
  log: Json[];
}

/** Turns that were moved out of the conversation's own file, so that a long conversation costs no more per turn than a short one. */
interface Sealed {
  file: number;
  /** Seq of its last activity, and how many it has. */
  to: number;
  count: number;
  /** Time of its newest turn. */
  at: number;
  /** Eight characters of hash for each inbox key in it. */
  marks: string;
}

/** The file of a conversation. Activities are numbered over the sealed files, then `turns`, and end at `last`. */
export interface Head {
  conversation: string;
  state: Json;
  last: number;
  turns: PastTurn[];
  sealed: Sealed[];
  nextFile: number;
}

const most = { turns: 12, activities: 48 };
const kept = { turns: 4, activities: 16 };
const inboxMs = 24 * 60 * 60 * 1000;
const keptActivities = 300;

/**
 * Conversations as lowdb files: one with the state and the latest turns, written at every turn, and files of older turns,
 * each written once. Older than 24 hours goes, except the newest 300 activities.
 */
export function createConversationFiles(folder: DurableFolder) {
  const nameOf = (conversation: string, file?: number): string => {
    // Conversation ids come from channels, so that any character may stand in them.
    const hash = createHash('sha256').update(conversation).digest('hex');
    return file === undefined ? `${hash}.json` : `${hash}-${file}.json`;
  };
  const open = async <T>(name: string): Promise<Low<T | null>> => {
    const db = new Low<T | null>(folder.file<T | null>(name), null);
    await db.read();
    return db;
  };
  const openSealed = async (conversation: string, { file }: Sealed): Promise<PastTurn[]> =>
    (await open<PastTurn[]>(nameOf(conversation, file))).data ?? [];

  /** Moves all but the newest turns into a file of their own. A crash before the head is written leaves it to be overwritten. */
  async function seal(head: Head): Promise<Head> {
    if (head.turns.length <= most.turns && activitiesOf(head.turns).length <= most.activities) return head;
    const staying = newest(head.turns);
    const turns = head.turns.slice(0, head.turns.length - staying.length);
    if (turns.length === 0) return head;
    const db = new Low<PastTurn[]>(folder.file<PastTurn[]>(nameOf(head.conversation, head.nextFile)), turns);
    await db.write();
    const sealed: Sealed = {
      file: head.nextFile,
      to: head.last - activitiesOf(staying).length,
      count: activitiesOf(turns).length,
      at: turns.at(-1)?.at ?? 0,
      marks: turns.flatMap(({ keys }) => keys.map(markOf)).join(''),
    };
    return { ...head, turns: staying, sealed: [...head.sealed, sealed], nextFile: head.nextFile + 1 };
  }

  return {
    read: async (conversation: string): Promise<Head | null> => (await open<Head>(nameOf(conversation))).data,

    /** Durable when it resolves. */
    async write(head: Head, now: number): Promise<void> {
      const sealed = await seal(head);
      const gone = forgotten(sealed, now - inboxMs);
      const db = new Low<Head>(folder.file<Head>(nameOf(head.conversation)), {
        ...sealed,
        sealed: sealed.sealed.slice(gone.length),
      });
      await db.write();
      // After the head: what a crash leaves behind here is never read again.
      if (gone.length > 0) {
        await folder.replace(gone.map(({ file }) => ({ name: nameOf(head.conversation, file), content: null })));
      }
    },

    /** Ids of the conversations whose last turn was before the moment. */
    async *idle(before: number): AsyncGenerator<string> {
      for (const name of await folder.names()) {
        const head = name.includes('-') ? null : (await open<Head>(name)).data;
        if (head && (head.turns.at(-1)?.at ?? 0) < before) yield head.conversation;
      }
    },

    /** Deletes a conversation with all that belongs to it. */
    async forget({ conversation, sealed }: Head): Promise<void> {
      const names = [nameOf(conversation), ...sealed.map(({ file }) => nameOf(conversation, file))];
      await folder.replace(names.map((name) => ({ name, content: null })));
    },

    /** Past turns within 24 hours that may have one of the keys; all of them when the keys are not known. */
    async inbox(head: Head, now: number, keys: readonly string[] | undefined): Promise<PastTurn[]> {
      const marks = keys?.map(markOf);
      const files = head.sealed.filter(
        (one) => one.at >= now - inboxMs && (!marks || marks.some((mark) => hasMark(one, mark))),
      );
      const older = await Promise.all(files.map((one) => openSealed(head.conversation, one)));
      return [...older.flat(), ...head.turns].filter(({ at }) => at >= now - inboxMs);
    },

    /** Activities with seq > after. */
    async activities(head: Head, after: number): Promise<Json[]> {
      const files = head.sealed.filter(({ to }) => to > after);
      const older = await Promise.all(files.map((one) => openSealed(head.conversation, one)));
      const all = [...older.flatMap(activitiesOf), ...activitiesOf(head.turns)];
      return all.slice(Math.max(0, all.length - (head.last - after)));
    },
  };
}

const activitiesOf = (turns: readonly PastTurn[]): Json[] => turns.flatMap(({ log }) => log);

const markOf = (key: string): string => createHash('sha256').update(key).digest('base64url').slice(0, 8);

function hasMark({ marks }: Sealed, mark: string): boolean {
  for (let at = marks.indexOf(mark); at >= 0; at = marks.indexOf(mark, at + 1)) if (at % 8 === 0) return true;
  return false;
}

function newest(turns: readonly PastTurn[]): PastTurn[] {
  let count = Math.min(kept.turns, turns.length);
  while (count > 1 && activitiesOf(turns.slice(-count)).length > kept.activities) count--;
  return turns.slice(-count);
}

/** Sealed files from the front that are old and not needed for the newest activities. */
function forgotten({ sealed, last }: Head, before: number): Sealed[] {
  const end = sealed.findIndex(({ at, to }) => at >= before || last - to < keptActivities);
  return end < 0 ? sealed : sealed.slice(0, end);
}
