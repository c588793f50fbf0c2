import { expect } from 'chai';
import { type ListRequest, readListRequest } from '../../src/language/bill-list.js';

const rows: [string, ListRequest | undefined][] = [
  ['pay 2', { task: 'pay-bill', place: 1, rest: '2' }],
  ['I want to pay the first one please', { task: 'pay-bill', place: 0, rest: 'first' }],
  ['pay number 1', { task: 'pay-bill', place: 0, rest: '1' }],
  ['pay 200', { task: 'pay-bill', rest: '200' }],
  ['pay $2', { task: 'pay-bill', rest: '$2' }],
  ['explain the 2nd bill', { task: 'explain-eob', place: 1, rest: '2nd' }],
  ['dispute the last one', { task: 'dispute-charge', place: -1, rest: 'last' }],
  ['more time for 2', { task: 'request-extension', place: 1, rest: '2' }],
  ['pagar la segunda', { task: 'pay-bill', place: 1, rest: 'segunda' }],
  ['explicar la primera', { task: 'explain-eob', place: 0, rest: 'primera' }],
  ['la del hospital', { rest: 'hospital' }],
  ['the er one', { rest: 'er' }],
  ['which one is due first?', { which: 'first-due', rest: '' }],
  ['¿cuál vence primero?', { which: 'first-due', rest: '' }],
  ['which one is the biggest?', { rest: 'biggest' }],
  ['is 2 paid?', undefined],
];

describe('what is asked about a list of bills', () => {
  for (const [text, read] of rows) it(text, () => expect(readListRequest(text)).to.deep.equal(read));
  it('is not looked for in long messages', () => expect(readListRequest(`pay ${'x'.repeat(100)}`)).to.equal(undefined));
});
