import { expect } from 'chai';
import fc from 'fast-check';
import { piecesOf } from '../../src/language/pieces.js';
import { inEnglish, inSpanish } from '../support/number-to-words.js';

describe('pieces of an answer', () => {
  for (const text of [
    'treinta y cinco con visa',
    'noventa y nueve dólares con visa',
    'ciento cuarenta y cinco con la visa',
    'pago ciento ochenta y dos con cuarenta',
    'one hundred and twenty with the card',
    '50 dollars and 20 cents',
    'cincuenta dólares y veinte centavos',
    'one thousand two hundred fifty and fifty cents',
    'a year and a half',
    'un año y medio',
    'two and a half years',
    '1,300 with visa',
  ])
    it(`leaves the number of "${text}" whole`, () => {
      expect(piecesOf(text)).to.deep.equal([text]);
    });

  for (const [text, pieces] of [
    ['the ER one, half of it, friday', ['the ER one', 'half of it', 'friday']],
    ['11001234 and 3/12/1984', ['11001234', '3/12/1984']],
    ['treinta y cinco y con visa', ['treinta y cinco', 'con visa']],
    ['la segunda y cincuenta dólares', ['la segunda', 'cincuenta dólares']],
    ['cuatro y dos mil al mes', ['cuatro', 'dos mil al mes']],
    ['uno y treinta y cinco dólares', ['uno', 'treinta y cinco dólares']],
    ['four and two thousand a month', ['four', 'two thousand a month']],
    ['2 y la mitad', ['2', 'la mitad']],
    ['the second and half of it', ['the second', 'half of it']],
  ] as const)
    it(`parts "${text}"`, () => {
      expect(piecesOf(text)).to.deep.equal(pieces);
    });

  it('cuts no number up to 99,999 that is written in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), fc.boolean(), (value, spanish) => {
        const text = spanish ? `${inSpanish(value)} dólares con visa` : `${inEnglish(value)} dollars with visa`;
        expect(piecesOf(text)).to.deep.equal([text]);
      }),
    );
  });
});
