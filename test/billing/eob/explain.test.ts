import { expect } from 'chai';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { type ExplainOptions, explain } from '../../../src/billing/eob/explain.js';
import { readEobs } from '../../../src/billing/eob/read.js';
import { type BuiltLine, buildEob } from '../../support/eob-builder.js';

const rules = readEobRules();
const explainEob = (json: unknown, options: Partial<ExplainOptions> = {}) =>
  explain(readEobs(json)[0]!, { rules, today: '2026-11-24', ...options });

const denied = (codes: string[], more: Partial<BuiltLine> = {}) =>
  buildEob({ submitted: 300, noncovered: 300, benefit: 0 }, [
    { name: 'MRI scan', amounts: { submitted: 300, noncovered: 300, benefit: 0 }, denied: codes, ...more },
  ]);

describe('denials', () => {
  it('say code, group, meaning, who bears it, who can fix it, service and amount', () => {
    const [denial, ...more] = explainEob(denied(['PR', '197'])).denials;
    expect(more).to.be.empty;
    expect(denial).to.include({
      code: '197',
      group: 'PR',
      bears: 'member',
      fixes: 'provider',
      service: 'MRI scan',
      cents: 30000,
    });
    expect(denial?.meaning?.en).to.equal(rules.codes.reasons['197']?.en);
  });

  const appeals: { plan: ExplainOptions['coverageType']; by: string | null }[] = [
    { plan: 'individual', by: '2027-03-30' },
    { plan: 'individual-exchange', by: '2027-03-30' },
    { plan: 'cobra', by: '2027-03-30' },
    { plan: 'medicare', by: '2026-12-05' },
    { plan: undefined, by: null },
  ];
  for (const { plan, by } of appeals) {
    it(`can be appealed until ${by ?? 'the day on the notice'} with the plan ${plan ?? 'unknown'}`, () => {
      const [denial] = explainEob(denied(['PR', '50']), { coverageType: plan }).denials;
      expect(denial).to.include({ appealBy: by, appealable: true });
    });
  }

  it('of Original Medicare can be appealed for 120 days', () => {
    const cms = {
      type: { coding: [{ system: 'https://bluebutton.cms.gov/resources/variables/nch_clm_type_cd', code: '71' }] },
    };
    expect(explainEob({ ...denied(['PR', '50']), ...cms }).denials[0]?.appealBy).to.equal('2027-01-29');
  });

  it('have no day to appeal without the day of the notice', () => {
    expect(
      explainEob({ ...denied(['50']), created: undefined }, { coverageType: 'cobra' }).denials[0]?.appealBy,
    ).to.equal(null);
  });

  const none: { why: string; codes: string[] }[] = [
    { why: 'the claim must only be sent again', codes: ['CO', '16', 'MA130'] },
    { why: 'information is missing', codes: ['CO', '252'] },
    { why: 'the remark says so', codes: ['PR', '50', 'N211'] },
  ];
  for (const { why, codes } of none) {
    it(`cannot be appealed when ${why}`, () => {
      expect(explainEob(denied(codes), { coverageType: 'cobra' }).denials[0]).to.include({
        appealable: false,
        appealBy: null,
      });
    });
  }

  it('with a code that has no plain meaning keep the raw code and can be appealed', () => {
    expect(explainEob(denied(['PR', '999']), { coverageType: 'cobra' }).denials[0]).to.include({
      code: '999',
      meaning: null,
      appealBy: '2027-03-30',
    });
  });

  it('are not made of the code 0, of cost shares or of write-offs', () => {
    expect(explainEob(denied(['0'])).denials).to.deep.equal([]);
    const adjusted = buildEob({ submitted: 100 }, [
      { amounts: { submitted: 100 }, adjusted: ['CO', '45'] },
      { adjusted: ['PR', '3'] },
    ]);
    expect(explainEob(adjusted).denials).to.deep.equal([]);
  });

  it('are found under adjustment reasons as well, unless they are adjustments', () => {
    const adjusted = buildEob({ submitted: 100 }, [{ amounts: { submitted: 100 }, adjusted: ['PR', '204'] }]);
    expect(explainEob(adjusted).denials.map((denial) => denial.code)).to.deep.equal(['204']);
  });

  for (const [written, code, group] of [
    ['CO120', '120', 'CO'],
    ['PR-B7', 'B7', 'PR'],
    ['CR121', '121', 'CR'],
    ['A1', 'A1', null],
  ]) {
    it(`read ${written} as group and reason`, () => {
      expect(explainEob(denied([written!])).denials[0]).to.include({ code, group });
    });
  }

  it('name a write-off that a line is not covered for, and one that the patient is to bear', () => {
    const told = (adjusted: string[], amounts: Record<string, number>) =>
      explainEob(buildEob({}, [{ amounts, adjusted }])).denials.map(({ code, bears, cents, appealable }) => ({
        code,
        bears,
        cents,
        appealable,
      }));
    const notCovered = { submitted: 50, eligible: 0, noncovered: 50, benefit: 0 };
    expect(told(['CO', '97'], notCovered)).to.deep.equal([
      { code: '97', bears: 'provider', cents: 5000, appealable: false },
    ]);
    expect(told(['CO', '45'], notCovered)).to.deep.equal([]);
    expect(told(['CO', '97'], { submitted: 50, eligible: 40, benefit: 40 })).to.deep.equal([]);
    expect(told(['PR', '45'], { submitted: 50, eligible: 40, benefit: 40 })).to.deep.equal([
      { code: '45', bears: 'member', cents: null, appealable: false },
    ]);
  });

  it('by the payer bind a provider in the network only', () => {
    const eob = (network?: string) => ({
      ...denied(['PI', '50']),
      adjudication: [
        { category: { coding: [{ code: 'billingnetworkstatus' }] }, reason: { coding: [{ code: network }] } },
      ],
    });
    const told = (network?: string) => {
      const { denials, owes } = explainEob(eob(network));
      return { bears: denials[0]?.bears, owes };
    };
    expect(told('innetwork')).to.deep.equal({ bears: 'provider', owes: { atLeast: 0, atMost: 0 } });
    expect(told()).to.deep.equal({ bears: 'provider', owes: { atLeast: 0, atMost: 30000 } });
    expect(told('outofnetwork')).to.deep.equal({ bears: null, owes: { atLeast: 0, atMost: 30000 } });
  });

  it('of Medicare’s drug plans can be appealed for 65 days', () => {
    const cms = { coding: [{ system: 'https://bluebutton.cms.gov/resources/variables/nch_clm_type_cd', code: 'PDE' }] };
    expect(explainEob({ ...denied(['PR', '50']), type: cms }).denials[0]?.appealBy).to.equal('2026-12-05');
  });

  it('that a rule frees the patient of are not the member’s', () => {
    expect(explainEob(denied(['PR', '50', 'M39'])).denials[0]?.bears).to.equal('provider');
  });
});

