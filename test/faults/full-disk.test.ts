import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import { sharedParts } from '../support/app.js';
import { createTestClock } from '../support/clock.js';
import { temporaryFolder } from '../support/folder.js';
import { createClient } from './client.js';
import { checkHistory } from './history.js';
import { startLife } from './life.js';
import { createMembers } from './members.js';
import { createPayer } from './payer.js';
import { createRandom } from './random.js';
import { createTally, total } from './tally.js';
import { readBooks } from './world.js';

/** A folder on a disk of 1 MB of its own; undefined when this user may not mount one. */
function mountSmallDisk(folder: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0700', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}

describe('a disk that is full for a while', function () {
  this.timeout(120_000);
  const unmount: string[] = [];
  before(() => sharedParts());
  after(() => {
    for (const folder of unmount) execFileSync('umount', ['-l', folder]);
  });

  it('keeps every payment right, and goes on by itself when there is space again', async function () {
    const disk = mountSmallDisk(await temporaryFolder());
    if (!disk) {
      console.log('      skipped: this user may not mount a small disk; files.test.ts injects the same error');
      this.skip();
    }
    unmount.push(disk);
    const random = createRandom(1);
    const clock = createTestClock();
    const problems: string[] = [];
    const tally = createTally();
    const place = { dataDir: join(disk, 'data'), clock, problems };
    mkdirSync(place.dataDir);
    const { members, bills } = createMembers(3);
    const life = await startLife({ ...place, onCorrupt: (problem) => problems.push(problem) });
    await life.app.services.records.load(members);
    const client = createClient({
      urls: () => [life.url],
      random,
      tally,
      habits: { impatient: 0, repeat: 0, twice: 0 },
    });
    const payers = bills.flatMap(({ bill, birthDate }, at) =>
      [0, 1].map((twin) =>
        createPayer({ client, random, conversation: `c${at}-${twin}`, bill, birthDate, cents: 1_000 + at * 2 + twin }),
      ),
    );
    let over = false;
    const paying = Promise.all(payers.map((payer) => payer.pay())).finally(() => {
      over = true;
    });
    const ballast = join(disk, 'ballast');
    for (let i = 0; i < 12 && !over; i++) {
      const before = total(tally.repeats);
      fill(ballast);
      // Until somebody has met the full disk: nothing but a turn that could not be saved makes this client repeat.
      while (total(tally.repeats) === before && !over) await pause(5);
      rmSync(ballast, { force: true });
      await pause(random.whole(0, 60));
    }
    await paying;
    expect(total(tally.repeats)).to.be.greaterThan(3);
    await life.app.services.operator.recover();
    for (const payer of payers) await payer.tryAnother();
    await life.app.close();
    const { violations } = checkHistory(
      payers.map(({ wanted }) => wanted),
      await readBooks(place),
    );
    expect(problems).to.deep.equal([]);
    expect(violations).to.deep.equal([]);
  });
});

/** Fills the disk to the last byte. */
function fill(ballast: string): void {
  expect(() => writeFileSync(ballast, Buffer.alloc(2_000_000))).to.throw(/ENOSPC/);
}
