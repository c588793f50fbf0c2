import { expect } from 'chai';
import { temporaryFolder } from '../support/folder.js';
import { createMembers } from './members.js';
import { createProcessWorld } from './process-world.js';
import { createRandom } from './random.js';
import { runRound } from './round.js';
import { createTally } from './tally.js';

describe('payments while the real program is killed with -9', function () {
  this.timeout(180_000);
  const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
  it(`seed ${seed}`, async () => {
    const random = createRandom(seed);
    const tally = createTally();
    const { members, bills } = createMembers(6);
    const world = await createProcessWorld({
      random,
      tally,
      folder: await temporaryFolder(),
      members,
      crashes: Number(process.env.FAULT_CRASHES ?? 3),
    });
    const result = await runRound({ world, bills, random, tally, conversations: 30, patienceMs: 120_000 });
    const { wanted, ...figures } = result;
    console.log(figures, tally);
    expect(result.problems).to.deep.equal([]);
    expect(result.violations, JSON.stringify(wanted)).to.deep.equal([]);
  });
});