describe('what is owed', () => {
  const line = (cents: number, denied?: string[]): BuiltLine => ({
    amounts: { submitted: cents, noncovered: cents, benefit: 0 },
    ...(denied && { denied }),
  });
  const owed = (lines: BuiltLine[], total = {}) => {
    const { owes, notes } = explainEob(buildEob(total, lines));
    return { owes, notes };
  };

  const narrowed: { lines: BuiltLine[]; owes: { atLeast: number; atMost: number } }[] = [
    { lines: [line(50, ['CO', '197']), line(30)], owes: { atLeast: 0, atMost: 3000 } },
    { lines: [line(50, ['PR', '204']), line(30)], owes: { atLeast: 5000, atMost: 8000 } },
    { lines: [line(50, ['PR', '204']), line(30, ['CO', '29'])], owes: { atLeast: 5000, atMost: 5000 } },
    { lines: [line(50, ['OA', '22'])], owes: { atLeast: 0, atMost: 5000 } },
  ];
  for (const { lines, owes } of narrowed) {
    const codes = lines.map(({ denied }) => denied?.join('-') ?? 'no code').join(', ');
    it(`is narrowed line by line by who bears it: ${codes}`, () => {
      expect(owed(lines)).to.deep.equal({ owes, notes: [] });
    });
  }

  it('is not said when the stated share and the reason code contradict each other', () => {
    const doubt = { owes: null, notes: ['code-against-share'] };
    const free = { submitted: 50, noncovered: 50, benefit: 0, memberliability: 50 };
    expect(owed([{ amounts: free, denied: ['CO', '197'] }])).to.deep.equal(doubt);
    expect(owed([{ amounts: free, denied: ['PR', '204'] }])).to.deep.equal({
      owes: { atLeast: 5000, atMost: 5000 },
      notes: [],
    });
    const stale = { submitted: 100, eligible: 60, noncovered: 40, benefit: 60, memberliability: 0 };
    expect(owed([{ amounts: stale, denied: ['PR', '204'] }])).to.deep.equal(doubt);
    const open = { submitted: 300, noncovered: 100, benefit: 50, memberliability: 120 };
    expect(owed([{ amounts: open, denied: ['PR', '204'] }]).owes).to.deep.equal({ atLeast: 12000, atMost: 12000 });
    expect(owed([{ amounts: open, denied: ['CO', '197'] }])).to.deep.equal({ owes: null, notes: [] });
  });

  it('is not said when a code gives the plan discount to the patient', () => {
    const amounts = { submitted: 500, eligible: 200, benefit: 160, coinsurance: 40 };
    expect(owed([{ amounts, adjusted: ['PR', '45'] }])).to.deep.equal({
      owes: null,
      notes: ['discount-may-be-billed'],
    });
    expect(owed([{ amounts, adjusted: ['CO', '45'] }]).owes).to.deep.equal({ atLeast: 4000, atMost: 4000 });
    expect(explainEob(buildEob({}, [{ amounts, adjusted: ['PR', '45'] }])).hints).to.deep.equal(['balance-bill']);
  });

  it('is never nothing beside a part that is not explained', () => {
    expect(owed([], { submitted: 100, benefit: 60, memberliability: 0 }).owes).to.equal(null);
    expect(owed([], { submitted: 100, benefit: 60, memberliability: 20, paidbypatient: 20 }).owes).to.equal(null);
    expect(owed([], { submitted: 100, benefit: 60, memberliability: 20 }).owes).to.deep.equal({
      atLeast: 2000,
      atMost: 2000,
    });
  });
});

