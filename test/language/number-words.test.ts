import { expect } from 'chai';
import fc from 'fast-check';
import { readNumber } from '../../src/language/number-words.js';
import { plain } from '../../src/language/plain.js';
import { inEnglish, inSpanish } from '../support/number-to-words.js';

const read = (text: string, lang: 'en' | 'es') => {
  const words = plain(text).replaceAll('-', ' ').split(' ');
  const number = readNumber(words, 0, lang);
  return number && { value: number.value, rest: words.slice(number.next).join(' ') };
};

describe('number words', () => {
  for (const [lang, write] of [
    ['en', inEnglish],
    ['es', inSpanish],
  ] as const)
    it(`reads back every number up to 999,999 that is written in words (${lang})`, () => {
      const check = (value: number): void => {
        expect(read(write(value), lang), write(value)).to.deep.equal({ value, rest: '' });
      };
      for (let value = 0; value < 2200; value++) check(value);
      fc.assert(fc.property(fc.integer({ min: 0, max: 999_999 }), check));
    });

  for (const [text, value, rest] of [
    ['a hundred and twenty', 120, ''],
    ['fifteen hundred', 1500, ''],
    ['a thousand two hundred', 1200, ''],
    ['fourty five', 45, ''],
    ['twelve fifty', 12, 'fifty'],
    ['two fifty', 2, 'fifty'],
    ['one hundred hundred', 100, 'hundred'],
    ['twenty twenty', 20, 'twenty'],
    ['doscientas', 200, ''],
    ['cien mil', 100_000, ''],
  ] as const)
    it(`reads "${text}" as ${value}${rest && `, then "${rest}"`}`, () => {
      expect(read(text, 'en')).to.deep.equal({ value, rest });
    });

  it('knows once as 11 in Spanish only', () => {
    expect(read('once', 'es')).to.deep.equal({ value: 11, rest: '' });
    expect(read('once', 'en')).to.equal(undefined);
  });
});
