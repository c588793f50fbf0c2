import { expect } from 'chai';
import { findEobs, findServices, type NamedEob } from '../../src/language/eob-hint.js';

const context = { lang: 'en', today: '2026-11-24' } as const;
const eob = (claim: string, part: Partial<NamedEob>): NamedEob => ({
  claim,
  number: claim,
  service: null,
  provider: null,
  careKind: 'other',
  from: null,
  to: null,
  services: [],
  priceCents: null,
  shareCents: null,
  ...part,
});
const eobs = [
  eob('CLM-88120', {
    service: 'Office visit',
    provider: 'Dr. Priya Nair, Family Medicine',
    careKind: 'office',
    from: '2026-10-28',
    to: '2026-10-28',
    services: ['Office visit', 'Flu shot'],
    priceCents: 33500,
    shareCents: 18240,
  }),
  eob('CLM-87454', {
    provider: 'Harbor View Hospital',
    careKind: 'emergency',
    from: '2026-09-14',
    to: '2026-09-14',
    services: ['Emergency room visit', 'Emergency doctor', 'Laboratory tests'],
    priceCents: 348000,
    shareCents: 98000,
  }),
  eob('CLM-88001', {
    service: 'MRI scan of the knee',
    provider: 'Dr. Helen Park, Orthopedics',
    from: '2026-08-19',
    to: '2026-08-19',
    services: ['Office visit, orthopedics', 'MRI scan of the knee'],
    priceCents: 141000,
    shareCents: 119000,
  }),
];
const found = (hint: string): string[] => findEobs(hint, eobs, context).map(({ claim }) => claim);

describe('words that name an EOB', () => {
  const named: Record<string, string[]> = {
    'CLM-87454': [
      ...[
        'the emergency one',
        'er',
        'september',
        'sept 14',
        'September 14th',
        'September 14, 2026',
        '9/14',
        '14/9',
        '2026-09-14',
        '14 de septiembre',
      ],
      ...[
        'la del hospital',
        'la de emergencias',
        'harbor view',
        'Harbor View Hospital',
        'clm-87454',
        'claim 87454',
        '87454',
        'the lab one',
        'el de septiembre',
        'the 980 one',
      ],
      ...['the eob from september', 'lo de urgencias'],
    ],
    'CLM-88120': [
      'dr nair',
      'Priya Nair',
      'the flu shot',
      'october',
      'family medicine',
      'la más reciente',
      'la vacuna',
      'the 182.40 one',
      'la doctora Nair',
    ],
    'CLM-88001': [
      'the biggest',
      'the mri',
      'MRI scan',
      'knee',
      'resonancia',
      'dr. park',
      'orthopedics',
      'the oldest one',
      'agosto',
      'la de agosto',
    ],
  };
  for (const [claim, hints] of Object.entries(named))
    it(`find ${claim}`, () => {
      for (const hint of hints) expect(found(hint), hint).to.deep.equal([claim]);
    });

  it('find several when they fit several, and none when they fit none', () => {
    expect(found('office visit')).to.include('CLM-88120');
    expect(found('office visit').length + found('medical').length).to.be.above(2);
    for (const hint of ['december', 'dental', 'MB-100231', '', 'the', 'pay my bill', 'x'.repeat(500), 'dr. house'])
      expect(found(hint), hint).to.deep.equal([]);
  });

  it('find the services of an EOB', () => {
    const services = eobs[1]?.services ?? [];
    expect(findServices('lab', services, context)).to.deep.equal([2]);
    expect(findServices('laboratorio', services, context)).to.deep.equal([2]);
    expect(findServices('doctor', services, context)).to.deep.equal([1]);
    expect(findServices('x-ray', services, context)).to.deep.equal([]);
  });
});
