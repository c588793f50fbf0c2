import { Buffer } from 'node:buffer';
import { close, fstat, ftruncate, open, read } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { createDisk, type Disk } from './disk.js';

const files = {
  open: promisify(open),
  close: promisify(close),
  fstat: promisify(fstat),
  ftruncate: promisify(ftruncate),
};

/** A file of JSON lines that only grows. */
export interface AppendLog {
  /** Durable when it resolves. Lines that arrive while the disk is busy share the next fsync. */
  append(row: unknown): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens or creates the file (0600) and hands every row to `onRow`, oldest first. A last line that a crash tore is cut off:
 * nobody was told that it was written. Any other line that is not JSON goes to `onCorrupt` and is passed over.
 */
export async function openAppendLog(
  file: string,
  {
    onRow,
    onCorrupt,
    disk = createDisk(),
  }: {
    onRow: (row: unknown, line: number) => void;
    onCorrupt: (problem: { file: string; line: number; reason: string }) => void;
    disk?: Disk;
  },
): Promise<AppendLog> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const descriptor = await files.open(file, 'a+', 0o600).then(async (created) => {
    // Appending ignores positions on Linux, so that the file is opened again for writes at a place of our choosing.
    await files.close(created);
    return files.open(file, 'r+');
  });
  let length = 0;
  let line = 0;
  for await (const text of lines(descriptor)) {
    length += Buffer.byteLength(text) + 1;
    line++;
    try {
      onRow(JSON.parse(text), line);
    } catch (error) {
      onCorrupt({ file, line, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  if ((await files.fstat(descriptor)).size > length) await files.ftruncate(descriptor, length);
  await disk.syncFolder(dirname(file));

  let waiting: { text: string; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let writing: Promise<void> | undefined;

  async function writeWaiting(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const content = Buffer.from(batch.map(({ text }) => text).join(''));
      try {
        await disk.appendAt(descriptor, content, length);
        length += content.length;
        for (const { resolve } of batch) resolve();
      } catch (error) {
        // Half a batch may stand in the file: none of it was acknowledged, and a later batch must not follow a torn line.
        await files.ftruncate(descriptor, length).catch((cause: unknown) => disk.fail(cause));
        for (const { reject } of batch) reject(error);
      }
    }
    writing = undefined;
  }

  return {
    append: (row) =>
      new Promise((resolve, reject) => {
        waiting.push({ text: `${JSON.stringify(row)}\n`, resolve, reject });
        writing ??= writeWaiting();
      }),
    async close() {
      await writing;
      await files.close(descriptor);
    },
  };
}

/** Whole lines of a file, in memory one piece at a time. What follows the last line end is left out. */
async function* lines(descriptor: number): AsyncGenerator<string> {
  const piece = Buffer.alloc(1 << 16);
  let rest: Buffer = Buffer.alloc(0);
  for (let position = 0; ; ) {
    const size = await readSome(descriptor, piece, position);
    if (size === 0) return;
    position += size;
    rest = Buffer.concat([rest, piece.subarray(0, size)]);
    let start = 0;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10, start)) {
      yield rest.toString('utf8', start, end);
      start = end + 1;
    }
    rest = Buffer.from(rest.subarray(start));
  }
}

const readSome = (descriptor: number, into: Buffer, position: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(descriptor, into, 0, into.length, position, (error, size) => (error ? reject(error) : resolve(size)));
  });
