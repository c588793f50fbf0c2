import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { createKeyedQueue } from '../keyed-queue.js';
import { createDisk, type Disk, readText } from './disk.js';

/** A file that could not be read as JSON and was set aside under another name. */
export type OnCorrupt = (problem: { file: string; movedTo: string; reason: string }) => void;

/** JSON files in a folder of up to 256 folders, so that no folder grows long. Names must be safe as file names. */
export interface DurableFolder {
  /** A lowdb adapter over one file. Its write is durable when it resolves. */
  file<T>(name: string): Adapter<T>;
  /** Writes several files, or deletes those without content, all or nothing even when the machine stops half-way. */
  replace(changes: readonly { name: string; content: string | null }[]): Promise<void>;
  names(): Promise<string[]>;
}

/** Characters of files that are kept to save reading them again: the conversations and members of the last minutes. */
const cachedCharacters = 4_000_000;

const Redo = z.object({ steps: z.array(z.object({ name: z.string(), from: z.string().nullable() })) });
type Redo = z.infer<typeof Redo>;

/**
 * Opens or creates the folder (0700, files 0600), finishes a write of several files that the last process did not get to
 * the end of, and sweeps its stale temp files. One process at a time: hold lockFolder first.
 */
export async function openDurableFolder(
  root: string,
  { onCorrupt, disk = createDisk() }: { onCorrupt: OnCorrupt; disk?: Disk },
): Promise<DurableFolder> {
  const temp = join(root, 'tmp');
  const queue = createKeyedQueue();
  const folderOf = (name: string): string => join(root, createHash('sha256').update(name).digest('hex').slice(0, 2));
  const pathOf = (name: string): string => join(folderOf(name), name);
  // The lock makes this process the only writer, so that what was last written or read is what is there; null = no file.
  const cache = new LRUCache<string, { text: string | null }>({
    maxSize: cachedCharacters,
    sizeCalculation: ({ text }) => (text?.length ?? 0) + 200,
  });
  const reading = new Map<string, symbol>();
  let count = 0;
  const run = randomBytes(4).toString('hex');
  const tempFile = (): string => `${run}-${++count}`;

  await mkdir(temp, { recursive: true, mode: 0o700 });
  const folders = new Map(
    (await readdir(root)).map((name): [string, Promise<void>] => [join(root, name), Promise.resolve()]),
  );
  // A process that was killed may have made folders without getting to their fsync.
  for (const folder of [dirname(root), root]) await disk.syncFolder(folder);
  await finishWrites();
  for (const name of await readdir(temp)) await disk.remove(join(temp, name));

  /** Creates the folder of a file, once. */
  function ensureFolder(name: string): Promise<void> {
    const folder = folderOf(name);
    const created =
      folders.get(folder) ??
      mkdir(folder, { mode: 0o700 })
        .catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'EEXIST') throw error;
        })
        .then(() => disk.syncFolder(root));
    folders.set(folder, created);
    created.catch(() => folders.delete(folder));
    return created;
  }

  /** Moves every file of a redo record into place; a step already taken before a crash is passed over. */
  async function apply({ steps }: Redo): Promise<void> {
    for (const { name, from } of steps) {
      if (from === null) await disk.remove(pathOf(name));
      else await disk.rename(join(temp, from), pathOf(name)).catch(ignoreMissing);
    }
    for (const folder of new Set(steps.map(({ name }) => folderOf(name)))) await disk.syncFolder(folder);
  }

  async function finishWrites(): Promise<void> {
    for (const name of (await readdir(temp)).filter((entry) => entry.endsWith('.redo'))) {
      await apply(await readRedo(join(temp, name)));
      await disk.remove(join(temp, name));
    }
    await disk.syncFolder(temp);
  }

  async function replaceOne(name: string, content: string | null): Promise<void> {
    await ensureFolder(name);
    if (content === null) {
      await disk.remove(pathOf(name));
    } else {
      const from = join(temp, tempFile());
      try {
        await disk.create(from, content);
        await disk.rename(from, pathOf(name));
      } catch (error) {
        await disk.remove(from).catch(() => undefined);
        throw error;
      }
    }
    await disk.syncFolder(folderOf(name));
  }

  async function replaceMany(changes: readonly { name: string; content: string | null }[]): Promise<void> {
    const steps: Redo['steps'] = [];
    const record = tempFile();
    try {
      // Everything that takes space comes before the redo record: what follows it are renames, which a full disk allows.
      // Some at a time: an import may bring more files than a process may have open.
      for (let i = 0; i < changes.length; i += 32) {
        const creations = changes.slice(i, i + 32).map(async ({ name, content }) => {
          const from = content === null ? null : tempFile();
          steps.push({ name, from });
          await ensureFolder(name);
          if (from !== null && content !== null) await disk.create(join(temp, from), content);
        });
        // Each to its end before a failure of one sweeps them all.
        for (const creation of await Promise.allSettled(creations)) {
          if (creation.status === 'rejected') throw creation.reason;
        }
      }
      await disk.create(join(temp, record), JSON.stringify({ steps } satisfies Redo));
    } catch (error) {
      for (const { from } of steps) if (from !== null) await disk.remove(join(temp, from)).catch(() => undefined);
      await disk.remove(join(temp, record)).catch(() => undefined);
      throw error;
    }
    try {
      await disk.rename(join(temp, record), join(temp, `${record}.redo`));
      await disk.syncFolder(temp);
      await apply({ steps });
      // The record must be gone for good before anybody writes these files again, or a restart would bring old content back.
      await disk.remove(join(temp, `${record}.redo`));
      await disk.syncFolder(temp);
    } catch (error) {
      disk.fail(error);
      throw error;
    }
  }

  /** The text of a file. One that was being written meanwhile is not kept, because it may be the older one. */
  async function read(name: string): Promise<string | null> {
    const cached = cache.get(name);
    if (cached) return cached.text;
    const mine = Symbol(name);
    reading.set(name, mine);
    const text = (await readText(pathOf(name))) ?? null;
    if (reading.get(name) === mine) {
      reading.delete(name);
      cache.set(name, { text });
    }
    return text;
  }

  function forget(names: readonly string[]): void {
    for (const name of names) {
      reading.delete(name);
      cache.delete(name);
    }
  }

  async function setAside(name: string): Promise<void> {
    await queue.run([name], async () => {
      const text = await readText(pathOf(name));
      if (text === undefined) return;
      const reason = parse(text).problem;
      if (reason === undefined) return;
      const movedTo = `${pathOf(name)}.${tempFile()}.corrupt`;
      await rename(pathOf(name), movedTo);
      forget([name]);
      onCorrupt({ file: pathOf(name), movedTo, reason });
    });
  }

  const replace: DurableFolder['replace'] = (changes) => {
    const names = changes.map(({ name }) => name);
    return queue.run(names, async () => {
      forget(names);
      const [first, ...others] = changes;
      try {
        if (first && others.length === 0) await replaceOne(first.name, first.content);
        else if (first) await replaceMany(changes);
      } finally {
        // Whoever read meanwhile may have found either content.
        forget(names);
      }
      for (const { name, content } of changes) cache.set(name, { text: content });
    });
  };

  return {
    file<T>(name: string): Adapter<T> {
      return {
        async read() {
          const text = await read(name);
          if (text === null) return null;
          const { value, problem } = parse(text);
          if (problem === undefined) return value as T;
          await setAside(name);
          return null;
        },
        write: (data) => replace([{ name, content: JSON.stringify(data) }]),
      };
    },
    replace,
    async names() {
      const found: string[] = [];
      for (const folder of await readdir(root)) {
        if (folder === 'tmp') continue;
        found.push(...(await readdir(join(root, folder))).filter((name) => name.endsWith('.json')));
      }
      return found;
    },
  };
}

/** A record gets its name only once it is whole on disk: one that cannot be read is a fault that a person has to look at. */
async function readRedo(file: string): Promise<Redo> {
  const { value, problem } = parse(await readFile(file, 'utf8'));
  const redo = Redo.safeParse(value);
  if (redo.success) return redo.data;
  throw new Error(
    `${file} cannot be read, so that a write of several files cannot be finished: ${problem ?? 'wrong shape'}`,
  );
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

function parse(text: string): { value?: unknown; problem?: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
