import { existsSync } from 'node:fs';
import { openStores, type Stores } from '../adapters/open-stores.js';
import { ConfigError, processConfig } from '../config.js';
import type { Clock } from '../ports.js';

/**
 * The stores of the configuration, for commands that look at what is there. Throws ConfigError when the data folder does not
 * exist: an empty new one would pass for books that agree.
 */
export async function openExistingStores(): Promise<Stores & { clock: Clock }> {
  const { dataDir, databaseUrl, fixedNow } = processConfig();
  if (!databaseUrl && !existsSync(dataDir))
    throw new ConfigError([`DATA_DIR: there is no folder ${dataDir}, so there is nothing to look at`]);
  const clock = { now: () => fixedNow ?? new Date() };
  const stores = await openStores({
    dataDir,
    databaseUrl,
    clock,
    onCorrupt: (problem) => console.error(`Set aside: ${problem.file}: ${problem.reason}`),
  });
  return { ...stores, clock };
}
