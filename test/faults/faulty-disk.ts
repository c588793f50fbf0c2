import { Buffer } from 'node:buffer';
import { fsync } from 'node:fs';
import { promisify } from 'node:util';
import { createDisk, type Disk } from '../../src/adapters/disk.js';

/** When the disk fails, counted in its operations (create, rename, remove, fsync of a folder, append) from 1. */
export interface DiskPlan {
  /** The process dies at this operation: before it, in the middle of its writing, or after it and before anybody hears of it. */
  kill?: { at: number; moment: 'before' | 'half-written' | 'after' };
  /** The fsync of this operation reports an error. */
  fsyncError?: number;
  /** Set at any time: the next fsync reports an error. */
  nextFsyncFails?: boolean;
  /** From this operation on, so many operations that write find no space. */
  full?: { at: number; count: number };
}

export interface FaultyDisk {
  disk: Disk;
  /** Resolves when the planned kill has come and nothing is under way on the disk any more. */
  killed: Promise<void>;
  /** Stops everything at once, as kill -9 from outside does. */
  kill(): void;
  /** What of the plan has happened. */
  happened: { kill: boolean; fsyncError: boolean; full: number };
}

/**
 * A real disk that fails as planned. A killed one never answers again, so that the code that waits for it goes no further, as
 * in a process that is gone; what the kernel was already told still happens.
 */
export function createFaultyDisk(plan: DiskPlan): FaultyDisk {
  const happened = { kill: false, fsyncError: false, full: 0 };
  let operations = 0;
  let underWay = 0;
  let failNextSync = false;
  let dead = false;
  let settle = (): void => undefined;
  const killed = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const sync = promisify(fsync);
  const inner = createDisk(async (descriptor) => {
    if (failNextSync || plan.nextFsyncFails) {
      failNextSync = false;
      plan.nextFsyncFails = false;
      happened.fsyncError = true;
      throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
    }
    await sync(descriptor);
  });

  const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

  function die(): void {
    dead = true;
    happened.kill = true;
    if (underWay === 0) settle();
  }

  async function operation<T>(work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> {
    if (dead) return never();
    operations++;
    const kill = plan.kill?.at === operations ? plan.kill.moment : undefined;
    if (kill === 'before' || (kill === 'half-written' && !half)) {
      die();
      return never();
    }
    const { full } = plan;
    const noSpace = half && full && operations >= full.at && happened.full < full.count;
    if (plan.fsyncError === operations) failNextSync = true;
    underWay++;
    try {
      if (noSpace) {
        happened.full++;
        await half();
        throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      }
      if (kill === 'half-written') await half?.();
      else {
        const result = await work();
        if (!kill && !dead) return result;
      }
    } catch (error) {
      if (!dead) throw error;
    } finally {
      underWay--;
      if (dead && underWay === 0) settle();
    }
    if (kill) die();
    return never();
  }

  const bytes = (content: string | Buffer): Buffer => (typeof content === 'string' ? Buffer.from(content) : content);
  const halfOf = (content: Buffer): Buffer => content.subarray(0, Math.floor(content.length / 2));

  return {
    disk: {
      create: (path, content) =>
        operation(
          () => inner.create(path, content),
          () => inner.create(path, halfOf(bytes(content))),
        ),
      rename: (from, to) => operation(() => inner.rename(from, to)),
      remove: (path) => operation(() => inner.remove(path)),
      syncFolder: (folder) => operation(() => inner.syncFolder(folder)),
      appendAt: (descriptor, content, position) =>
        operation(
          () => inner.appendAt(descriptor, content, position),
          () => inner.appendAt(descriptor, halfOf(content), position),
        ),
      fail: (cause) => inner.fail(cause),
      check: () => inner.check(),
    },
    killed,
    kill: die,
    happened,
  };
}