describe('bill against EOB', () => {
  const eob = buildEob({ submitted: 300, eligible: 200, benefit: 120, copay: 80 });
  const bill = { number: 'MB-100001', amountCents: 8000, serviceDate: '2026-09-01', issued: '2026-10-05' };
  const check = (json: unknown, changes: Partial<typeof bill>) =>
    explainEob(json, { bill: { ...bill, ...changes } }).bill;

  it('matches, asks for more, or for less', () => {
    expect(check(eob, {})).to.include({ check: 'match', differenceCents: null, number: 'MB-100001' });
    expect(check(eob, { amountCents: 9500 })).to.include({ check: 'bill-higher', differenceCents: 1500 });
    expect(check(eob, { amountCents: 7999 })).to.include({ check: 'bill-lower', differenceCents: -1 });
  });

  it('is for another day of care', () => {
    expect(check(eob, { serviceDate: '2026-09-02' })?.check).to.equal('different-dates');
  });

  it('was made before the plan finished the claim', () => {
    expect(check(eob, { issued: '2026-09-20' })?.beforeEob).to.equal(true);
    expect(check(eob, {})?.beforeEob).to.equal(false);
  });

  it('cannot be compared when the EOB contradicts itself or leaves a part open', () => {
    const stale = buildEob({ submitted: 300, eligible: 200, benefit: 120, copay: 80, memberliability: 0 });
    expect(check(stale, {})?.check).to.equal('cannot-compare');
    expect(check(buildEob({ submitted: 300, benefit: 120, copay: 80 }), {})?.check).to.equal('cannot-compare');
  });

  it('is compared with what is left after money already paid', () => {
    const paid = buildEob({ submitted: 300, eligible: 200, benefit: 120, copay: 80, paidbypatient: 30 });
    expect(check(paid, { amountCents: 5000 })?.check).to.equal('match');
    expect(check(paid, {})).to.include({ check: 'bill-higher', differenceCents: 3000 });
  });

  it('depends on who bears what is not covered', () => {
    const build = (codes?: string[]) =>
      buildEob({ submitted: 300, eligible: 200, noncovered: 100, benefit: 120, copay: 80 }, [
        {
          amounts: { submitted: 300, eligible: 200, noncovered: 100, benefit: 120, copay: 80 },
          ...(codes && { denied: codes }),
        },
      ]);
    expect(check(build(), { amountCents: 12000 })?.check).to.equal('cannot-compare');
    expect(check(build(), { amountCents: 18000 })?.check).to.equal('match');
    expect(check(build(['CO', '197']), { amountCents: 18000 })?.check).to.equal('bill-higher');
    expect(check(build(['PR', '197']), { amountCents: 8000 })?.check).to.equal('bill-lower');
  });

  it('is not made up when there is no bill', () => {
    expect(explainEob(eob).bill).to.equal(null);
  });
});

