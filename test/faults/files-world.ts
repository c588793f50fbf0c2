import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestClock } from '../support/clock.js';
import { createFaultyDisk, type DiskPlan } from './faulty-disk.js';
import { createGatewayFaults } from './gateway-faults.js';
import { type Life, startLife } from './life.js';
import { count } from './tally.js';
import { loadMembers, readBooks, type World, type WorldOptions } from './world.js';

/** The embedded store: its disk dies, refuses, and is full; its clock jumps; its gateway fails. */
export async function createFilesWorld({ random, tally, folder, members, crashes }: WorldOptions): Promise<World> {
  const clock = createTestClock();
  const problems: string[] = [];
  let faulty = true;
  let place = 0;
  let life: Life | undefined;
  const dataDir = (): string => join(folder, `life-${place}`);
  const gatewayFaults = createGatewayFaults({ random, tally, on: () => faulty });

  await mkdir(dataDir());
  const books = () => ({ dataDir: dataDir(), clock, problems });
  await loadMembers(books(), members);

  const start = (disk: ReturnType<typeof createFaultyDisk>['disk'] | undefined): Promise<Life> =>
    startLife({
      dataDir: dataDir(),
      clock,
      stores: { faults: gatewayFaults, ...(disk && { disk }) },
      onCorrupt: (problem) => problems.push(problem),
    });

  /** Another process finds what this one has left; a copy, so that nothing of the dead one reaches it. */
  async function moveOn(): Promise<void> {
    const before = dataDir();
    place++;
    await cp(before, dataDir(), { recursive: true, mode: 0 });
  }

  function drawPlan(): DiskPlan {
    const at = random.whole(1, random.pick([10, 40, 120]));
    if (random.chance(0.15)) return { fsyncError: at };
    const kill = { at, moment: random.pick(['before', 'half-written', 'after'] as const) };
    if (random.chance(0.2)) return { full: { at: random.whole(1, 30), count: random.whole(1, 12) }, kill };
    return { kill };
  }

  async function oneLife(done: Promise<unknown>): Promise<void> {
    if (random.chance(0.15)) {
      clock.advance(random.pick([-2 * 60, -5, 20, 6 * 60]) * 60_000);
      count(tally.faults, 'clock jumped');
    }
    const faultyDisk = createFaultyDisk(drawPlan());
    const { disk, killed, happened } = faultyDisk;
    const starting = start(disk);
    const failing = (async () => {
      life = await starting;
      // Like whoever watches readiness and starts a server again that says it is not ready.
      while (!happened.kill && (await ready(life))) await pause(10);
    })();
    // A start that fails is no end of the world while its disk fails: the next one has to succeed.
    const end = await Promise.race([
      killed.then(() => 'killed' as const),
      failing.then(
        () => 'not ready' as const,
        () => 'no start' as const,
      ),
      done.then(() => 'done' as const),
    ]);
    if (end === 'no start' && !happened.kill && !happened.fsyncError && happened.full === 0)
      problems.push(`the start failed: ${await starting.catch((error: unknown) => String(error))}`);
    faultyDisk.kill();
    await killed;
    const dying = life;
    life = undefined;
    dying?.cut();
    void dying?.app.close().catch(() => undefined);
    if (end !== 'done')
      count(tally.faults, happened.fsyncError ? 'fsync error, then stopped' : 'killed at a disk operation');
    for (let i = 0; i < happened.full; i++) count(tally.faults, 'no space left');
    await moveOn();
  }

  return {
    problems,
    urls: () => (life ? [life.url] : []),
    async during(work) {
      let over = false;
      const done = work.finally(() => {
        over = true;
      });
      for (let i = 0; i < crashes && !over; i++) await oneLife(done.catch(() => undefined));
      faulty = false;
      life ??= await start(undefined);
      await done;
    },
    async heal() {
      faulty = false;
      life ??= await start(undefined);
      await life.app.services.operator.recover();
    },
    async close() {
      await life?.app.close();
      life = undefined;
      return readBooks(books());
    },
  };
}

async function ready({ url }: Life): Promise<boolean> {
  const response = await fetch(`${url}/readyz`).catch(() => undefined);
  await response?.body?.cancel();
  return response === undefined || response.status === 200;
}
