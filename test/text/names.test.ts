import { expect } from 'chai';
import { billName, guestBill } from '../../src/text/bill-name.js';
import { methodName } from '../../src/text/method-name.js';

describe('names that come from outside', () => {
  it('are Spanish where they are known in full', () => {
    const rows: [string, string][] = [
      ['Emergency visit', 'Visita de emergencia'],
      ['Office visit, family medicine', 'Consulta médica, medicina familiar'],
      ['Hospital stay', 'Hospitalización'],
      ['December premium', 'Prima de diciembre'],
      ['December plan premium', 'Prima del plan de diciembre'],
      ['March COBRA premium', 'Prima de COBRA de marzo'],
      [guestBill, 'pago como invitado'],
      ['Gallbladder thing', 'Gallbladder thing'],
      ['December premium, late', 'December premium, late'],
      ['Office visit, wizardry', 'Office visit, wizardry'],
      ['', ''],
    ];
    for (const [sent, shown] of rows) expect(billName(sent, 'es'), sent).to.equal(shown);
  });

  it('stay as they were sent in English', () => {
    for (const sent of ['Emergency visit', 'December premium', guestBill]) expect(billName(sent, 'en')).to.equal(sent);
    expect(methodName('Checking 1122', 'en')).to.equal('Checking 1122');
  });

  it('of saved accounts are Spanish, and of cards the same', () => {
    expect(methodName('Checking 1122', 'es')).to.equal('Cuenta corriente 1122');
    expect(methodName('Savings 3344', 'es')).to.equal('Cuenta de ahorros 3344');
    expect(methodName('Visa 4242', 'es')).to.equal('Visa 4242');
    expect(methodName('', 'es')).to.equal('');
  });
});
