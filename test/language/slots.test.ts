import { readFileSync } from 'node:fs';
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
  [
    'pay 50 dollars tomorrow from my checking account',
    { amountCents: 5000, date: '2026-11-25', method: 'bank-account' },
  ],
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
  ['family of four, I make 3,200 a month', { householdSize: 4, incomeCents: 320_000, incomePeriod: 'month' }],
  ['there are 3 of us and we make $45k a year', { householdSize: 3, incomeCents: 4_500_000, incomePeriod: 'year' }],
  ["I'm on disability and get $900 a month", { incomeCents: 90_000, incomePeriod: 'month' }],
  ['i make 1400 a month, does that count for a discount', { incomeCents: 140_000, incomePeriod: 'month' }],
  ['just me, income is 28,000 a year', { householdSize: 1, incomeCents: 2_800_000, incomePeriod: 'year' }],
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
  [
    "I'd like to remit my individual plan premium by electronic check",
    { planType: 'individual', method: 'bank-account' },
  ],
  [
    'i owe 3200 from my surgery, can i split it over 12 months',
    { amountCents: 320_000, billHint: 'surgery', months: 12 },
  ],
  ['just take the 85 dollars out of my checking already', { amountCents: 8500, method: 'bank-account' }],
  ['settle up for my stitches from july', { billHint: 'stitches july' }],
  ['why was I charged twice for blood work?', { billHint: 'blood work' }],
  ["I can't pay this all at once", {}],
  [
    'pay 200 on the urgent care bill on 12/15 with my debit card',
    { amountCents: 20_000, billHint: 'urgent care', date: '2026-12-15', method: 'debit-card' },
  ],
  ['pay the minimum', { portion: 'minimum' }],
  ['hello', {}],
  ['my member number is 11001234', {}],
  ['call me at 510-555-0101', {}],
  ['Pay $75.50 toward MB-100244 on December 1', { amountCents: 7550, billNumber: 'MB-100244', date: '2026-12-01' }],
  ['use my bank account ending in 6789 to pay the ER visit', { method: 'bank-account', billHint: 'er' }],
  ['put 300 on the 1,250.50 bill', { amountCents: 30000, billHint: '1,250.50' }],
  [
    'pay half of the emergency bill tomorrow with my debit card',
    { portion: 'half', billHint: 'emergency', date: '2026-11-25', method: 'debit-card' },
  ],
  ['the whole balance please, visa', { portion: 'full', method: 'credit-card' }],
  ["i'd like a 6-month plan for the hospital stay", { months: 6, billHint: 'hospital stay' }],
  ['can you break the 1250 er bill into ten monthly payments', { months: 10, billHint: 'er' }],
  [
    "there's five of us, household income about 52,000 a year",
    { householdSize: 5, incomeCents: 5200000, incomePeriod: 'year' },
  ],
  ["I'm single, no kids, I make $2,100 a month", { householdSize: 1, incomeCents: 210000, incomePeriod: 'month' }],
  [
    "it's just my husband and me, we bring home 4,500 a month",
    { householdSize: 2, incomeCents: 450000, incomePeriod: 'month' },
  ],
  ['my check comes on the 3rd, can you move the due date', { date: '2026-12-03' }],
  ['extend my bill to 12/20', { date: '2026-12-20' }],
  ['give me until january 5th', { date: '2027-01-05' }],
  ["pay my daughter's lab bill, 64 dollars", { person: 'other', billHint: 'lab', amountCents: 6400 }],
  ['autopay on the 5th with my checking account', { date: '2026-12-05', method: 'bank-account' }],
  ['cobra premium for January, pay with mastercard', { planType: 'cobra', billHint: 'january', method: 'credit-card' }],
  ['pay it all friday', { portion: 'full', date: '2026-11-27' }],
  ['Pay fifty bucks on the March one', { amountCents: 5000, billHint: 'march' }],
  [
    'a hundred and twenty five dollars towards MB-100231 next friday',
    { amountCents: 12500, billNumber: 'MB-100231', date: '2026-12-04' },
  ],
  ['pay my medicare bill in full tomorrow', { planType: 'medicare', portion: 'full', date: '2026-11-25' }],
  ['need to push the hospital bill to the end of december', { billHint: 'hospital', date: '2026-12-31' }],
  ['explain the 1,250.50 bill', { billHint: '1,250.50' }],
  ['dispute the er charge from september', { billHint: 'er september' }],
  ["what's my march statement", { billHint: 'march' }],
  ['can I pay $25 a month for 12 months', { amountCents: 2500, months: 12 }],
  [
    'I make sixty thousand a year and there are four in my family',
    { incomeCents: 6000000, incomePeriod: 'year', householdSize: 4 },
  ],
  ['income 1800/month, 2 people', { incomeCents: 180000, incomePeriod: 'month', householdSize: 2 }],
  ["we live on my husband's social security, 1,450 a month", { incomeCents: 145000, incomePeriod: 'month' }],
  [
    "help with my wife's surgery bill, family of 3, 36k a year",
    { person: 'other', billHint: 'surgery', householdSize: 3, incomeCents: 3600000, incomePeriod: 'year' },
  ],
  [
    'marketplace plan, pay december premium 412.18',
    { planType: 'individual-exchange', billHint: 'december', amountCents: 41218 },
  ],
  ['Can I do 4 payments of $45.60?', { months: 4, amountCents: 4560 }],
  ['pay two hundred now on my debit', { amountCents: 20000, method: 'debit-card' }],
  ['I want to pay the lab one with my savings account', { billHint: 'lab', method: 'bank-account' }],
  ['pay 50% of MB-100402', { portion: 'half', billNumber: 'MB-100402' }],
  ['can i get till the 15th on MB-100310', { date: '2026-12-15', billNumber: 'MB-100310' }],
  ['move my due date to December 20, 2026', { date: '2026-12-20' }],
  ['pay the premium on 11/30', { date: '2026-11-30' }],
  ['schedule $100 for dec 5', { amountCents: 10000, date: '2026-12-05' }],
  ['charge one hundred dollars to my amex today', { amountCents: 10000, method: 'credit-card', date: '2026-11-24' }],
  ["my mother in law's physical therapy bill", { person: 'other', billHint: 'physical therapy' }],
  ["I'd like to use the bank account to pay october's visit", { method: 'bank-account', billHint: 'october' }],
  ['i can only pay 20 bucks right now', { amountCents: 2000 }],
  ['pay $30 on it this friday and the rest later', { amountCents: 3000, date: '2026-11-27' }],
  ['set up autopay with my visa on the 1st', { method: 'credit-card', date: '2026-12-01' }],
  ["pay the bill for my son's broken arm", { person: 'other' }],
  ['i need 60 days to pay the surgery', { billHint: 'surgery' }],
  ['spread MB-100244 over 18 months', { billNumber: 'MB-100244', months: 18 }],
  ['how do I pay for someone else', { person: 'other' }],
  ["it's for myself", { person: 'self' }],
  ['I have an individual plan I bought directly from you', { planType: 'individual' }],
  ['my plan is through the exchange', { planType: 'individual-exchange' }],
  ['off exchange plan premium', { planType: 'individual' }],
  ['pay it with the card ending in 4242', {}],
  ['can i pay on monday', { date: '2026-11-30' }],
  [
    'could you take 150 out of my savings on the 30th',
    { amountCents: 15000, method: 'bank-account', date: '2026-11-30' },
  ],
  [
    'I live with my wife and three kids and we make 5k a month',
    { householdSize: 5, incomeCents: 500000, incomePeriod: 'month' },
  ],
  ['pay everything I owe', { portion: 'full' }],
  ['pay the ct scan', { billHint: 'ct scan' }],
  ['explain my mri', { billHint: 'mri' }],
  ['why was i billed $75 for the doctor visit', { amountCents: 7500, billHint: 'doctor' }],
  ['what is bill PB-611201', { billNumber: 'PB-611201' }],
  ['bring it down to two payments', {}],
  ['pay in three weeks', { date: '2026-12-15' }],
  ['pay my premium 788.02 with checking', { amountCents: 78802, method: 'bank-account' }],
  ['pay for november', { billHint: 'november' }],
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
  [
    'pague $75.50 de la MB-100244 el 1 de diciembre',
    { amountCents: 7550, billNumber: 'MB-100244', date: '2026-12-01' },
  ],
  [
    'quiero pagar la mitad de la factura de emergencia mañana con mi tarjeta de débito',
    { portion: 'half', billHint: 'emergencia', date: '2026-11-25', method: 'debit-card' },
  ],
  [
    'cien dólares para la cuenta del hospital el próximo viernes',
    { amountCents: 10000, billHint: 'hospital', date: '2026-11-27' },
  ],
  ['un plan de 6 meses para la cirugía', { months: 6, billHint: 'cirugía' }],
  ['somos cinco en mi casa y ganamos 52,000 al año', { householdSize: 5, incomeCents: 5200000, incomePeriod: 'year' }],
  ['deme hasta el 15 de enero', { date: '2027-01-15' }],
  [
    'pagar la cuenta de laboratorio de mi hija, 64 dólares',
    { person: 'other', billHint: 'laboratorio', amountCents: 6400 },
  ],
  ['pago automático el día 5 de mi cuenta de cheques', { date: '2026-12-05', method: 'bank-account' }],
  ['la prima de enero de mi cobra con mastercard', { planType: 'cobra', billHint: 'enero', method: 'credit-card' }],
  ['páguelo todo el viernes', { portion: 'full', date: '2026-11-27' }],
  ['explíqueme la factura de 1,250.50', { billHint: '1,250.50' }],
  ['¿puedo pagar $25 al mes por 12 meses?', { amountCents: 2500, months: 12 }],
  ['gano sesenta mil al año y somos cuatro', { incomeCents: 6000000, incomePeriod: 'year', householdSize: 4 }],
  ['ingresos 1800 mensuales, 2 personas', { incomeCents: 180000, incomePeriod: 'month', householdSize: 2 }],
  ['factura de mi papá, la mitad', { person: 'other', portion: 'half' }],
  ['cobro de septiembre', { billHint: 'septiembre' }],
  ['4 pagos de $45.60', { months: 4, amountCents: 4560 }],
  ['con mi cuenta de ahorros pague la de urgencias', { method: 'bank-account', billHint: 'urgencias' }],
  [
    'quiero pagar 100 el lunes con mi cuenta bancaria',
    { amountCents: 10000, date: '2026-11-30', method: 'bank-account' },
  ],
  ['pagar la factura del doctor', { billHint: 'doctor' }],
  ['necesito hasta fin de mes para pagar la del hospital', { date: '2026-11-30', billHint: 'hospital' }],
  ['la mía es de medicare', { planType: 'medicare' }],
  ['tengo un plan del mercado', { planType: 'individual-exchange' }],
  ['vivo solo y gano $1,800 mensuales', { householdSize: 1, incomeCents: 180000, incomePeriod: 'month' }],
  ['quiero pagar la factura de octubre, todo, hoy', { billHint: 'octubre', portion: 'full', date: '2026-11-24' }],
  ['pagar veinticinco dólares cada mes', { amountCents: 2500 }],
  ['quiero abonar cincuenta a la factura de rayos x', { amountCents: 5000, billHint: 'rayos x' }],
  ['la factura de mi esposo, con tarjeta de crédito', { person: 'other', method: 'credit-card' }],
  ['páselo en 8 meses', { months: 8 }],
  ['en tres semanas', { date: '2026-12-15' }],
  ['pagar solo el mínimo', { portion: 'minimum' }],
  ['el pago completo con mi visa el 5 de diciembre', { portion: 'full', method: 'credit-card', date: '2026-12-05' }],
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

  const wordings = readFileSync(new URL('slot-wordings.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; lang: 'en' | 'es'; slots: Slots });
  for (const { text, lang, slots } of wordings)
    it(`${lang}: ${text}`, () => {
      expect(findSlots(text, { lang, today })).to.deep.equal(slots);
    });

  it('knows a past day by the accent that was typed', () => {
    expect(findSlots('pague 60 de la factura el viernes', { lang: 'es', today }).date).to.equal('2026-11-27');
    expect(findSlots('pagué 60 de la factura el viernes', { lang: 'es', today }).date).to.equal(undefined);
  });

  it('takes a part of the body, a town or a year for what it is only beside the words for it', () => {
    const nothing: [string, 'en' | 'es'][] = [
      ["i'm back on my feet and want to talk about my bill", 'en'],
      ['call me back about the bill', 'en'],
      ['on the other hand i need more time for my bill', 'en'],
      ['get my money back', 'en'],
      ['I moved from California to Oregon and want to pay', 'en'],
      ['my covered california bill', 'en'],
      ["the bill for my son's broken arm", 'en'],
      ['de todo corazón gracias por la factura', 'es'],
      ['al pie de la factura dice otra cosa', 'es'],
    ];
    for (const [text, lang] of nothing) expect(findSlots(text, { lang, today }), text).not.to.have.property('billHint');
    for (const text of ["I've had this bill for two years", 'I make 30,000 a year to pay for everything'])
      expect(findSlots(text, { lang: 'en', today }), text).not.to.have.property('months');
    for (const text of ['the least i can do is pay 40', "what's the minimum payment"])
      expect(findSlots(text, { lang: 'en', today }), text).not.to.have.property('portion');
    for (const text of ['my member number is 100231', 'bill me, my card number is 100231'])
      expect(findSlots(text, { lang: 'en', today }), text).not.to.have.property('billNumber');
  });

  it('takes no age, year, count or temperature for an amount', () => {
    const ages: [string, 'en' | 'es'][] = [
      ['my mother is 84 and I pay her hospital bill', 'en'],
      ['acceso a la cuenta de mi hijo de 15 y pagar la prima', 'es'],
      ['tengo 16 y quiero pagar', 'es'],
      ['I pay since 2019', 'en'],
      ['pay one of my bills', 'en'],
      ['pagar una de mis facturas', 'es'],
      ['pay 2 of them', 'en'],
      ['pay 50 percent', 'en'],
    ];
    for (const [text, lang] of ages) expect(findSlots(text, { lang, today }), text).not.to.have.property('amountCents');
  });

  it('takes no trouble for a bill', () => {
    const troubles: [string, 'en' | 'es'][] = [
      ['we had a family emergency and I need more time to pay', 'en'],
      ['tuvimos una emergencia familiar y no pude pagar', 'es'],
      ['I just had surgery and can not pay yet', 'en'],
      ['my husband just got out of the hospital, I need time to pay', 'en'],
      ['let me talk to the doctor about the bill', 'en'],
    ];
    for (const [text, lang] of troubles)
      expect(findSlots(text, { lang, today }), text).not.to.have.property('billHint');
  });

  it('keeps the accents that the person typed, for a message said back', () => {
    expect(findSlots('Pagar los ANÁLISIS de sangre', { lang: 'es', today }).billHint).to.equal('análisis de sangre');
  });

  for (const piece of [
    'one hundred ',
    'cien mil ',
    '1/',
    '1,',
    '4242 ',
    'pay the ',
    'in ',
    'friday ',
    'is of about ',
    'me and my ',
    'pagar a la ',
    'from my card to ',
    'a couple ',
    'é',
  ])
    it(`reads 10,000 characters of ${JSON.stringify(piece)} in no time`, () => {
      const text = piece.repeat(10_000 / piece.length);
      let best = Number.POSITIVE_INFINITY;
      for (let turn = 0; turn < 5; turn++) {
        const started = performance.now();
        findSlots(text, { lang: 'en', today });
        best = Math.min(best, performance.now() - started);
      }
      expect(best).to.be.lessThan(50);
    });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void findSlots(text, { lang: 'en', today })),
    );
  });
});
