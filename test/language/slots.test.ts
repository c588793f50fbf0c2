import { expect } from 'chai';
import fc from 'fast-check';
import type { Slots } from '../../src/language/meaning.js';
import { findSlots } from '../../src/language/slots.js';

/** A Tuesday. */
const today = '2026-11-24';

const english: [string, Slots][] = [
  ['pay $50 on the ER bill friday', { amountCents: 5000, billHint: 'er', date: '2026-11-27' }],
  ['the ER one, half of it, Friday', { portion: 'half', billHint: 'er', date: '2026-11-27' }],
  ['I want to pay my bill', {}],
  ['pay MB-100231', { billNumber: 'MB-100231' }],
  ['pay bill mb100231 in full', { billNumber: 'MB-100231', portion: 'full' }],
  ['put $100 on my hospital account', { amountCents: 10000, billHint: 'hospital' }],
  ['pay the march bill', { billHint: 'march' }],
  ['pay the whole thing', { portion: 'full' }],
  ['I want to pay half of my lab bill', { portion: 'half', billHint: 'lab' }],
  ['pay the 182 one', { billHint: '182' }],
  ['I want to pay the $182.40 bill with my visa', { billHint: '182.40', method: 'credit-card' }],
  ['pay forty five dollars toward my x-ray', { amountCents: 4500, billHint: 'x-ray' }],
  ['make it 80', { amountCents: 8000 }],
  ['pay 50 dollars tomorrow from my checking account', { amountCents: 5000, date: '2026-11-25', method: 'bank-account' }],
  ['use my debit card', { method: 'debit-card' }],
  ['can i pay with my mastercard', { method: 'credit-card' }],
  ['do you take visa or checks from a bank account', {}],
  ["my check doesn't come til the 3rd", { date: '2026-12-03' }],
  ['can I have until the end of the month', { date: '2026-11-30' }],
  ['need until December 15 for the surgery bill', { date: '2026-12-15', billHint: 'surgery' }],
  ["I can't pay until next Friday", { date: '2026-12-04' }],
  ["can't pay today but can by friday", { date: '2026-11-27' }],
  ['bill just got here today and it is due in 3 days', {}],
  ['can we do the 25th instead of the 11th', { date: '2026-11-25' }],
  ['can i pay in two weeks', { date: '2026-12-08' }],
  ['i only need 5 more days', {}],
  ['can I split my ER bill over 6 months', { months: 6, billHint: 'er' }],
  ['12 month plan please', { months: 12 }],
  ['spread it out over a year', { months: 12 }],
  ['what would the monthly be if I took 24 months', { months: 24 }],
  ['i could do fifty dollars a month', { amountCents: 5000 }],
  ['split it into 4 payments', { months: 4 }],
  ['i lost my job 3 months ago', {}],
  ["family of four, I make 3,200 a month", { householdSize: 4, incomeCents: 320_000, incomePeriod: 'month' }],
  ['there are 3 of us and we make $45k a year', { householdSize: 3, incomeCents: 4_500_000, incomePeriod: 'year' }],
  ["I'm on disability and get $900 a month", { incomeCents: 90_000, incomePeriod: 'month' }],
  ['i make 1400 a month, does that count for a discount', { incomeCents: 140_000, incomePeriod: 'month' }],
  ["just me, income is 28,000 a year", { householdSize: 1, incomeCents: 2_800_000, incomePeriod: 'year' }],
  ['me and my two kids, annual income of $30,000', { householdSize: 3, incomeCents: 3_000_000, incomePeriod: 'year' }],
  ["We're a family of five living on one paycheck", { householdSize: 5 }],
  ['we are five people at home', { householdSize: 5 }],
  ['my household is 2 people', { householdSize: 2 }],
  ["pay my mom's bill", { person: 'other' }],
  ["I want to pay my mom's hospital bill", { person: 'other', billHint: 'hospital' }],
  ['can i pay my sons ER bill', { person: 'other', billHint: 'er' }],
  ["how can I pay someone else's bill", { person: 'other' }],
  ['paying for a friend', { person: 'other' }],
  ['it is my own bill', { person: 'self' }],
  ['my husband usually handles these but he is out of town', {}],
  ['pay my COBRA premium', { planType: 'cobra' }],
  ['pay my cobra for december', { planType: 'cobra', billHint: 'december' }],
  ['Medicare premium payment', { planType: 'medicare' }],
  ['pay my obamacare bill', { planType: 'individual-exchange' }],
  ['I have a marketplace plan', { planType: 'individual-exchange' }],
  ['pay for my individual and family plan', { planType: 'individual' }],
  ['insurance bill for the month of march, pay', { billHint: 'march' }],
  ["I'd like to remit my individual plan premium by electronic check", { planType: 'individual', method: 'bank-account' }],
  ['i owe 3200 from my surgery, can i split it over 12 months', { amountCents: 320_000, billHint: 'surgery', months: 12 }],
  ['just take the 85 dollars out of my checking already', { amountCents: 8500, method: 'bank-account' }],
  ['settle up for my stitches from july', { billHint: 'stitches july' }],
  ['why was I charged twice for blood work?', { billHint: 'blood work' }],
  ["I can't pay this all at once", {}],
  ['pay 200 on the urgent care bill on 12/15 with my debit card', { amountCents: 20_000, billHint: 'urgent care', date: '2026-12-15', method: 'debit-card' }],
  ['pay the minimum', { portion: 'minimum' }],
  ['hello', {}],
  ['my member number is 11001234', {}],
  ['call me at 510-555-0101', {}],
];

