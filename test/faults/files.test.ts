import { expect } from 'chai';
import { temporaryFolder } from '../support/folder.js';
import { createFilesWorld } from './files-world.js';
import { createMembers } from './members.js';
import { createRandom } from './random.js';
import { runRound } from './round.js';
import { createTally } from './tally.js';

describe('payments while the disk dies, refuses and fills, the clock jumps and the gateway fails', function () {
  this.timeout(120_000);
  const first = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
  for (let seed = first; seed < first + Number(process.env.FAULT_ROUNDS ?? 2); seed++) {
    it(`seed ${seed}`, async () => {
      const random = createRandom(seed);
      const tally = createTally();
      const { members, bills } = createMembers(6);
      const world = await createFilesWorld({ random, tally, folder: await temporaryFolder(), members, crashes: 25 });
      const result = await runRound({ world, bills, random, tally, conversations: 10, patienceMs: 60_000 });
      const { wanted, ...figures } = result;
      console.log(figures, tally);
      expect(result.problems).to.deep.equal([]);
      expect(result.violations, JSON.stringify(wanted)).to.deep.equal([]);
    });
  }
});
