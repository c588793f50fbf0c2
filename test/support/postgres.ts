import type { StoreOptions, Stores } from '../../src/adapters/open-stores.js';
import { openPostgres, type Postgres } from '../../src/adapters/postgres.js';
import { storesOver } from '../../src/adapters/stores-postgres.js';
import { type PostgresServer, startPostgresServer } from '../../src/commands/bench/postgres-server.js';
import { createTestClock, type TestClock } from './clock.js';

export interface TestServer {
  /** Address of a fresh database, empty or with the schema in it. */
  database(content: 'empty' | 'schema'): Promise<string>;
  /** Stops the server at once, as a crash would, and starts it again on the same data. */
  restart(): Promise<void>;
  port: number;
}

let server: Promise<TestServer> | undefined;
let running: PostgresServer | undefined;

/** A real PostgreSQL on the loopback, started at the first use and stopped with the test run. */
export const testPostgres = (): Promise<TestServer> => {
  server ??= start();
  return server;
};

after(async function () {
  this.timeout(60_000);
  await closeSharedPools();
  await running?.stop();
});

async function start(): Promise<TestServer> {
  running = await startPostgresServer({ durable: false });
  const { port, create, restart } = running;
  await (await openPostgres(await create('ready', 'template1'))).close();
  let count = 0;
  return {
    port,
    database: (content) => create(`test_${++count}`, content === 'empty' ? 'template1' : 'ready'),
    restart,
  };
}

const shared: { url?: string; pools: Postgres[] } = { pools: [] };
const opened: Stores[] = [];

/** Pools on the database that tests share; the second are those of another instance. */
export async function sharedPools(place: 0 | 1): Promise<Postgres> {
  shared.url ??= await (await testPostgres()).database('schema');
  shared.pools[place] ??= await openPostgres(shared.url);
  return shared.pools[place];
}

/** The PostgreSQL stores over emptied tables; `instance` is another instance's view of the same data. */
export async function postgresStores(
  options: Partial<StoreOptions> = {},
): Promise<Stores & { clock: TestClock; url: string; instance: () => Promise<Stores> }> {
  const pools = await sharedPools(0);
  const url = shared.url ?? '';
  await pools.rest.query(
    ['ledger', 'operations', 'documents', 'conversations', 'inbox', 'activities', 'rate_limits', 'audit_log']
      .map((table) => `delete from ${table}`)
      .join(';'),
  );
  const clock = createTestClock();
  const open = (postgres: Postgres): Stores => {
    const stores = storesOver(postgres, url, { clock, ...options });
    opened.push(stores);
    return stores;
  };
  return { ...open(pools), clock, url, instance: async () => open(await sharedPools(1)) };
}

/** Ends what the stores of a test have open besides the pools. */
export async function closePostgresStores(): Promise<void> {
  await Promise.all(opened.splice(0).map((stores) => stores.close()));
}

/** Ends the shared pools, before the server stops. */
export async function closeSharedPools(): Promise<void> {
  delete shared.url;
  await Promise.all(shared.pools.splice(0).map((pools) => pools?.close()));
}
