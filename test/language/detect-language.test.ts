import { expect } from 'chai';
import { detectLanguage } from '../../src/language/detect-language.js';

const spanish = [
  'reembolso',
  'cobraron doble',
  'pago automático',
  'pagos automáticos',
  'cancelar pagos automáticos',
  'prórroga',
  'prorroga',
  'mensualidades',
  'contraseña',
  'facturación',
  'historial pagos',
  'apelación',
  'quiero pagar',
  '¿cuánto debo?',
];
const english = ['refund', 'double charged', 'payment history', 'pay my bill', 'dispute', 'deductible met'];
const neither = ['ok', '', '50', 'hospital', 'Visa 4242', 'MB-100231', 'total', 'dental', 'Maria'];

describe('language of a message', () => {
  for (const text of spanish)
    it(`Spanish: ${text}`, () => expect(detectLanguage(text)).to.deep.equal({ lang: 'es', confident: true }));
  for (const text of english)
    it(`English: ${text}`, () => expect(detectLanguage(text)).to.deep.equal({ lang: 'en', confident: true }));
  for (const text of neither) it(`neither: ${text}`, () => expect(detectLanguage(text).confident).to.equal(false));
});
