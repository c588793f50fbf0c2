import { expect } from 'chai';
import { findComplaint, isComplaint } from '../../src/language/complaint.js';

const yes = [
  'they charged me twice on sept 14',
  'I was billed twice for the ER',
  'I never had this test done',
  'I already paid this bill in August',
  'you billed me for a room I did not use',
  'me cobraron dos veces la misma visita',
  'nunca me hicieron ese examen',
  'ya pagué esta factura en agosto',
];
const no = [
  'I want to dispute a charge',
  'billed twice',
  'not sure',
  'why was I charged twice for the ER?',
  'can you explain why I was charged twice',
  'pay the bill I was charged for',
  'the office visit one please',
  'quiero disputar un cargo que está mal',
  '¿por qué me cobraron dos veces?',
];

describe('what is wrong with a bill, in a sentence', () => {
  it('is all of the message, or what follows because', () => {
    expect(findComplaint('They billed me twice for this. ')).to.equal('They billed me twice for this.');
    expect(findComplaint('I want to dispute the ER bill because I was billed twice')).to.equal('I was billed twice');
    expect(findComplaint('I need more time because I lost my job last week')).to.equal(undefined);
  });

  for (const text of yes) it(`is said: ${text}`, () => expect(isComplaint(text)).to.equal(true));
  for (const text of no) it(`is not said: ${text}`, () => expect(isComplaint(text)).to.equal(false));
});
