import { expect } from 'chai';
import { wantsMoneyBack } from '../../src/language/refund.js';

const yes = [
  'cancel that payment',
  'refund that',
  'refund',
  'i want my money back',
  'quiero mi dinero de vuelta',
  'reembolso',
  'undo the payment',
  'reverse the last payment',
  'can i get a refund',
  'anular el pago',
  'cancele el pago que hice',
  'devuélvanme mi dinero',
  'i paid by mistake',
  'that payment was a mistake',
  'give me my money back!',
  'how do i get a refund for the er bill',
];
const no = [
  'cancel my payment plan',
  'cancel',
  'cancel the payment method',
  'stop autopay',
  'stop automatic payments',
  'pay my bill',
  'i want to pay',
  'i will be back',
  'cancelar pagos automáticos',
  'volver',
  'regresar',
  'my payment was declined',
  'call me back',
  'regresar al pago',
];

describe('a wish for money back', () => {
  for (const text of yes) it(`is one: ${text}`, () => expect(wantsMoneyBack(text)).to.equal(true));
  for (const text of no) it(`is none: ${text}`, () => expect(wantsMoneyBack(text)).to.equal(false));
  it('is not looked for in a story', () => expect(wantsMoneyBack(`refund ${'and so on '.repeat(30)}`)).to.equal(false));
});
