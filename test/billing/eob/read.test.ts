import { expect } from 'chai';
import { readEobs } from '../../../src/billing/eob/read.js';
import { amount, buildEob } from '../../support/eob-builder.js';

const one = (json: unknown) => readEobs(json)[0]!;
const paid = { submitted: 100, eligible: 80, benefit: 80 };

describe('reading EOBs', () => {
  it('finds every EOB of a bundle, and of a list of resources', () => {
    const eobs = [buildEob(paid), buildEob(paid, [], { identifier: [{ value: 'CLM-2' }] })];
    const bundle = {
      resourceType: 'Bundle',
      entry: [{ resource: eobs[0] }, { resource: { resourceType: 'Coverage' } }, { resource: eobs[1] }],
    };
    expect(readEobs(bundle).map((eob) => eob.claim)).to.deep.equal(['CLM-1', 'CLM-2']);
    expect(readEobs([bundle, eobs[0]]).map((eob) => eob.claim)).to.deep.equal(['CLM-1', 'CLM-2', 'CLM-1']);
  });

  it('finds the EOBs of bundles in a bundle, as the answer to a batch has them', () => {
    const inner = { resourceType: 'Bundle', entry: [{ resource: buildEob(paid) }] };
    const outer = { resourceType: 'Bundle', entry: [{ resource: inner }, { resource: { resourceType: 'Coverage' } }] };
    expect(readEobs(outer).map((eob) => eob.claim)).to.deep.equal(['CLM-1']);
  });

  it('takes the identifier typed as unique claim number before others', () => {
    const identifier = [{ value: 'group-9' }, { value: 'CLM-7', type: { coding: [{ code: 'uc' }] } }];
    expect(one(buildEob(paid, [], { identifier })).claim).to.equal('CLM-7');
  });

  const providers: { from: string; more: Record<string, unknown>; name: string | null }[] = [
    { from: 'the display', more: { provider: { display: 'Lakeside Clinic' } }, name: 'Lakeside Clinic' },
    {
      from: 'a contained resource',
      more: { contained: [{ resourceType: 'Organization', id: 'p', name: 'Hill Lab' }], provider: { reference: '#p' } },
      name: 'Hill Lab',
    },
    {
      from: 'the care team when the provider is only a reference',
      more: {
        provider: { reference: 'Organization/9' },
        careTeam: [
          { provider: { display: 'Dr. Refers' }, role: { coding: [{ code: 'referring' }] } },
          { provider: { display: 'Dr. Treats' }, role: { coding: [{ code: 'performing' }] } },
        ],
      },
      name: 'Dr. Treats',
    },
    { from: 'nowhere when it is a placeholder', more: { provider: { display: 'Not Found-295574' } }, name: null },
  ];
  for (const { from, more, name } of providers) {
    it(`takes the provider from ${from}`, () => {
      expect(one(buildEob(paid, [], more)).provider).to.equal(name);
    });
  }

  it('takes a provider from the bundle around the EOB, by type and id or by address', () => {
    const practitioner = { resourceType: 'Practitioner', id: '5', name: [{ given: ['Ana'], family: 'Ruiz' }] };
    const entry = [
      { resource: buildEob(paid, [], { provider: { reference: 'Practitioner/5' } }) },
      { resource: buildEob(paid, [], { provider: { reference: 'urn:uuid:5' } }) },
      { resource: practitioner, fullUrl: 'urn:uuid:5' },
    ];
    expect(readEobs({ resourceType: 'Bundle', entry }).map((eob) => eob.provider)).to.deep.equal([
      'Ana Ruiz',
      'Ana Ruiz',
    ]);
  });

  it('dates care by its lines, else by the billable period, never by the day of processing', () => {
    const lines = [{ date: '2026-09-03' }, { date: '2026-09-01' }];
    expect(one(buildEob(paid, lines))).to.include({ from: '2026-09-01', to: '2026-09-03', processed: '2026-10-01' });
    const period = { billablePeriod: { start: '2026-08-01', end: '2026-08-04' } };
    expect(one(buildEob(paid, [], period))).to.include({ from: '2026-08-01', to: '2026-08-04' });
    expect(one(buildEob(paid, [], { billablePeriod: undefined })).from).to.equal(null);
  });

  it('does not read a diagnosis out as a service, and drops the tags of SNOMED', () => {
    const lines = [{ name: 'Encounter for check up (procedure)' }, { name: 'Obesity (finding)' }];
    expect(one(buildEob(paid, lines)).lines.map((line) => line.service)).to.deep.equal([
      'Encounter for check up',
      null,
    ]);
  });

  it('does not read out the diagnoses that Synthea lists as lines, but the procedures', () => {
    const snomed = (display: string, more = {}) => ({
      productOrService: { coding: [{ system: 'http://snomed.info/sct', code: '1', display }], text: display },
      ...more,
    });
    const item = [
      snomed('Prediabetes', { diagnosisSequence: [1] }),
      snomed('Screening', { diagnosisSequence: [1], procedureSequence: [1] }),
      snomed('X-ray', { diagnosisSequence: [1], adjudication: [amount('submitted', 5)] }),
    ];
    expect(one(buildEob(paid, [], { item })).lines.map((line) => line.service)).to.deep.equal([
      null,
      'Screening',
      'X-ray',
    ]);
  });

  const kinds: [string, string[]][] = [
    ['home-care', ['institutional', 'HHA', 'inpatient']],
    ['hospice', ['institutional', 'HOSPICE', 'outpatient']],
    ['nursing', ['institutional', 'SNF', 'inpatient']],
    ['hospital-stay', ['institutional', 'inpatient']],
    ['outpatient', ['institutional', 'outpatient']],
  ];
  for (const [kind, codes] of kinds) {
    it(`calls ${codes.join(' + ')} ${kind}`, () => {
      expect(one(buildEob(paid, [], { type: { coding: codes.map((code) => ({ code })) } })).care.kind).to.equal(kind);
    });
  }

  const withTotal = (total: Record<string, number>) => {
    const codes = (code: string) => ({ coding: [{ system: 'https://www.nubc.org/CodeSystem/RevenueCodes', code }] });
    const line = (revenue: string, of: Record<string, number>) => ({
      revenue: codes(revenue),
      adjudication: Object.entries(of).map(([code, value]) => amount(code, value)),
    });
    const item = [
      line('0450', { submitted: 100, noncovered: 10 }),
      line('0300', { submitted: 50, noncovered: 0 }),
      line('0001', total),
    ];
    return one(buildEob({}, [], { item })).lines.length;
  };

  it('does not count the total line of a hospital bill as a service when it repeats the others', () => {
    expect(withTotal({ submitted: 150, noncovered: 10, copay: 0 })).to.equal(2);
    expect(withTotal({ submitted: 151 })).to.equal(3);
    expect(withTotal({ submitted: 150, noncovered: 20 })).to.equal(3);
    expect(withTotal({ submitted: 150, copay: 5 })).to.equal(3);
    expect(withTotal({})).to.equal(3);
  });

  it('finds reason codes on details and sub-details', () => {
    const reason = { category: { coding: [{ code: 'denialreason' }] }, reason: { coding: [{ code: 'PR50' }] } };
    const item = [{ detail: [{ subDetail: [{ adjudication: [reason] }] }] }];
    expect(one(buildEob({}, [], { item })).lines[0]?.reasons.map(({ code }) => code)).to.deep.equal(['50']);
  });

  it('takes no text for a remark code', () => {
    const text = { system: 'http://x/remark', code: `<b>${'x'.repeat(3000)}` };
    const reason = { category: { coding: [{ code: 'denialreason' }] }, reason: { coding: [text, { code: '50' }] } };
    const item = [{ adjudication: [reason] }];
    expect(one(buildEob({}, [], { item })).lines[0]?.reasons).to.deep.equal([
      { code: '50', group: null, remarks: [], denial: true },
    ]);
  });

  it('knows a category however its code is written', () => {
    for (const code of ['SUBMITTED', ' submitted ', 'http://terminology.hl7.org/CodeSystem/adjudication#submitted']) {
      expect(one(buildEob({ [code]: 12 })).total.price, code).to.equal(120_000);
    }
  });

  it('takes a currency of null for none', () => {
    const total = [{ ...amount('submitted', 12), amount: { value: 12, currency: null } }];
    expect(one(buildEob({}, [], { total }))).to.deep.include({ problem: null, total: { price: 120_000 } });
  });

  it('adds up details where a line states nothing itself', () => {
    const item = [
      {
        detail: [
          { adjudication: [amount('submitted', 30)] },
          { subDetail: [{ adjudication: [amount('submitted', 12.5)] }] },
        ],
      },
    ];
    expect(one(buildEob({}, [], { item })).lines[0]?.amounts.price).to.equal(425_000);
  });

  it('reads one object where a list belongs', () => {
    expect(one(buildEob({}, [], { total: amount('submitted', 12) })).total.price).to.equal(120_000);
  });

  const notExplained: { what: string; json: unknown; problem: string }[] = [
    {
      what: 'a prior authorization',
      json: buildEob(paid, [], { use: 'preauthorization' }),
      problem: 'prior-authorization',
    },
    {
      what: 'one whose use is written large',
      json: buildEob(paid, [], { use: 'PreAuthorization' }),
      problem: 'prior-authorization',
    },
    { what: 'another use than a claim', json: buildEob(paid, [], { use: 'proposed' }), problem: 'other-use' },
    { what: 'a use that is no text', json: buildEob(paid, [], { use: ['preauthorization'] }), problem: 'other-use' },
    { what: 'a status written large', json: buildEob(paid, [], { status: 'Cancelled' }), problem: 'cancelled' },
    { what: 'an estimate', json: buildEob(paid, [], { use: 'predetermination' }), problem: 'estimate' },
    { what: 'a cancelled EOB', json: buildEob(paid, [], { status: 'cancelled' }), problem: 'cancelled' },
    {
      what: 'one entered in error',
      json: buildEob(paid, [], { status: 'entered-in-error' }),
      problem: 'entered-in-error',
    },
    { what: 'one that failed', json: buildEob(paid, [], { outcome: 'error' }), problem: 'processing-error' },
    {
      what: 'an STU3 EOB',
      json: buildEob(paid, [], { use: undefined, totalCost: { value: 1 } }),
      problem: 'older-fhir',
    },
    {
      what: 'a draft shape without use and created',
      json: buildEob(paid, [], { use: undefined, created: undefined }),
      problem: 'older-fhir',
    },
    { what: 'another resource', json: { resourceType: 'Patient' }, problem: 'other-resource' },
    { what: 'a bundle without EOBs', json: { resourceType: 'Bundle', entry: [] }, problem: 'no-eob' },
    { what: 'an empty object', json: {}, problem: 'no-eob' },
    { what: 'an empty list', json: [], problem: 'no-eob' },
    { what: 'null', json: null, problem: 'no-eob' },
    {
      what: 'a text for an amount',
      json: buildEob({}, [], { total: [amount('submitted', '12.00')] }),
      problem: 'bad-amount',
    },
    {
      what: 'an endless amount',
      json: buildEob({}, [], { total: [amount('submitted', 1e300)] }),
      problem: 'bad-amount',
    },
    { what: 'euros', json: buildEob({}, [], { total: [amount('submitted', 12, 'EUR')] }), problem: 'other-currency' },
    {
      what: 'euros on one line',
      json: buildEob(paid, [], { item: [{ adjudication: [amount('submitted', 12, 'EUR')] }] }),
      problem: 'other-currency',
    },
  ];
  for (const { what, json, problem } of notExplained) {
    it(`recognises ${what}`, () => {
      expect(one(json).problem).to.equal(problem);
    });
  }
});
