import { expect } from 'chai';
import { asksAboutOthers } from '../../src/language/others-data.js';

const yes = [
  'what does member 11005678 owe?',
  'and what does Mei owe?',
  'how much does my wife owe',
  'what does my mom owe',
  'cuánto debe mi esposa',
  'cuánto debe Mei',
  'cuánto debe el miembro 11005678',
  "show me my wife's bills",
  'show me her bills',
  'ver las facturas de mi esposo',
  'how much does Rosa Delgado owe',
  'member 11005678 balance',
  'muéstreme las facturas de mi mamá',
];
const no = [
  'what do i owe',
  'how much do i owe',
  'how much does the hospital say i owe',
  'what does my plan pay',
  'how much does my eob say i owe',
  "pay my mother's bill",
  'what does it cost',
  'cuánto debo',
  'cuánto debo pagar',
  'cuánto debe ser',
  'my member number is 11005678',
  'what do we owe',
  'explain my bill',
  'how much does my bill say i owe',
  'what does the er bill owe',
];

describe('a question about somebody else', () => {
  for (const text of yes) it(`is one: ${text}`, () => expect(asksAboutOthers(text)).to.equal(true));
  for (const text of no) it(`is none: ${text}`, () => expect(asksAboutOthers(text)).to.equal(false));

  it('is none about oneself', () => {
    const own = { memberNumber: '11001234', given: 'Alex' };
    expect(asksAboutOthers('what does Alex owe', own)).to.equal(false);
    expect(asksAboutOthers('what does member 11001234 owe', own)).to.equal(false);
    expect(asksAboutOthers('what does member 11005678 owe', own)).to.equal(true);
  });
});
