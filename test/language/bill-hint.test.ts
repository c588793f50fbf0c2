import { expect } from 'chai';
import fc from 'fast-check';
import { findBills, type NamedBill } from '../../src/language/bill-hint.js';

const context = { lang: 'en', today: '2026-11-24' } as const;
const bills: NamedBill[] = [
  {
    number: 'MB-100244',
    kind: 'medical',
    description: 'Emergency visit',
    serviceDate: '2026-09-14',
    issued: '2026-11-10',
    due: '2026-12-14',
    amountCents: 125050,
    balanceCents: 125050,
  },
  {
    number: 'MB-100231',
    kind: 'medical',
    description: 'Office visit, family medicine',
    serviceDate: '2026-10-28',
    issued: '2026-11-05',
    amountCents: 18240,
    balanceCents: 18240,
  },
  {
    number: 'PB-611201',
    kind: 'premium',
    description: 'December premium',
    coverageMonth: '2026-12',
    issued: '2026-11-05',
    amountCents: 41218,
    balanceCents: 41218,
  },
  {
    number: 'MB-099870',
    kind: 'medical',
    description: 'Laboratory tests',
    serviceDate: '2026-07-30',
    issued: '2026-08-12',
    amountCents: 6400,
    balanceCents: 0,
  },
];

const named: [string, string[]][] = [
  ['er', ['MB-100244']],
  ['the ER one please', ['MB-100244']],
  ['emergency', ['MB-100244']],
  ['urgencias', ['MB-100244']],
  ['lab', ['MB-099870']],
  ['blood work', ['MB-099870']],
  ['laboratorio', ['MB-099870']],
  ['doctor', ['MB-100231']],
  ['office visit', ['MB-100231']],
  ['family medicine', ['MB-100231']],
  ['182', ['MB-100231']],
  ['the 182 one', ['MB-100231']],
  ['the $182.40 one', ['MB-100231']],
  ['la de 1,250.50', ['MB-100244']],
  ['september', ['MB-100244']],
  ['er september', ['MB-100244']],
  ['er march', []],
  ['la de julio', ['MB-099870']],
  ['october 28', ['MB-100231']],
  ['december', ['PB-611201']],
  ['december 20', []],
  ['december 14', []],
  ['the december 14 one', ['MB-100244']],
  ['the one due 12/14', ['MB-100244']],
  ['la que vence el 14 de diciembre', ['MB-100244']],
  ['12/20', []],
  ['la del 28 de octubre', ['MB-100231']],
  ['the 28th of october', ['MB-100231']],
  ['premium', ['PB-611201']],
  ['prima', ['PB-611201']],
  ['medical', ['MB-100244', 'MB-100231', 'MB-099870']],
  ['100231', ['MB-100231']],
  ['mb-100231', ['MB-100231']],
  ['oldest', ['MB-099870']],
  ['the latest bill', ['MB-100244']],
  ['the biggest one', ['MB-100244']],
  ['visit', []],
  ['mri', []],
  ['5000', []],
  ['why was my lab test so expensive', []],
  ['why was my lab billed twice?', []],
  ['', []],
];

describe('bill hint', () => {
  for (const [hint, numbers] of named)
    it(`"${hint}" names ${numbers.join(', ') || 'none'}`, () => {
      expect(findBills(hint, bills, context).map(({ number }) => number)).to.deep.equal(numbers);
    });

  it('reads which part of the body the care was for', () => {
    const care = (...descriptions: string[]): NamedBill[] =>
      descriptions.map((description, index) => ({ number: `MB-${100300 + index}`, description }));
    const cases: [string, NamedBill[], string[]][] = [
      ['knee surgery', care('Surgery', 'Office visit'), ['MB-100300']],
      ['knee surgery', care('Hip surgery', 'Knee surgery'), ['MB-100301']],
      ['knee surgery', care('Knee arthroscopy', 'Office visit'), ['MB-100300']],
      ['cirugía de rodilla', care('Surgery', 'Laboratory tests'), ['MB-100300']],
      ['cirugía de la rodilla', care('Knee surgery', 'Hand surgery'), ['MB-100300']],
      ['knee', care('Orthopedics', 'Dermatology'), ['MB-100300']],
      ['rodilla', care('Orthopedics', 'Knee surgery'), ['MB-100301']],
      ['broken arm', care('Orthopedics', 'Dermatology'), ['MB-100300']],
      ['heart doctor', care('Cardiology visit', 'Office visit'), ['MB-100300']],
      ['foot doctor', care('Podiatry', 'Office visit'), ['MB-100300']],
      ['skin biopsy', care('Pathology', 'Dermatology'), ['MB-100300']],
      ['hospital stay', care('Hospital care', 'Office visit'), ['MB-100300']],
      ['san diego', care('Office visit, San Diego', 'Office visit, Oakland'), ['MB-100300']],
      ['knee', care('Dermatology', 'Office visit'), []],
      ['go back', care('Back surgery', 'Office visit'), []],
    ];
    for (const [hint, known, numbers] of cases)
      expect(
        findBills(hint, known, context).map(({ number }) => number),
        hint,
      ).to.deep.equal(numbers);
  });

  it('reads only what a question shows of a bill, when no more is known', () => {
    const lines = bills.map(({ number, description, balanceCents }) => ({ number, description, balanceCents }));
    expect(findBills('the ER one', lines as NamedBill[], context).map(({ number }) => number)).to.deep.equal([
      'MB-100244',
    ]);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void findBills(text, bills, context)));
  });
});
