import { randomBytes, randomInt } from 'node:crypto';
import type { Server } from 'node:http';
import { pino } from 'pino';
import type { StoreOptions } from '../../src/adapters/open-stores.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import type { Clock } from '../../src/ports.js';
import { sharedParts } from '../support/app.js';

export interface Life {
  app: App;
  url: string;
  /** Cuts every connection and answers nobody any more; the app is left as it is. */
  cut(): void;
}

export interface LifeOptions {
  dataDir: string;
  databaseUrl?: string | undefined;
  clock: Clock;
  stores?: Partial<StoreOptions>;
  /** Hears of lines in the log that say that stored data could not be read. */
  onCorrupt(problem: string): void;
}

/** The whole application in this process, from its start on what an earlier life has left to its end. */
export async function startLife({ dataDir, databaseUrl, clock, stores, onCorrupt }: LifeOptions): Promise<Life> {
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, SAMPLE_DATA: 'off' });
  const app = await createApp(config, pino({ level: 'silent' }), {
    shared: await sharedParts(),
    clock,
    // Never seeded: every life has to make new nonces.
    random: {
      randomHex: (bytes) => randomBytes(bytes).toString('hex'),
      randomCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
    },
    stores: { ...stores, onCorrupt: (problem) => onCorrupt(JSON.stringify(problem)) },
  });
  const url = await app.listen();
  return {
    app,
    url,
    cut() {
      const { server } = app.server as unknown as { server: Server };
      server.closeAllConnections();
      server.close();
    },
  };
}
