import { expect } from 'chai';
import fc from 'fast-check';
import { type AmountContext, parseAmount, readAmount } from '../../src/language/amount.js';

const en: AmountContext = { lang: 'en', today: '2026-11-24', balanceCents: 125_050 };
const es: AmountContext = { ...en, lang: 'es' };

const taken: [string, number][] = [
  ['$1,250.50', 125050],
  ['1250.50', 125050],
  ['1250.5', 125050],
  ['50', 5000],
  ['$50.', 5000],
  ['$ 50', 5000],
  ['50$', 5000],
  ['50 dollars', 5000],
  ['USD 45', 4500],
  ['45 USD', 4500],
  ['US$45', 4500],
  ['45 bucks', 4500],
  ['forty five dollars', 4500],
  ['forty-five', 4500],
  ['a hundred dollars', 10000],
  ['one hundred and twenty', 12000],
  ['a thousand two hundred fifty dollars and fifty cents', 125050],
  ['45 dollars and 25 cents', 4525],
  ['50 cents', 50],
  ['cuarenta dólares', 4000],
  ['cuarenta y cinco', 4500],
  ['mil doscientos cincuenta dólares con 50 centavos', 125050],
  ['ciento ochenta y dos con cuarenta', 18240],
  ['treinta y cinco con veinte', 3520],
  ['182 con 40', 18240],
  ['treinta y cinco dólares con veinte', 3520],
  ['cuarenta dólares y 25 centavos', 4025],
  ['one thousand two hundred fifty and fifty cents', 125050],
  ['182,40', 18240],
  ['$95,50', 9550],
  ['1250,50', 125050],
  ['95,50 dólares', 9550],
  ['1.2k', 120000],
  ['1k', 100000],
  ['mil', 100000],
  ['1 mil', 100000],
  ['$50. no, $75', 7500],
  ['50 no wait 75', 7500],
  ['fifty, I mean seventy', 7000],
  ['50, digo, 75', 7500],
  ['la mitad, no, mejor 75', 7500],
  ['everything but 20', 123050],
  ['all of it except $20', 123050],
  ['pay the full amount minus 20 dollars', 123050],
  ['todo menos veinte', 123050],
  ['cien', 10000],
  ['make it 80', 8000],
  ['pay 80', 8000],
  ['no, make it 80 please', 8000],
  ["I'd like to pay $80", 8000],
  ['quiero pagar 80 dólares', 8000],
  ['80, por favor', 8000],
  ['half', 62525],
  ['half of it', 62525],
  ['la mitad', 62525],
  ['the whole thing', 125050],
  ['full', 125050],
  ['the full amount please', 125050],
  ['pay in full', 125050],
  ['todo', 125050],
  ['lo completo', 125050],
  ['el total', 125050],
  ['all of it', 125050],
  ['everything', 125050],
  ['pagar todo', 125050],
  ['５０', 5000],
];

const refused: [string, string][] = [
  ['$1.250,50', 'ambiguous'],
  ['1.250', 'ambiguous'],
  ['1,250,5', 'ambiguous'],
  ['12,5', 'ambiguous'],
  ['everything but 1250.50', 'zero'],
  ['everything but the lab', 'not-understood'],
  ['50. no, thanks', 'not-understood'],
  ['5k', 'too-much'],
  ['1,250,50', 'ambiguous'],
  ['treinta y cinco con cinco', 'ambiguous'],
  ['treinta con doscientos', 'not-understood'],
  ['treinta con visa', 'not-understood'],
  ['fifty and twenty', 'not-understood'],
  ['my account is 4471', 'not-understood'],
  ['-$5', 'negative'],
  ['$-5', 'negative'],
  ['−5', 'negative'],
  ['minus five', 'negative'],
  ['menos cinco', 'negative'],
  ['not sure', 'not-understood'],
  ['50?', 'not-understood'],
  ['50 or 60', 'not-understood'],
  ['twelve fifty', 'not-understood'],
  ['$50 on friday', 'not-understood'],
  ['MB-100231', 'not-understood'],
  ['0', 'zero'],
  ['$0.00', 'zero'],
  ['nothing', 'zero'],
  ['1250.51', 'too-much'],
  ['11001234', 'too-much'],
  ['9'.repeat(40), 'too-much'],
  ['the minimum', 'no-minimum'],
  ['once', 'not-understood'],
  ['', 'not-understood'],
  ['x'.repeat(10_000), 'too-long'],
];

describe('amount', () => {
  for (const [text, cents] of taken)
    it(`takes "${text}"`, async () => {
      expect(await parseAmount(text, en)).to.deep.equal({ ok: true, value: cents });
      expect(await parseAmount(text, es)).to.deep.equal({ ok: true, value: cents });
    });

  for (const [text, reason] of refused)
    it(`refuses "${text.slice(0, 40)}" as ${reason}`, () => {
      expect(readAmount(text, en)).to.deep.equal({ ok: false, reason });
    });

  it('needs a balance for "half", and rounds the odd cent up', () => {
    expect(readAmount('half', { lang: 'en', today: en.today })).to.deep.equal({ ok: false, reason: 'no-balance' });
    expect(readAmount('half', { ...en, balanceCents: 101 })).to.deep.equal({ ok: true, value: 51 });
  });

  it('knows the minimum where there is one', () => {
    expect(readAmount('the minimum', { ...en, minimumCents: 2500 })).to.deep.equal({ ok: true, value: 2500 });
    expect(readAmount('el mínimo', { ...es, minimumCents: 2500 })).to.deep.equal({ ok: true, value: 2500 });
  });

  it('reads every amount back as this country writes it, in both languages', () => {
    const written = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.constantFrom('en', 'es'), (cents, lang) => {
        const context = { lang: lang as 'en' | 'es', today: en.today };
        expect(readAmount(written.format(cents / 100), context)).to.deep.equal({ ok: true, value: cents });
      }),
    );
  });

  it('never throws, and never takes more than is owed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[$\d.,a-z -]{0,40}$/)), (text) => {
        const parsed = readAmount(text, en);
        if (parsed.ok) expect(parsed.value).to.be.within(1, 125_050);
      }),
    );
  });
});
