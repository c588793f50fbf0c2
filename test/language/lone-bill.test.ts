import { expect } from 'chai';
import { loneBillNumber } from '../../src/language/lone-bill.js';

const context = { lang: 'en', today: '2026-11-24' } as const;

describe('a bill number alone', () => {
  it('is one with nothing but what a number is called', () => {
    for (const text of ['MB-100244', 'mb 100244', 'bill MB-100244', 'factura número MB-100244', "it's MB100244."])
      expect(loneBillNumber(text, context), text).to.equal('MB-100244');
  });

  it('is none that comes with a wish', () => {
    for (const text of ['pay MB-100244', 'pagar la MB-100244', 'why MB-100244', '100244', 'MB-100244 or MB-100231', ''])
      expect(loneBillNumber(text, context), text).to.equal(undefined);
  });
});
