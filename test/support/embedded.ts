import { join } from 'node:path';
import { openEmbeddedStores, type StoreOptions, type Stores } from '../../src/adapters/open-stores.js';
import { createTestClock, type TestClock } from './clock.js';
import { temporaryFolder } from './folder.js';

/** The embedded stores in a folder that goes with the test run; a corrupt file fails the test. */
export async function embeddedStores(
  options: Partial<StoreOptions> = {},
): Promise<Stores & { clock: TestClock; dataDir: string }> {
  const clock = createTestClock();
  const dataDir = join(await temporaryFolder(), 'data');
  const onCorrupt = (problem: unknown): void => {
    throw new Error(`unexpected: ${JSON.stringify(problem)}`);
  };
  return { ...(await openEmbeddedStores({ dataDir, clock, onCorrupt, ...options })), clock, dataDir };
}
