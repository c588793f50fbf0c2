import { setTimeout as pause } from 'node:timers/promises';
import { createTestClock } from '../support/clock.js';
import type { TestServer } from '../support/postgres.js';
import { createGatewayFaults } from './gateway-faults.js';
import { type Life, startLife } from './life.js';
import { count } from './tally.js';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.js';
import { loadMembers, readBooks, type World, type WorldOptions } from './world.js';

interface Instance extends Life {
  proxy: TcpProxy;
}

/**
 * Two instances on one database: one is cut off in the middle of whatever it does, and another takes its place; now and then
 * the database itself is stopped as by a crash and started again.
 */
export async function createPostgresWorld(options: WorldOptions & { server: TestServer }): Promise<World> {
  const { random, tally, folder, members, crashes, server } = options;
  const clock = createTestClock();
  const problems: string[] = [];
  const databaseUrl = await server.database('schema');
  const place = { dataDir: folder, databaseUrl, clock, problems };
  const instances: (Instance | undefined)[] = [undefined, undefined];
  let faulty = true;
  const faults = createGatewayFaults({ random, tally, on: () => faulty });
  await loadMembers(place, members);

  async function start(): Promise<Instance> {
    const proxy = await startTcpProxy(databaseUrl);
    const life = await startLife({
      dataDir: folder,
      databaseUrl: proxy.url,
      clock,
      stores: { faults },
      onCorrupt: (problem) => problems.push(problem),
    });
    return { ...life, proxy };
  }

  async function fill(): Promise<void> {
    for (const at of instances.keys()) instances[at] ??= await start();
  }

  async function end(at: number): Promise<void> {
    const dying = instances[at];
    instances[at] = undefined;
    dying?.proxy.cut();
    dying?.cut();
    void dying?.app.close().catch(() => undefined);
  }

  async function crash(): Promise<void> {
    await pause(random.whole(20, 400));
    if (random.chance(0.15)) {
      clock.advance(random.pick([-2 * 60, -5, 20, 6 * 60]) * 60_000);
      count(tally.faults, 'clock jumped');
    }
    if (random.chance(0.2)) {
      count(tally.faults, 'database stopped and started');
      await server.restart();
    } else {
      count(tally.faults, 'instance cut off from clients and database');
      await end(random.whole(0, instances.length - 1));
      await pause(random.whole(0, 100));
    }
    await fill();
  }

  return {
    problems,
    urls: () => instances.flatMap((instance) => instance?.url ?? []),
    async during(work) {
      let over = false;
      const done = work.finally(() => {
        over = true;
      });
      await fill();
      for (let i = 0; i < crashes && !over; i++) await crash();
      faulty = false;
      await done;
    },
    async heal() {
      faulty = false;
      await instances[0]?.app.services.operator.recover();
    },
    async close() {
      await Promise.all(instances.map((instance) => instance?.app.close()));
      for (const instance of instances.splice(0)) instance?.proxy.cut();
      return readBooks(place);
    },
  };
}
