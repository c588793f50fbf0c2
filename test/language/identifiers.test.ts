import { expect } from 'chai';
import fc from 'fast-check';
import { parseBillNumber } from '../../src/language/bill-number.js';
import { parseCode } from '../../src/language/code.js';
import type { Parsed } from '../../src/language/meaning.js';
import { parseMemberNumber } from '../../src/language/member-number.js';

const context = { lang: 'en', today: '2026-11-24' } as const;
const known = ['MB-100231', 'PB-611201'];
type Parser = (text: string) => Parsed<string>;

const tables: [string, Parser, [string, string | { reason: string }][]][] = [
  [
    'code',
    (text) => parseCode(text, context),
    [
      ['123456', '123456'],
      ['123 456', '123456'],
      ['123-456', '123456'],
      ['my code is 123456', '123456'],
      ["it's 012345.", '012345'],
      ['el código es 123456', '123456'],
      ['12345', { reason: 'wrong-length' }],
      ['1234567', { reason: 'wrong-length' }],
      ['$123456', { reason: 'not-understood' }],
      ['i never got one', { reason: 'not-understood' }],
    ],
  ],
  [
    'member number',
    (text) => parseMemberNumber(text, context),
    [
      ['11001234', '11001234'],
      ['1100 1234', '11001234'],
      ['1100-1234', '11001234'],
      ['#11001234', '11001234'],
      ['my member number is 11001234', '11001234'],
      ['MRN: 11001234', '11001234'],
      ['mi número de miembro es 11001234', '11001234'],
      ['one one zero zero one two three four', '11001234'],
      ['uno uno cero cero uno dos tres cuatro', '11001234'],
      ['12345', { reason: 'too-short' }],
      ['1234567890123', { reason: 'too-many-digits' }],
      ['Alex Rivera', { reason: 'not-understood' }],
      ['11001234 or 11005678', { reason: 'not-understood' }],
    ],
  ],
  [
    'bill number',
    (text) => parseBillNumber(text, { ...context, known }),
    [
      ['MB-100231', 'MB-100231'],
      ['mb100231', 'MB-100231'],
      ['MB 100231', 'MB-100231'],
      ['bill number MB-100231', 'MB-100231'],
      ['la factura MB-100231', 'MB-100231'],
      ['#MB-100231', 'MB-100231'],
      ['100231', 'MB-100231'],
      ['999999', { reason: 'no-prefix' }],
      ['MB-1', { reason: 'not-understood' }],
      ['pay MB-100231 on friday', { reason: 'not-understood' }],
    ],
  ],
];

for (const [name, parse, rows] of tables)
  describe(name, () => {
    for (const [text, expected] of rows)
      it(`${typeof expected === 'string' ? 'takes' : 'refuses'} "${text}"`, () => {
        const result =
          typeof expected === 'string' ? { ok: true, value: expected } : { ok: false, reason: expected.reason };
        expect(parse(text)).to.deep.equal(result);
      });

    it('refuses what is far too long and never throws', () => {
      expect(parse('1'.repeat(10_000))).to.deep.equal({ ok: false, reason: 'too-long' });
      fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parse(text)));
    });
  });
