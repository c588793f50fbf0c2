import { expect } from 'chai';
import { sharedParts } from '../support/app.js';
import { createTally, total } from './tally.js';
import { playRound, type WorldName } from './worlds.js';

// Another seed every time, so that the runs of many days try many histories. `npm run faults -- --seed …` draws one again.
const seed = Date.now() % 1_000_000;

const rounds: [WorldName, string, { crashes: number; conversations: number }][] = [
  ['files', 'the disk dies, refuses and fills, the clock jumps', { crashes: 12, conversations: 8 }],
  ['postgres', 'one of two instances is cut off, the database crashes', { crashes: 6, conversations: 8 }],
  ['processes', 'the real program is killed with -9', { crashes: 2, conversations: 16 }],
];

describe('people pay while things fail', function () {
  this.timeout(240_000);
  before(() => sharedParts());

  for (const [name, what, size] of rounds) {
    it(`${what} (${name}, seed ${seed})`, async () => {
      const tally = createTally();
      const { violations, problems, wanted } = await playRound(name, { seed, tally, ...size });
      expect(problems).to.deep.equal([]);
      expect(violations, JSON.stringify(wanted)).to.deep.equal([]);
      expect(total(tally.faults)).to.be.greaterThan(0);
    });
  }
});