const spanish: [string, Slots][] = [
  ['pagar $50 de la factura de urgencias el viernes', { amountCents: 5000, billHint: 'urgencias', date: '2026-11-27' }],
  ['quiero pagar mi factura', {}],
  ['quiero pagar la mitad de la factura de marzo', { portion: 'half', billHint: 'marzo' }],
  ['pagar todo', { portion: 'full' }],
  ['quiero pagar cuarenta dólares con mi visa', { amountCents: 4000, method: 'credit-card' }],
  ['la de 182', { billHint: '182' }],
  ['pagar la factura MB-100402 completa', { billNumber: 'MB-100402', portion: 'full' }],
  ['necesito tiempo hasta el 3 de diciembre', { date: '2026-12-03' }],
  ['puedo pagar a fin de mes?', { date: '2026-11-30' }],
  ['quiero pagar en 6 meses', { months: 6 }],
  ['pagar en 12 mensualidades la cuenta del hospital', { months: 12, billHint: 'hospital' }],
  ['somos cuatro y gano 2,400 al mes', { householdSize: 4, incomeCents: 240_000, incomePeriod: 'month' }],
  ['familia de tres, ingresos de 30,000 al año', { householdSize: 3, incomeCents: 3_000_000, incomePeriod: 'year' }],
  ['vivo sola', { householdSize: 1 }],
  ['quiero pagar la factura de mi mamá', { person: 'other' }],
  ['la factura de otra persona', { person: 'other' }],
  ['pagar mi prima de COBRA', { planType: 'cobra' }],
  ['mi prima de diciembre', { billHint: 'diciembre' }],
  ['use mi cuenta de cheques', { method: 'bank-account' }],
  ['con tarjeta de débito', { method: 'debit-card' }],
  ['abonar 80 a la cuenta de laboratorio', { amountCents: 8000, billHint: 'laboratorio' }],
  ['no puedo pagar todo de una vez', {}],
  ['hola', {}],
];

describe('slots', () => {
  for (const [lang, rows] of [
    ['en', english],
    ['es', spanish],
  ] as const)
    for (const [text, slots] of rows)
      it(`${lang}: ${text}`, () => {
        expect(findSlots(text, { lang, today })).to.deep.equal(slots);
      });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void findSlots(text, { lang: 'en', today })));
  });
});
