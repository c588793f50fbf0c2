import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** An empty folder that goes with the test run. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'health-bill-'));
  made.push(folder);
  return folder;
}

after(async function () {
  this.timeout(60_000);
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});