describe('explaining', () => {
  const closing = { submitted: 100, eligible: 80, benefit: 60, copay: 20 };

  it('never says what is owed while the plan is not finished', () => {
    for (const more of [{ outcome: 'queued' }, { status: 'draft' }]) {
      expect(explainEob(buildEob(closing, [], more))).to.include({
        kind: 'partly-explained',
        reason: 'not-final',
        owes: null,
      });
    }
    const open = { submitted: 100, benefit: 60, memberliability: 20 };
    expect(explainEob(buildEob(open, [], { status: 'draft' }))).to.include({ reason: 'part-unexplained', owes: null });
    expect(explainEob(buildEob(closing, [], { outcome: 'partial' }))).to.include({
      kind: 'explained',
      status: 'partial',
    });
  });

  it('keeps the deductible progress of the member’s own counters and never makes one up', () => {
    const counter = { metCents: 1, limitCents: 2 };
    const accumulators = { asOf: '2026-11-20', deductible: counter, outOfPocket: counter };
    expect(explainEob(buildEob(closing), { accumulators }).accumulators).to.equal(accumulators);
    expect(explainEob(buildEob({ ...closing, deductible: 0 })).accumulators).to.equal(null);
  });

  it('mentions an overpayment', () => {
    const overpaid = explainEob(buildEob({ ...closing, paidbypatient: 35 }));
    expect(overpaid.notes).to.deep.equal(['paid-more-than-share']);
    expect(overpaid.owes).to.deep.equal({ atLeast: 0, atMost: 0 });
  });

  const network = (slot: string) => ({
    category: { coding: [{ code: slot }] },
    reason: { coding: [{ code: 'outofnetwork' }] },
  });
  const place = (code: string) => [{ locationCodeableConcept: { coding: [{ code }] }, adjudication: [] }];

  it('hints at the No Surprises Act for emergencies, clinicians and air ambulances outside the network', () => {
    const hints = (more: Record<string, unknown>, options = {}) =>
      explainEob(buildEob(closing, [], more), options).hints;
    const out = { adjudication: [network('benefitpaymentstatus')] };
    expect(hints({ ...out, item: place('23') })).to.deep.equal(['emergency']);
    expect(hints({ item: place('23') })).to.deep.equal([]);
    expect(hints({ ...out, item: place('23') }, { coverageType: 'medicare' })).to.deep.equal([]);
    expect(hints({ adjudication: [network('renderingnetworkstatus')], item: place('21') })).to.deep.equal([
      'clinician-at-facility',
    ]);
    expect(hints(out)).to.deep.equal(['balance-bill']);
    expect(hints(out, { coverageType: 'medicare' })).to.deep.equal([]);
    const flight = [{ productOrService: { coding: [{ code: 'A0431' }] }, adjudication: [] }];
    expect(hints({ ...out, item: flight })).to.deep.equal(['air-ambulance']);
    expect(explainEob(denied(['CO', '45', 'N830'])).hints).to.deep.equal(['plan-applied-it']);
  });

  it('is plain JSON', () => {
    const explanation = explainEob(denied(['PR', '197', 'N130']), { coverageType: 'cobra', billAmountCents: 5 });
    expect(JSON.parse(JSON.stringify(explanation))).to.deep.equal(explanation);
  });
});
