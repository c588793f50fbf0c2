import { expect } from 'chai';
import { billOfMoreTime } from '../../src/language/more-time.js';

const rows: [string, string | undefined][] = [
  ['more time for my office visit', 'office visit'],
  ['more time for the office visit until next friday', 'office visit'],
  ['I need an extension on the ER bill', 'er'],
  ['más tiempo para la consulta', 'consulta'],
  ['más tiempo para pagar la hospitalización', 'hospitalizacion'],
  ['more time to pay the ER bill', 'er'],
  ['necesito más tiempo para la hospitalización hasta el 20 de diciembre', 'hospitalizacion'],
  ['more time for MB-100231', 'mb-100231'],
  ['I need more time to pay', undefined],
  ['more time for my bill', undefined],
  ['más tiempo para pagar', undefined],
  ['I need more time for my husband to find a new job', undefined],
];

describe('the bill in a request for more time', () => {
  for (const [text, hint] of rows) it(text, () => expect(billOfMoreTime(text)).to.equal(hint));
});
