import { expect } from 'chai';
import type { Bill, MemberRecord } from '../../src/billing/member.js';
import type { BillingRecords, MemberDirectory, Operations } from '../../src/ports.js';
import type { TestClock } from '../support/clock.js';
import { rejection } from '../support/rejection.js';

export const bill = (number: string, balanceCents: number, issued = '2026-11-05'): Bill => ({
  number,
  kind: 'medical',
  description: 'Office visit',
  serviceDate: '2026-10-28',
  issued,
  due: '2026-12-03',
  amountCents: Math.max(balanceCents, 1),
  balanceCents,
});

export const memberRecord = (memberNumber: string, bills: Bill[], more: Partial<MemberRecord> = {}): MemberRecord => ({
  memberNumber,
  name: { given: 'Alex', family: 'Rivera' },
  birthDate: '1984-03-12',
  postalCode: '94612',
  language: 'en',
  region: 'northern-california',
  email: 'alex.rivera@example.com',
  phone: '+15105550101',
  coverage: { type: 'individual', status: 'active', since: '2026-01-01', paidThrough: '2026-11-30' },
  bills,
  paymentMethods: [],
  payments: [],
  eobs: [],
  ...more,
});

/** What MemberDirectory and BillingRecords keep to, over the operations they are given. */
export function recordsContract(
  open: () => Promise<{ records: MemberDirectory & BillingRecords; operations: Operations; clock: TestClock }>,
): void {
  let records: MemberDirectory & BillingRecords;
  let operations: Operations;
  let clock: TestClock;

  beforeEach(async () => {
    ({ records, operations, clock } = await open());
  });

  async function payFor(
    number: string,
    cents: number,
    scope: string,
    key = `${number}-${cents}-${scope}`,
  ): Promise<void> {
    const kind = scope.startsWith('guest:') ? ('guest-payment' as const) : ('payment' as const);
    await operations.begin({ key, kind, scope, request: { bill: number, cents } });
    const result = { confirmation: `KPB-${key}`, method: 'Visa 4242' };
    await operations.finish(key, { status: 'settled', result, ledger: [{ bill: number, cents }] });
  }
  const balance = async (number: string): Promise<number | undefined> =>
    (await records.bill(number))?.bill.balanceCents;

  it('knows nothing of members and bills that were not loaded', async () => {
    expect(await records.find('11001234')).to.equal(undefined);
    expect(await records.bills('11001234')).to.deep.equal([]);
    expect(await records.bill('MB-100231')).to.equal(undefined);
    expect(await records.paymentMethods('11001234')).to.deep.equal([]);
    expect(await records.payments('11001234')).to.deep.equal([]);
    expect(await records.eobs('11001234')).to.deep.equal([]);
  });

  it('gives back what was loaded, the newest bill first, and whose a bill is', async () => {
    const method = { token: 'pm_sample_visa', type: 'credit-card' as const, brand: 'Visa', last4: '4242' };
    const eob = { resourceType: 'ExplanationOfBenefit', id: 'CLM-88120', total: [{ amount: { value: 182.4 } }] };
    const old = bill('MB-099870', 6400, '2026-08-12');
    const loaded = memberRecord('11001234', [old, bill('MB-100231', 18240)], { paymentMethods: [method], eobs: [eob] });
    await records.load([loaded, memberRecord('11005678', [bill('MB-100310', 9000)])]);
    const { bills, paymentMethods, payments, eobs, ...member } = loaded;
    expect(await records.find('11001234')).to.deep.equal(member);
    expect((await records.bills('11001234')).map(({ number }) => number)).to.deep.equal(['MB-100231', 'MB-099870']);
    expect(await records.bill('MB-100310')).to.deep.equal({ bill: bill('MB-100310', 9000), memberNumber: '11005678' });
    expect(await records.paymentMethods('11001234')).to.deep.equal([method]);
    expect(await records.eobs('11001234')).to.deep.equal([eob]);
  });

  it('lowers a balance by what operations settled, a guest included, and never below nothing', async () => {
    await records.load([memberRecord('11001234', [bill('MB-100231', 18240)])]);
    await payFor('MB-100231', 5000, '11001234');
    expect(await balance('MB-100231')).to.equal(13240);
    await payFor('MB-100231', 13000, 'guest:MB-100231');
    expect(await balance('MB-100231')).to.equal(240);
    await payFor('MB-100231', 1000, '11001234');
    expect(await balance('MB-100231')).to.equal(0);
    expect((await records.bills('11001234'))[0]?.balanceCents).to.equal(0);
  });

  it('moves a due date when an extension was granted, and not when it was only passed on', async () => {
    await records.load([memberRecord('11001234', [bill('MB-100231', 18240)])]);
    const extend = async (key: string, until: string, granted: boolean) => {
      const request = { bill: 'MB-100231', due: '2026-12-03', until, granted };
      await operations.begin({ key, kind: 'extension', scope: '11001234', request });
      await operations.finish(key, { status: 'settled', result: { reference: 'REF-7K3Q-9M' } });
    };
    await extend('passed-on', '2027-02-15', false);
    expect((await records.bill('MB-100231'))?.bill.due).to.equal('2026-12-03');
    await extend('granted', '2026-12-20', true);
    expect((await records.bill('MB-100231'))?.bill.due).to.equal('2026-12-20');
    expect((await records.bills('11001234'))[0]?.due).to.equal('2026-12-20');
  });

  it('keeps counting operations when an import brings the same balance as before', async () => {
    const loaded = [memberRecord('11001234', [bill('MB-100231', 18240)])];
    await records.load(loaded);
    await payFor('MB-100231', 5000, '11001234');
    await records.load(loaded);
    await records.load(loaded);
    expect(await balance('MB-100231')).to.equal(13240);
  });

  it('counts only later operations when an import brings another balance', async () => {
    await records.load([memberRecord('11001234', [bill('MB-100231', 18240)])]);
    await payFor('MB-100231', 5000, '11001234');
    await records.load([memberRecord('11001234', [bill('MB-100231', 13240)])]);
    expect(await balance('MB-100231')).to.equal(13240);
    await payFor('MB-100231', 240, '11001234');
    expect(await balance('MB-100231')).to.equal(13000);
    await records.load([memberRecord('11001234', [bill('MB-100231', 13240)])]);
    expect(await balance('MB-100231')).to.equal(13000);
  });

  it('lists imported payments and settled operations, newest first, each once', async () => {
    const imported = {
      confirmation: 'KPB-7F3Q-2M',
      bill: 'MB-099870',
      amountCents: 6400,
      on: '2026-08-29',
      method: 'Visa 4242',
    };
    const loaded = memberRecord('11001234', [bill('MB-100231', 18240)], { payments: [imported] });
    await records.load([loaded]);
    await payFor('MB-100231', 5000, '11001234', 'a');
    clock.advance(24 * 60 * 60 * 1000);
    await payFor('MB-100231', 100, 'guest:MB-100231', 'b');
    await operations.begin({ key: 'c', kind: 'payment', scope: '11001234', request: {} });
    await operations.finish('c', { status: 'failed', result: { reason: 'card-declined' } });
    const made = { confirmation: 'KPB-a', bill: 'MB-100231', amountCents: 5000, on: '2026-11-24', method: 'Visa 4242' };
    const expected = [{ ...made, confirmation: 'KPB-b', amountCents: 100, on: '2026-11-25' }, made, imported];
    expect(await records.payments('11001234')).to.deep.equal(expected);
    // The plan's own system sends the payment back with the next import.
    await records.load([{ ...loaded, payments: [imported, made] }]);
    expect(await records.payments('11001234')).to.deep.equal(expected);
  });

  it('replaces a member: bills that are gone are unknown, methods added here stay', async () => {
    await records.load([memberRecord('11001234', [bill('MB-100231', 18240), bill('MB-100244', 500)])]);
    const added = { token: 'pm_sandbox_1', type: 'debit-card' as const, brand: 'Visa', last4: '1111' };
    await records.addPaymentMethod('11001234', added);
    await records.addPaymentMethod('11001234', added);
    await records.load([memberRecord('11001234', [bill('MB-100231', 18240)], { email: 'new@example.com' })]);
    expect(await records.bill('MB-100244')).to.equal(undefined);
    expect(await records.bills('11001234')).to.have.length(1);
    expect((await records.find('11001234'))?.email).to.equal('new@example.com');
    expect(await records.paymentMethods('11001234')).to.deep.equal([added]);
  });

  it('keeps all methods that are added at once', async () => {
    await records.load([memberRecord('11001234', [])]);
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        records.addPaymentMethod('11001234', { token: `pm_${i}`, type: 'debit-card', brand: 'Visa', last4: '1111' }),
      ),
    );
    expect(await records.paymentMethods('11001234')).to.have.length(8);
  });

  it("loads nothing when a bill is another member's already", async () => {
    await records.load([memberRecord('11001234', [bill('MB-100231', 18240)])]);
    await rejection(records.load([memberRecord('11009012', []), memberRecord('11005678', [bill('MB-100231', 1)])]));
    expect(await records.find('11009012')).to.equal(undefined);
    expect((await records.bill('MB-100231'))?.memberNumber).to.equal('11001234');
    // Unless the same import takes it away there.
    await records.load([memberRecord('11001234', []), memberRecord('11005678', [bill('MB-100231', 1)])]);
    expect((await records.bill('MB-100231'))?.memberNumber).to.equal('11005678');
  });
}
