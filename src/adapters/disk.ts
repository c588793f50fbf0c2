import { Buffer } from 'node:buffer';
import { closeSync, fstatSync, fsync, open, openSync, read, renameSync, unlink, writeSync } from 'node:fs';
import { promisify } from 'node:util';

// Every turn passes here. What only changes the kernel's memory (creating, writing, renaming, closing) is done at once, because
// a trip to another thread costs more than the work; what waits for the disk (reading, fsync) goes through the callback
// functions of node:fs, which cost about half the CPU of FileHandle.
const files = { open: promisify(open), fsync: promisify(fsync), unlink: promisify(unlink) };

/** Could not be made durable, now or earlier. Nothing is written any more until the program starts again. */
export class DiskError extends Error {
  constructor(options: { cause: unknown }) {
    super('the disk did not confirm an earlier write; nothing more is written until the program starts again', options);
    this.name = 'DiskError';
  }
}

/**
 * File operations that are durable when they resolve. After an fsync error the kernel may have dropped the unwritten pages
 * and a second fsync would wrongly succeed, so that every later write is refused with DiskError.
 */
export interface Disk {
  /** Creates a file, mode 0600, with this content; fsynced. The name in its folder is not durable yet. */
  create(path: string, content: string | Buffer): Promise<void>;
  /** Renames without fsync of the folder. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a file that may be missing, without fsync of the folder. */
  remove(path: string): Promise<void>;
  /** Makes names in a folder durable. */
  syncFolder(folder: string): Promise<void>;
  /** Appends to an open file at a position; fsynced. */
  appendAt(descriptor: number, content: Buffer, position: number): Promise<void>;
  /** Refuses all later writes: what is on disk is no longer what the program believes. */
  fail(cause: unknown): void;
  /** Throws DiskError once writes are refused. */
  check(): void;
}

/** `sync` stands in for fsync in tests. */
export function createDisk(sync: (descriptor: number) => Promise<void> = files.fsync): Disk {
  let failure: DiskError | undefined;

  const check = (): void => {
    if (failure) throw failure;
  };
  const fail = (cause: unknown): void => {
    failure ??= new DiskError({ cause });
  };
  const confirm = async (descriptor: number): Promise<void> => {
    check();
    try {
      await sync(descriptor);
    } catch (error) {
      fail(error);
      throw failure;
    }
  };

  return {
    async create(path, content) {
      check();
      const descriptor = openSync(path, 'wx', 0o600);
      try {
        writeAll(descriptor, typeof content === 'string' ? Buffer.from(content) : content, 0);
        await confirm(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    async rename(from, to) {
      check();
      renameSync(from, to);
    },
    async remove(path) {
      check();
      await files.unlink(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    },
    async syncFolder(folder) {
      // Windows has no fsync for folders; NTFS journals names by itself.
      if (process.platform === 'win32') return;
      const descriptor = openSync(folder, 'r');
      try {
        await confirm(descriptor);
      } finally {
        closeSync(descriptor);
      }
    },
    async appendAt(descriptor, content, position) {
      check();
      writeAll(descriptor, content, position);
      await confirm(descriptor);
    },
    fail,
    check,
  };
}

/** The content of a file, or undefined when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  let descriptor: number;
  try {
    descriptor = await files.open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const content = Buffer.allocUnsafe(fstatSync(descriptor).size);
    let size = 0;
    for (let more = 1; more > 0 && size < content.length; size += more)
      more = await readSome(descriptor, content, size);
    return content.toString('utf8', 0, size);
  } finally {
    closeSync(descriptor);
  }
}

const readSome = (descriptor: number, into: Buffer, offset: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(descriptor, into, offset, into.length - offset, offset, (error, size) =>
      error ? reject(error) : resolve(size),
    );
  });

/** A full disk may take part of a buffer before it refuses the rest. */
function writeAll(descriptor: number, content: Buffer, position: number): void {
  for (let done = 0; done < content.length; )
    done += writeSync(descriptor, content, done, content.length - done, position + done);
}
