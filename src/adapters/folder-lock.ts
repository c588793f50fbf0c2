import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rmdir, stat, unlink, utimes } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** Another process works on the folder. */
export class FolderInUseError extends Error {
  constructor(folder: string) {
    super(`${folder} is in use by another process of this program; stop that one first, or choose another DATA_DIR`);
    this.name = 'FolderInUseError';
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data folder for this process; FolderInUseError when another holds it. On Linux the lock is a socket named after
 * the folder's device and inode, which the kernel frees even after kill -9; it does not reach into another container, so
 * two containers must not share a folder. Elsewhere it is a lock file with a heartbeat, free again 20 s after a kill.
 */
export async function lockFolder(
  folder: string,
  { platform = process.platform }: { platform?: NodeJS.Platform } = {},
): Promise<FolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return platform === 'linux' ? lockBySocket(folder) : lockByFile(folder);
}

async function lockBySocket(folder: string): Promise<FolderLock> {
  const { dev, ino } = await stat(folder, { bigint: true });
  const server = createServer((socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new FolderInUseError(folder) : error),
    );
    server.listen(`\0health-bill-assistant-${dev}-${ino}`, resolve);
  });
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

const heartbeatMs = 5_000;
const staleMs = 20_000;

async function lockByFile(folder: string): Promise<FolderLock> {
  const file = join(folder, 'lock');
  const owner = `${process.pid} ${randomBytes(8).toString('hex')}`;
  if (!(await createLockFile(file, owner)) && !((await removeStale(file)) && (await createLockFile(file, owner))))
    throw new FolderInUseError(folder);
  const beat = setInterval(() => void utimes(file, new Date(), new Date()).catch(() => undefined), heartbeatMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      if ((await readFile(file, 'utf8').catch(() => '')) === owner) await unlink(file);
    },
  };
}

async function createLockFile(file: string, owner: string): Promise<boolean> {
  try {
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(owner);
    await handle.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock file without heartbeat. Only one process at a time may, or it could remove the lock of one that just did. */
async function removeStale(file: string): Promise<boolean> {
  const guard = `${file}.takeover`;
  try {
    await mkdir(guard);
  } catch {
    if (await isStale(guard)) await rmdir(guard).catch(() => undefined);
    return false;
  }
  try {
    if (!(await isStale(file))) return false;
    await unlink(file).catch(() => undefined);
    return true;
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

async function isStale(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined || Date.now() - found.mtimeMs > staleMs;
}
