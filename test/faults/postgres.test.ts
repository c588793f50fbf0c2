import { expect } from 'chai';
import { sharedParts } from '../support/app.js';
import { temporaryFolder } from '../support/folder.js';
import { testPostgres } from '../support/postgres.js';
import { createMembers } from './members.js';
import { createPostgresWorld } from './postgres-world.js';
import { createRandom } from './random.js';
import { runRound } from './round.js';
import { createTally } from './tally.js';

describe('payments while one of two instances is cut off, the database crashes and the gateway fails', function () {
  this.timeout(120_000);
  before(() => sharedParts());
  const seed = Number(process.env.FAULT_SEED ?? Date.now() % 1_000_000);
  it(`seed ${seed}`, async () => {
    const random = createRandom(seed);
    const tally = createTally();
    const { members, bills } = createMembers(6);
    const world = await createPostgresWorld({
      random,
      tally,
      folder: await temporaryFolder(),
      members,
      crashes: 12,
      server: await testPostgres(),
    });
    const result = await runRound({ world, bills, random, tally, conversations: 10, patienceMs: 60_000 });
    const { wanted, ...figures } = result;
    console.log(figures, tally);
    expect(result.problems).to.deep.equal([]);
    expect(result.violations, JSON.stringify(wanted)).to.deep.equal([]);
  });
});
