import { expect } from 'chai';
import { createDisk } from '../../src/adapters/disk.js';
import { openTurnsLowdb } from '../../src/adapters/turns-lowdb.js';
import { turnStoreContract } from '../contracts/turns.js';
import { createTestClock } from '../support/clock.js';
import { temporaryFolder } from '../support/folder.js';
import { rejection } from '../support/rejection.js';

const onCorrupt = (problem: unknown): void => {
  throw new Error(`unexpected: ${JSON.stringify(problem)}`);
};

describe('turns in lowdb files', () => {
  turnStoreContract(async () => {
    const folder = await temporaryFolder();
    const clock = createTestClock();
    const open = () => openTurnsLowdb({ folder, clock, onCorrupt });
    return { store: await open(), clock, other: open };
  });

  it('changes nothing and wakes nobody when the disk refuses the commit', async () => {
    let healthy = true;
    const disk = createDisk(async () => {
      if (!healthy) throw new Error('EIO');
    });
    const store = await openTurnsLowdb({ folder: await temporaryFolder(), clock: createTestClock(), onCorrupt, disk });
    await store.inTurn('c', (turn) => turn.commit({ state: 1, keys: [], replies: [], log: ['a'] }));
    healthy = false;
    let woken = 0;
    store.watch(() => woken++);
    await rejection(store.inTurn('c', (turn) => turn.commit({ state: 2, keys: [], replies: [], log: ['b'] })));
    expect(woken).to.equal(0);
    expect((await store.activities('c', 0)).last).to.equal(1);
    expect(await store.inTurn('c', async (turn) => turn.state)).to.equal(1);
  });
});
