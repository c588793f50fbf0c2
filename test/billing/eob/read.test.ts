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
