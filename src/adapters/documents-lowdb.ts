import { createHash, randomBytes } from 'node:crypto';
import { Low } from 'lowdb';
import { createKeyedQueue } from '../keyed-queue.js';
import { ConflictError, type DocumentStore, type Json, type StoredDocument } from '../ports.js';
import type { Disk } from './disk.js';
import { type OnCorrupt, openDurableFolder } from './durable-folder.js';

interface Row {
  key: string;
  eTag: string;
  value: Json;
}

/** Documents as files, one lowdb JSON file per key. One process at a time: hold lockFolder on the data folder first. */
export async function openDocumentsLowdb(options: {
  folder: string;
  onCorrupt: OnCorrupt;
  disk?: Disk;
}): Promise<DocumentStore> {
  const folder = await openDurableFolder(options.folder, options);
  const queue = createKeyedQueue();

  const rowOf = async (key: string): Promise<Row | null> => {
    const db = new Low<Row | null>(folder.file<Row | null>(fileName(key)), null);
    await db.read();
    return db.data;
  };

  return {
    async read(keys) {
      const rows: (Row | null)[] = [];
      const asked = [...new Set(keys)];
      // Some at a time: a process may not have any number of files open.
      for (let i = 0; i < asked.length; i += 64) rows.push(...(await Promise.all(asked.slice(i, i + 64).map(rowOf))));
      return Object.fromEntries(
        rows.flatMap((row): [string, StoredDocument][] =>
          row ? [[row.key, { value: row.value, eTag: row.eTag }]] : [],
        ),
      );
    },

    write(changes) {
      const entries = Object.entries(changes);
      const conditions = entries.flatMap(([key, { eTag }]) =>
        eTag === undefined || eTag === '*' ? [] : [{ key, eTag }],
      );
      // Made into text before waiting, so that what the caller does to a value afterwards changes nothing.
      const files = entries.map(([key, { value }]) => {
        const row: Row = { key, eTag: randomBytes(9).toString('base64url'), value };
        return { name: fileName(key), content: JSON.stringify(row) };
      });
      return queue.run(
        entries.map(([key]) => key),
        async () => {
          for (const { key, eTag } of conditions) {
            if (((await rowOf(key))?.eTag ?? null) !== eTag) throw new ConflictError(key);
          }
          await folder.replace(files);
        },
      );
    },

    delete: (keys) =>
      queue.run(keys, () => folder.replace([...new Set(keys)].map((key) => ({ name: fileName(key), content: null })))),

    async list(prefix) {
      const names = await folder.names();
      const keys: string[] = [];
      for (const name of names) {
        const key = keyOf(name) ?? (await new Low<Row | null>(folder.file(name), null).adapter.read())?.key;
        if (key?.startsWith(prefix)) keys.push(key);
      }
      return keys;
    },

    // Waiting for writes is the caller's: each write promise ends on its own.
    close: async () => undefined,
  };
}

const longest = 180;

/**
 * A key as a file name. Lower-case letters, digits and `-` stay; every other byte becomes `_` and two hex digits, capital
 * letters too, because some file systems do not tell them apart. Long keys are hashed.
 */
export function fileName(key: string): string {
  const escaped = escapeBytes(key);
  return `${escaped.length <= longest ? escaped : `~${createHash('sha256').update(key).digest('hex')}`}.json`;
}

function escapeBytes(key: string): string {
  if (/^[a-z0-9-]*$/.test(key)) return key;
  return [...Buffer.from(key)]
    .map((byte) => {
      const char = String.fromCharCode(byte);
      return /[a-z0-9-]/.test(char) ? char : `_${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');
}

/** The way back; undefined for a hashed name. */
function keyOf(name: string): string | undefined {
  if (name.startsWith('~')) return undefined;
  const bytes = name
    .slice(0, -'.json'.length)
    .replace(
      /_([0-9a-f]{2})|([a-z0-9-])/g,
      (_, hex: string | undefined, char: string) => hex ?? char.charCodeAt(0).toString(16),
    );
  return Buffer.from(bytes, 'hex').toString();
}
