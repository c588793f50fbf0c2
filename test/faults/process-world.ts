import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Injection, type ServerProcess, startServerProcess, straceWorks } from './server-process.js';
import { count } from './tally.js';
import { loadMembers, readBooks, type World, type WorldOptions } from './world.js';

/**
 * The real program as processes, killed with -9 at any moment, or by strace at its k-th rename, or given an error by strace
 * for its k-th fsync. On files one process, on PostgreSQL as many as wanted.
 */
export async function createProcessWorld(
  options: WorldOptions & {
    databaseUrl?: string;
    processes?: number;
    /** Probability that a process runs under strace; 0 where there is none. */
    traced?: number;
  },
): Promise<World> {
  const { random, tally, folder, members, crashes, databaseUrl, processes: many = 1, traced = 0.3 } = options;
  const problems: string[] = [];
  const dataDir = join(folder, 'data');
  const clock = { now: () => new Date() };
  const place = { dataDir, databaseUrl, clock, problems };
  const running: (ServerProcess | undefined)[] = Array.from({ length: many });
  const strace = databaseUrl === undefined && traced > 0 && straceWorks();
  await loadMembers(place, members);

  async function start(at: number, faulty: boolean): Promise<void> {
    const inject = faulty && strace && random.chance(traced) ? drawInjection() : undefined;
    const complaints: string[] = [];
    const started = await startServerProcess({
      environment: { DATA_DIR: dataDir, ...(databaseUrl && { DATABASE_URL: databaseUrl }) },
      inject,
      onComplaint: (text) => complaints.push(text),
    });
    if (inject) count(tally.faults, `strace: ${inject.replace(/:when.*/, '')}`);
    if (!started) {
      if (!inject) problems.push(`the start failed: ${complaints.join()}`);
      return;
    }
    running[at] = started;
    void started.gone.then(() => {
      if (running[at] === started) running[at] = undefined;
    });
  }

  // strace counts for each thread, and a turn's calls spread over four.
  const drawInjection = (): Injection =>
    random.chance(0.7)
      ? `rename:signal=KILL:when=${random.whole(1, 12)}`
      : `fsync:error=EIO:when=${random.whole(2, 20)}`;

  const fill = async (faulty: boolean): Promise<void> => {
    await Promise.all([...running.keys()].filter((at) => !running[at]).map((at) => start(at, faulty)));
  };

  async function crash(): Promise<void> {
    await fill(true);
    await pause(random.whole(50, 1_500));
    const at = random.whole(0, many - 1);
    const dying = running[at];
    if (!dying) return;
    count(tally.faults, 'kill -9');
    await dying.kill();
  }

  return {
    problems,
    urls: () => running.flatMap((process) => process?.url ?? []),
    async during(work) {
      let over = false;
      const done = work.finally(() => {
        over = true;
      });
      for (let i = 0; i < crashes && !over; i++) await crash();
      // One that strace gave an fsync error to refuses to write until it is started again.
      for (const process of running) await process?.kill();
      await fill(false);
      await done;
    },
    async heal() {
      // The last start, after the last kill, has recovered what was left; closing waits for it.
    },
    async close() {
      for (const process of running) await process?.stop();
      return readBooks(place);
    },
  };
}
