import { expect } from 'chai';
import fc from 'fast-check';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { explain } from '../../../src/billing/eob/explain.js';
import { readEobs } from '../../../src/billing/eob/read.js';
import { buildEob } from '../../support/eob-builder.js';
import { expectToAddUp } from '../../support/eob-rows.js';

const rules = readEobRules();

/** One line in cents, from which everything else follows. */
const line = fc.record({
  paid: fc.nat(20_000),
  deductible: fc.nat(5000),
  copay: fc.constantFrom(0, 2000),
  coinsurance: fc.nat(4000),
  otherInsurer: fc.constantFrom(0, 1234),
  notCovered: fc.constantFrom(0, 3210),
  discount: fc.nat(9000),
});
type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;
type Figures = Line & { price: number; allowed: number };

function whole(one: Line): Figures {
  const allowed = one.paid + one.deductible + one.copay + one.coinsurance + one.otherInsurer;
  return { ...one, allowed, price: allowed + one.discount + one.notCovered };
}

const sumOf = (lines: readonly Figures[]): Figures =>
  lines.reduce((sum, one) => {
    const names = Object.keys(sum) as (keyof Figures)[];
    return Object.fromEntries(names.map((name) => [name, sum[name] + one[name]])) as Figures;
  });

type Named = Exclude<keyof Figures, 'discount'>;
const variable = (name: string) => `https://bluebutton.cms.gov/resources/variables/${name}`;
const dialects: Record<string, Record<Named, string[]>> = {
  c4bb: {
    price: ['submitted'],
    allowed: ['eligible'],
    notCovered: ['noncovered'],
    otherInsurer: ['priorpayerpaid'],
    paid: ['benefit'],
    deductible: ['deductible'],
    copay: ['copay'],
    coinsurance: ['coinsurance'],
  },
  drafts: {
    price: ['submittedamount'],
    allowed: ['allowedamount'],
    notCovered: ['disallowed'],
    otherInsurer: ['priorpayerpaidamount'],
    paid: ['payment'],
    deductible: ['deductibleamount'],
    copay: ['copayamount'],
    coinsurance: ['coins'],
  },
  cms: {
    price: ['submitted', variable('line_sbmtd_chrg_amt')],
    allowed: ['eligible', variable('line_alowd_chrg_amt')],
    notCovered: ['noncovered', variable('rev_cntr_ncvrd_chrg_amt')],
    otherInsurer: ['priorpayerpaid', variable('line_bene_prmry_pyr_pd_amt')],
    paid: ['paidtoprovider', variable('line_prvdr_pmt_amt')],
    deductible: ['deductible', variable('line_bene_ptb_ddctbl_amt')],
    copay: ['copay'],
    coinsurance: ['coinsurance', variable('line_coinsrnc_amt')],
  },
};
const names = Object.keys(dialects.c4bb!) as Named[];

const adjudication = (of: Figures, dialect: string, stated: readonly Named[] = names) =>
  stated.map((name) => ({
    category: { coding: dialects[dialect]![name].map((code) => ({ code })) },
    amount: { value: of[name] / 100, currency: 'USD' },
  }));

type Place = 'totals' | 'lines' | 'both' | 'details' | 'sub-details' | 'price above';

function build(lines: readonly Figures[], dialect: string, place: Place) {
  const below = place === 'price above' ? names.filter((name) => name !== 'price') : names;
  const above = place === 'price above' ? (['price'] as const) : names;
  const total = place === 'totals' || place === 'both' || place === 'price above';
  const nested = (one: Figures) => {
    const list = adjudication(one, dialect, below);
    if (place === 'details') return { detail: [{ adjudication: list.slice(0, 3) }, { adjudication: list.slice(3) }] };
    if (place === 'sub-details') return { detail: [{ subDetail: [{ adjudication: list }] }] };
    return { adjudication: list };
  };
  return buildEob({}, [], {
    total: total ? adjudication(sumOf(lines), dialect, above) : [],
    item: place === 'totals' ? [] : lines.map((one, at) => ({ sequence: at + 1, ...nested(one) })),
  });
}

describe('EOBs made of known figures', () => {
  it('are explained with those figures in every dialect, wherever the amounts stand', () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...Object.keys(dialects)),
        fc.constantFrom<Place>('totals', 'lines', 'both', 'details', 'sub-details', 'price above'),
        (made, dialect, place) => {
          const lines = made.map(whole);
          const sum = sumOf(lines);
          fc.pre(sum.price > 0);
          const explanation = explain(readEobs(build(lines, dialect, place))[0]!, { rules, today: '2026-11-24' });
          expectToAddUp(explanation);
          expect(explanation.kind, JSON.stringify(explanation.conflicts)).to.equal('explained');
          const cents = (id: string) => explanation.rows.find((row) => row.id === id)?.cents ?? 0;
          expect({
            price: cents('price'),
            discount: cents('discount'),
            notCovered: cents('not-covered'),
            otherInsurer: cents('other-insurer'),
            paid: cents('plan-paid'),
            deductible: cents('deductible'),
            copay: cents('copay'),
            coinsurance: cents('coinsurance'),
            allowed: sum.allowed,
          }).to.deep.equal(sum);
          const share = sum.deductible + sum.copay + sum.coinsurance;
          expect(explanation.owes).to.deep.equal({ atLeast: share, atMost: share + sum.notCovered });
        },
      ),
      { numRuns: 300 },
    );
  });
});
