import { expect } from 'chai';
import fc from 'fast-check';
import { shiftDates } from '../../src/adapters/shift-dates.js';
import { MemberRecord } from '../../src/billing/member.js';
import { memberRecord } from '../contracts/records.js';

const premium = {
  number: 'PB-611201',
  kind: 'premium' as const,
  description: 'December premium',
  coverageMonth: '2026-12',
  issued: '2026-11-05',
  due: '2026-11-30',
  amountCents: 41218,
  balanceCents: 41218,
};
const medical = {
  number: 'MB-100231',
  kind: 'medical' as const,
  description: 'Office visit in December',
  serviceDate: '2026-10-28',
  issued: '2026-11-05',
  due: '2026-12-03',
  amountCents: 18240,
  balanceCents: 18240,
};
const record = memberRecord('11001234', [premium, medical], {
  accumulators: {
    asOf: '2026-11-20',
    deductible: { metCents: 1, limitCents: 2 },
    outOfPocket: { metCents: 1, limitCents: 2 },
  },
  payments: [
    { confirmation: 'KPB-7F3Q-2M', bill: 'MB-099870', amountCents: 6400, on: '2026-08-29', method: 'Visa 4242' },
  ],
  eobs: [
    {
      resourceType: 'ExplanationOfBenefit',
      id: '2026-11-24x',
      created: '2026-11-04T10:00:00-08:00',
      billablePeriod: { start: '2026-10-28' },
      contained: [{ resourceType: 'Patient', birthDate: '1984-03-12' }],
      item: [{ servicedDate: '2026-10-28', note: 'seen 2026-10-28' }],
    },
  ],
});
const shift = (today: string): MemberRecord => shiftDates([record], '2026-11-24', today)[0]!;

describe('moving sample dates to the present', () => {
  it('changes nothing on the day for which they were written', () => {
    expect(shift('2026-11-24')).to.deep.equal(record);
  });

  it('moves bills, payments, coverage, accumulators and EOBs by whole days, over a leap day too', () => {
    const moved = shift('2028-03-01');
    expect(moved.bills[1]).to.include({ serviceDate: '2028-02-03', issued: '2028-02-11', due: '2028-03-10' });
    expect(moved.payments[0]?.on).to.equal('2027-12-05');
    expect(moved.coverage).to.include({ since: '2027-04-09', paidThrough: '2028-03-07' });
    expect(moved.accumulators?.asOf).to.equal('2028-02-26');
    expect(moved.eobs[0]).to.deep.equal({
      resourceType: 'ExplanationOfBenefit',
      id: '2026-11-24x',
      created: '2028-02-10T10:00:00-08:00',
      billablePeriod: { start: '2028-02-03' },
      contained: [{ resourceType: 'Patient', birthDate: '1984-03-12' }],
      item: [{ servicedDate: '2028-02-03', note: 'seen 2026-10-28' }],
    });
  });

  it('keeps birth dates', () => {
    expect(shift('2030-01-01').birthDate).to.equal(record.birthDate);
  });

  it('lets the month of a premium and its name follow, in both languages, and in nothing else', () => {
    const moved = shift('2027-01-10');
    expect(moved.bills[0]).to.include({ coverageMonth: '2027-01', description: 'January premium' });
    expect(moved.bills[1]?.description).to.equal('Office visit in December');
    const spanish = { ...record, bills: [{ ...premium, description: 'Prima de diciembre' }] };
    expect(shiftDates([spanish], '2026-11-24', '2027-01-10')[0]?.bills[0]?.description).to.equal('Prima de enero');
  });

  it('comes back the same way, and stays valid on any day', () => {
    const days = fc.integer({ min: -4000, max: 4000 });
    fc.assert(
      fc.property(days, (n) => {
        const today = new Date(Date.parse('2026-11-24') + n * 86_400_000).toISOString().slice(0, 10);
        const moved = shift(today);
        MemberRecord.parse(moved);
        const back = shiftDates([moved], today, '2026-11-24')[0]!;
        expect(back.payments).to.deep.equal(record.payments);
        expect(back.bills[1]).to.deep.equal(medical);
        expect(back.eobs).to.deep.equal(record.eobs);
      }),
    );
  });
});
