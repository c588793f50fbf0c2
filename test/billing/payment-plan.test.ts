import { expect } from 'chai';
import { monthsFor } from '../../src/billing/payment-plan.js';

describe('months for an amount a month', () => {
  it('pays the whole balance with no instalment above the amount', () => {
    expect(monthsFor(125050, 10000)).to.equal(13);
    expect(monthsFor(120000, 10000)).to.equal(12);
    expect(monthsFor(5000, 10000)).to.equal(1);
  });

  it('needs an amount', () => {
    for (const nothing of [0, -1]) expect(() => monthsFor(5000, nothing)).to.throw(RangeError);
  });
});
