import { expect } from 'chai';
import { readEobs } from '../../../src/billing/eob/read.js';
import { reconcile } from '../../../src/billing/eob/reconcile.js';
import { wholeCents } from '../../../src/billing/eob/rows.js';
import { type BuiltLine, buildEob } from '../../support/eob-builder.js';

function outcome(total: Record<string, number>, lines: BuiltLine[] = [], more: Record<string, unknown> = {}) {
  const { kind, gap, rows, conflicts } = reconcile(readEobs(buildEob(total, lines, more))[0]!);
  return {
    kind,
    gap,
    rows: Object.fromEntries(rows.map((row) => [row.id, row.cents])),
    derived: rows.filter((row) => row.derived).map((row) => row.id),
    conflicts: conflicts.map((one) => one.code),
  };
}

describe('reconciling an EOB', () => {
  it('works the discount out from price, allowed and not covered amount, and says so', () => {
    const result = outcome({ submitted: 200, eligible: 100, noncovered: 30, benefit: 80, copay: 20 });
    expect(result.rows).to.deep.equal({
      price: 20000,
      discount: 7000,
      'not-covered': 3000,
      'plan-paid': 8000,
      copay: 2000,
    });
    expect(result).to.deep.include({ kind: 'explained', derived: ['discount'] });
  });

  it('takes a stated discount as it is', () => {
    const result = outcome({ submitted: 1000, discount: 900, benefit: 20, memberliability: 80 });
    expect(result).to.deep.include({ kind: 'explained', derived: [] });
    expect(result.rows).to.include({ discount: 90000, 'your-share': 8000 });
  });

  it('takes what was paid to provider and to patient together as paid by the plan', () => {
    const result = outcome({ submitted: 100, eligible: 100, paidtoprovider: 50, paidtopatient: 30, copay: 20 });
    expect(result.rows).to.deep.equal({ price: 10000, discount: 0, 'plan-paid': 8000, copay: 2000 });
  });

  it('adds up a Medicare Part D event by its own variables, whatever C4BB codes stand beside them', () => {
    const cms = (code: string, variable: string, value: number) => ({
      category: { coding: [{ code }, { code: `https://bluebutton.cms.gov/resources/variables/${variable}` }] },
      amount: { value, currency: 'USD' },
    });
    const adjudication = [
      cms('drugcost', 'tot_rx_cst_amt', 40),
      cms('coinsurance', 'gdc_blw_oopt_amt', 40),
      cms('benefit', 'cvrd_d_plan_pd_amt', 20),
      cms('discount', 'lics_amt', 5),
      cms('discount', 'rptd_gap_dscnt_num', 3),
      cms('priorpayerpaid', 'plro_amt', 2),
      cms('paidbypatient', 'ptnt_pay_amt', 10),
    ];
    const result = outcome({}, [], { item: [{ adjudication }] });
    expect(result.kind).to.equal('explained');
    expect(result.rows).to.deep.equal({
      price: 4000,
      discount: 800,
      'other-insurer': 200,
      'plan-paid': 2000,
      'your-share': 1000,
      'already-paid': 1000,
    });
  });

  const both = (code: string, value: number) => ({
    category: { coding: [{ code }, { system: 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication', code }] },
    amount: { value, currency: 'USD' },
  });

  it('does not add an amount that is stated once with one and once with two codings', () => {
    const { total } = buildEob({ submitted: 100, eligible: 80, benefit: 60, copay: 20 });
    for (const list of [
      [...total, both('submitted', 100)],
      [both('submitted', 100), ...total],
    ]) {
      const result = outcome({}, [], { total: list });
      expect(result).to.deep.include({ kind: 'partly-explained', conflicts: ['stated-twice'] });
      expect(result.rows.price).to.equal(10000);
    }
  });

  it('adds two amounts of one category that a second code tells apart', () => {
    const local = (code: string, value: number) => ({
      category: { coding: [{ code: 'priorpayerpaid' }, { system: 'http://plan.example', code }] },
      amount: { value, currency: 'USD' },
    });
    const { total } = buildEob({ submitted: 100, eligible: 80, benefit: 60 });
    const told = (...more: unknown[]) => outcome({}, [], { total: [...total, ...more] });
    expect(told(local('first', 15), local('second', 5))).to.deep.include({ kind: 'explained', conflicts: [] });
    expect(told(local('first', 15), local('first', 5)).conflicts).to.deep.equal(['stated-twice']);
  });

  it('takes what CMS calls the patient’s responsibility for the share, not for a payment', () => {
    const cms = (code: string, variable: string, value: number) => ({
      category: { coding: [{ code }, { code: `https://bluebutton.cms.gov/resources/variables/${variable}` }] },
      amount: { value, currency: 'USD' },
    });
    const adjudication = [
      cms('submitted', 'rev_cntr_tot_chrg_amt', 100),
      cms('deductible', 'rev_cntr_cash_ddctbl_amt', 10),
      cms('coinsurance', 'rev_cntr_coinsrnc_wge_adjstd_c', 15),
      cms('coinsurance', 'rev_cntr_rdcd_coinsrnc_amt', 15),
      cms('paidtoprovider', 'rev_cntr_prvdr_pmt_amt', 75),
      cms('paidbypatient', 'rev_cntr_ptnt_rspnsblty_pmt', 25),
    ];
    const result = outcome({}, [], { item: [{ adjudication }] });
    expect(result.kind).to.equal('explained');
    expect(result.rows).to.deep.equal({ price: 10000, 'plan-paid': 7500, deductible: 1000, coinsurance: 1500 });
  });

  it('knows the older and draft names of the same amounts', () => {
    const result = outcome({ submittedamount: 100, allowedamount: 80, payment: 60, coins: 20 });
    expect(result.rows).to.deep.equal({ price: 10000, discount: 2000, 'plan-paid': 6000, coinsurance: 2000 });
  });

  it('accepts a liability that includes what is not covered', () => {
    const result = outcome({
      submitted: 150,
      eligible: 100,
      noncovered: 50,
      benefit: 80,
      copay: 20,
      memberliability: 70,
    });
    expect(result).to.deep.include({ kind: 'explained', conflicts: [] });
  });

  it('accepts what is not covered inside the allowed amount when only that adds up', () => {
    const result = outcome({ submitted: 100, eligible: 60, noncovered: 60, benefit: 0, copay: 0 });
    expect(result.rows).to.include({ discount: 4000, 'not-covered': 6000 });
    expect(result.kind).to.equal('explained');
  });

  it('counts another insurer and money already paid, the latter not twice', () => {
    const result = outcome({
      submitted: 100,
      eligible: 100,
      priorpayerpaid: 50,
      benefit: 30,
      copay: 20,
      paidbypatient: 20,
    });
    expect(result.rows).to.include({ 'other-insurer': 5000, 'already-paid': 2000, copay: 2000 });
    expect(result.kind).to.equal('explained');
  });

  const gaps: { what: string; total: Record<string, number>; lines?: BuiltLine[]; kind: string; gap: string }[] = [
    { what: 'a remainder', total: { submitted: 250, benefit: 200 }, kind: 'partly-explained', gap: 'part-unexplained' },
    { what: 'nothing but a price', total: { submitted: 125 }, kind: 'not-explained', gap: 'only-price' },
    { what: 'no amounts', total: {}, kind: 'not-explained', gap: 'no-amounts' },
    { what: 'no price', total: { benefit: 10, copay: 5 }, kind: 'partly-explained', gap: 'no-price' },
    {
      what: 'parts above the price',
      total: { submitted: 100, eligible: 90, benefit: 90, copay: 20 },
      kind: 'not-explained',
      gap: 'more-than-price',
    },
    {
      what: 'an allowed amount above the price',
      total: { submitted: 100, eligible: 120, benefit: 120 },
      kind: 'not-explained',
      gap: 'allowed-above-price',
    },
    {
      what: 'a claim taken back',
      total: { submitted: -100, eligible: -80, benefit: -80 },
      kind: 'not-explained',
      gap: 'reversal',
    },
    {
      what: 'a negative part',
      total: { submitted: 100, eligible: 80, benefit: -80, copay: 160 },
      kind: 'not-explained',
      gap: 'negative-amount',
    },
    {
      what: 'two prices',
      total: { submitted: 2650, paidtoprovider: 620 },
      lines: [{ amounts: { submitted: 1000, discount: 900, benefit: 20, memberliability: 80 } }],
      kind: 'not-explained',
      gap: 'prices-disagree',
    },
    {
      what: 'totals that close beside lines that do not agree',
      total: { submitted: 100, eligible: 80, benefit: 60, copay: 20 },
      lines: [{ amounts: { submitted: 100, eligible: 80, benefit: 80, copay: 0 } }],
      kind: 'partly-explained',
      gap: 'sources-disagree',
    },
    {
      what: 'a stale liability, though the parts close',
      total: {
        submitted: 100,
        eligible: 80,
        benefit: 60,
        deductible: 0,
        copay: 20,
        coinsurance: 0,
        memberliability: 0,
      },
      kind: 'partly-explained',
      gap: 'sources-disagree',
    },
    {
      what: 'a discount that price and allowed amount do not leave',
      total: { submitted: 100, eligible: 80, discount: 5, benefit: 75, copay: 20 },
      kind: 'partly-explained',
      gap: 'sources-disagree',
    },
    {
      what: 'a benefit that was not paid out',
      total: { submitted: 100, eligible: 100, benefit: 100, paidtoprovider: 40 },
      kind: 'partly-explained',
      gap: 'sources-disagree',
    },
  ];
  for (const { what, total, lines, kind, gap } of gaps) {
    it(`does not explain ${what}`, () => {
      expect(outcome(total, lines)).to.include({ kind, gap });
    });
  }

  it('leaves a price without lines behind it unexplained, and does not call it a discount', () => {
    const lines = [{}, { amounts: { submitted: 80, eligible: 80, benefit: 64, coinsurance: 16 } }];
    const result = outcome({ submitted: 205 }, lines);
    expect(result.rows).to.include({ price: 20500, discount: 0, unexplained: 12500 });
  });

  it('works the discount out when the price is in the totals and the allowed amount of every line in the lines', () => {
    const lines = [
      { amounts: { eligible: 50, benefit: 40, copay: 10 } },
      { amounts: { eligible: 30, benefit: 20, copay: 10 } },
    ];
    const result = outcome({ submitted: 100 }, lines);
    expect(result.kind).to.equal('explained');
    expect(result.rows).to.deep.equal({ price: 10000, discount: 2000, 'plan-paid': 6000, copay: 2000 });
  });

  it('sees a line that states something else than its own details add up to', () => {
    const line = (detail: Record<string, number>[]) => ({
      adjudication: buildEob({ submitted: 100, eligible: 80, benefit: 60, copay: 20 }).total,
      detail: detail.map((of) => ({ adjudication: buildEob(of).total })),
    });
    const told = (detail: Record<string, number>[]) => outcome({}, [], { item: [line(detail)] }).kind;
    expect(told([{ benefit: 40 }, { benefit: 20 }])).to.equal('explained');
    expect(told([{ benefit: 40 }, {}])).to.equal('explained');
    expect(told([{ benefit: 40 }, { benefit: 40 }])).to.equal('partly-explained');
  });

  it('takes what the totals leave out from the lines', () => {
    const result = outcome({ eligible: 56.52, benefit: 56.52 }, [
      { amounts: { submitted: 84.4, eligible: 56.52, benefit: 56.52 } },
    ]);
    expect(result.kind).to.equal('explained');
    expect(result.rows.price).to.equal(8440);
  });

  it('leaves out an adjudication of the claim that totals and lines outvote, and nothing of it gets in', () => {
    const amounts = { submitted: 84.4, eligible: 56.52, benefit: 56.52 };
    const stray = buildEob({ submitted: 2650, paidtoprovider: 620, paidbypatient: 7 }).total;
    const result = outcome(amounts, [{ amounts }], { adjudication: stray });
    expect(result.kind).to.equal('explained');
    expect(result.rows).not.to.have.property('already-paid');
    expect(outcome(amounts, [], { adjudication: stray }).kind).to.equal('not-explained');
  });

  it('does not add an amount that is stated twice', () => {
    const total = [
      ...buildEob({ submitted: 100, eligible: 80, benefit: 60, copay: 20 }).total,
      ...buildEob({ copay: 20 }).total,
    ];
    expect(outcome({}, [], { total })).to.deep.include({ kind: 'partly-explained', conflicts: ['stated-twice'] });
  });

  it('rounds parts of cents so that they still add up', () => {
    const rows = wholeCents([
      { id: 'price', units: 1000, derived: false },
      { id: 'plan-paid', units: 333.4, derived: false },
      { id: 'copay', units: 333.3, derived: false },
      { id: 'coinsurance', units: 333.3, derived: false },
    ]);
    expect(rows.map((row) => row.cents)).to.deep.equal([10, 4, 3, 3]);
  });
});
