import { expect } from 'chai';
import { alikePayments } from '../../src/billing/payments.js';

const payment = (confirmation: string, bill: string, amountCents: number, on: string) => ({
  confirmation,
  bill,
  amountCents,
  on,
  method: 'Visa 4242',
});

describe('payments that look alike', () => {
  const first = payment('A', 'MB-1', 2000, '2026-11-24');

  it('are of one bill, of the same amount and close in time', () => {
    const again = payment('B', 'MB-1', 2000, '2026-11-20');
    const other = payment('C', 'MB-2', 2000, '2026-11-20');
    expect(alikePayments([other, first, again])).to.deep.equal([first, again]);
  });

  it('are none where bill, amount or day differs', () => {
    for (const other of [
      payment('B', 'MB-2', 2000, '2026-11-24'),
      payment('B', 'MB-1', 2001, '2026-11-24'),
      payment('B', 'MB-1', 2000, '2026-11-09'),
    ])
      expect(alikePayments([first, other])).to.deep.equal([]);
    expect(alikePayments([])).to.deep.equal([]);
  });
});
