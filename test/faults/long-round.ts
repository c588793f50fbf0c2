import { parseArgs } from 'node:util';
import { expect } from 'chai';
import { sharedParts } from '../support/app.js';
import type { Violation } from './history.js';
import { createTally, total } from './tally.js';
import { playRound, type WorldName, worldNames } from './worlds.js';

// The command that starts this gives `--faults-seed=…` and so on; mocha's own options stand beside them.
const { values } = parseArgs({
  strict: false,
  options: {
    'faults-rounds': { type: 'string', default: '10' },
    'faults-seed': { type: 'string', default: '1' },
    'faults-store': { type: 'string', default: '' },
  },
});
const seed = Number(values['faults-seed']);
const rounds = Number(values['faults-rounds']);
const store = String(values['faults-store']);

const sizes: { [name in WorldName]: { rounds: number; crashes: number; conversations: number } } = {
  files: { rounds, crashes: 60, conversations: 24 },
  postgres: { rounds, crashes: 30, conversations: 24 },
  // A start of the whole program costs seconds, where a life within this process costs a fraction of one.
  processes: { rounds: Math.ceil(rounds / 10), crashes: 60, conversations: 240 },
  'postgres processes': { rounds: Math.ceil(rounds / 10), crashes: 60, conversations: 240 },
};

const worlds = worldNames.filter((name) => store === '' || name.startsWith('postgres') === (store === 'postgres'));

describe('the long round', function () {
  this.timeout(0);
  before(() => sharedParts());

  for (const name of worlds) {
    it(name, async () => {
      const tally = createTally();
      const sums = {
        conversations: 0,
        paid: 0,
        notKnownYet: 0,
        cameBack: 0,
        operations: 0,
        charges: 0,
        chargedCents: 0,
        ledgerCents: 0,
      };
      const violations: (Violation & { seed: number })[] = [];
      const problems: string[] = [];
      const { rounds: many, ...size } = sizes[name];
      const began = Date.now();
      for (let at = seed; at < seed + many; at++) {
        const round = await playRound(name, { seed: at, tally, ...size });
        for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += round[key];
        violations.push(...round.violations.map((violation) => ({ ...violation, seed: at })));
        problems.push(...round.problems.map((problem) => `seed ${at}: ${problem}`));
        const odd = round.wanted.filter(({ conversation }) =>
          round.violations.some(({ about }) => about.split(/\W+/).includes(conversation)),
        );
        if (odd.length > 0) console.log(JSON.stringify(odd));
      }
      const of = (...kinds: Violation['kind'][]): number =>
        violations.filter(({ kind }) => kinds.includes(kind)).length;
      console.table({
        store: name,
        seeds: many > 1 ? `${seed}–${seed + many - 1}` : String(seed),
        'faults injected': total(tally.faults),
        ...Object.fromEntries([...tally.faults].map(([fault, n]) => [`  ${fault}`, n])),
        repeats: total(tally.repeats),
        conversations: sums.conversations,
        'told paid': sums.paid,
        'told not known yet': sums.notKnownYet,
        'gave up and came back': sums.cameBack,
        operations: sums.operations,
        charges: sums.charges,
        'charged, cents': sums.chargedCents,
        'ledger, cents': sums.ledgerCents,
        'double charges': of('charged-twice', 'charged-without-yes', 'acknowledged-twice'),
        lost: of('acknowledged-not-recorded', 'charged-and-not-told', 'answer-lost', 'repeat-differs'),
        stuck: of('stuck'),
        'books differ': of('books-differ'),
        problems: problems.length,
        seconds: Math.round((Date.now() - began) / 1_000),
      });
      expect(problems).to.deep.equal([]);
      expect(violations).to.deep.equal([]);
    });
  }
});
