import { expect } from 'chai';
import fc from 'fast-check';
import { type EobFollowUp, parseEobFollowUp } from '../../src/language/eob-follow-up.js';
import type { EobTerm } from '../../src/language/eob-terms.js';

const context = { lang: 'en', today: '2026-11-24', offers: false } as const;
const read = (text: string, offers = false): EobFollowUp | string => {
  const parsed = parseEobFollowUp(text, { ...context, offers });
  return parsed.ok ? parsed.value : parsed.reason;
};

const terms: Record<EobTerm, string[]> = {
  price: ["what is the provider's price?", 'what does amount billed mean', 'qué es el precio del proveedor'],
  discount: [
    "what's the plan discount",
    'what is a contractual adjustment',
    '¿qué es el descuento del plan?',
    'Plan discount?',
  ],
  'not-covered': ['what does not covered mean', 'what does "not covered" mean?', '¿qué significa no cubierto?'],
  'other-insurer': ['what is other insurance paid', '¿qué es otro seguro?'],
  'plan-paid': [
    'how much did the plan pay?',
    'what did my insurance pay',
    '¿cuánto pagó el plan?',
    'what is plan paid',
  ],
  deductible: ['what is a deductible', 'whats a deductable', '¿y qué es el deducible?', 'deductible'],
  copay: ['what is the copay', 'What is a co-pay?', '¿qué es un copago?', 'how much is the copay'],
  coinsurance: [
    ...[
      'what is coinsurance?',
      "what's coinsurance",
      'what does coinsurance mean?',
      'coinsurance?',
      'Coinsurance (you)',
    ],
    ...['explain coinsurance to me please', 'so what is the coinsurance', 'how much was coinsurance', 'co-insurance'],
    ...[
      '¿qué es el coseguro?',
      'que es coseguro',
      'no entiendo lo del coseguro',
      'y que significa coseguro',
      'coseguro',
    ],
  ],
  'your-share': ['what does my share mean', 'what is patient responsibility', '¿qué es mi parte?'],
  'already-paid': ['what is already paid', '¿qué es lo ya pagado?'],
  unexplained: ['what does not explained by this EOB mean', '¿qué es no explicado por esta EOB?'],
  allowed: ['what is the allowed amount?', '¿qué es el monto permitido?'],
  appeal: ['what is an appeal', '¿qué es una apelación?'],
  authorization: ['what is prior authorization', '¿qué es la autorización previa?'],
  claim: ['what is a claim', '¿qué es un reclamo?'],
  denial: ['what does denied mean', '¿qué significa denegado?'],
  eob: ['what is an EOB', 'what is an explanation of benefits?', '¿qué es una EOB?'],
  network: ['what is in-network', 'what does out of network mean', '¿qué es la red?'],
  'out-of-pocket': ['what is the out-of-pocket maximum', '¿qué es el máximo de bolsillo?'],
  'worked-out': ['what does worked out mean', '¿qué significa calculado?'],
};

const plain: Record<string, string[]> = {
  call: [
    'who do I call?',
    'who should i call about this',
    'what number do I call',
    '¿a quién llamo?',
    'a qué número llamo',
    'phone number',
  ],
  lines: [
    'show the lines',
    'show me the lines please',
    'line by line',
    'can you break it down?',
    'details',
    'what was this for?',
    'muestre las líneas',
    'el desglose por favor',
    'quiero ver los detalles',
    '¿de qué es este cargo?',
  ],
  owes: [
    'so what do I pay?',
    'is that what I owe?',
    'so is that all i have to pay',
    '¿eso es lo que debo?',
    'es eso todo lo que tengo que pagar',
    'how much do i have to pay',
    'do I owe anything?',
    'why is it so expensive',
    'why do I owe so much',
    '¿cuánto debo?',
    'entonces qué tengo que pagar',
    '¿y cuánto me toca pagar?',
    '¿por qué es tan caro?',
  ],
  appeal: [
    'can I appeal?',
    'until when?',
    'until when can I appeal',
    'i disagree with the denial',
    'no estoy de acuerdo con la negación',
    'how do i appeal this',
    '¿puedo apelar?',
    '¿hasta cuándo?',
    'hasta cuándo puedo apelar',
    'I want to appeal',
  ],
  bill: [
    'is the bill right?',
    'is my bill correct',
    'does it match my bill',
    'why is my bill so high',
    'why is my bill higher than this',
    '¿está bien la factura?',
    '¿la factura es correcta?',
    'por qué es tan alta mi factura',
    'am i being overcharged',
    'why is it different from my bill',
    "why doesn't it match my bill",
    'my bill says something else',
    '¿por qué es diferente de mi factura?',
    'por qué no coincide con mi factura',
    'pero mi factura dice otra cosa',
  ],
  progress: [
    'how much of my deductible is left',
    'have I met my deductible?',
    '¿cuánto me falta del deducible?',
    'how much of my out-of-pocket have i reached',
    'how much have i paid of my deductible',
    'how much of my deductible is met',
    '¿cuánto he pagado de mi deducible?',
    '¿cuánto llevo de mi deducible?',
  ],
  summary: ['explain it again', 'show the EOB again', 'explíquela otra vez', 'resumen'],
  facts: [
    'who was the doctor',
    'when was this?',
    'what is the claim number',
    '¿cuándo fue?',
    'quién fue el médico',
    'where was this',
    '¿dónde fue?',
  ],
  network: ['is this a surprise bill', 'was it out of network?', '¿fue fuera de la red?'],
  dispute: [
    'dispute it',
    'I want to dispute this',
    'dispute the difference',
    "that's wrong",
    'this is not right',
    'I disagree',
    'disputarla',
    'quiero disputar la diferencia',
    'no estoy de acuerdo',
    'dispute the 270.50',
    'disputar los $270.50',
    'eso está mal',
  ],
  'appeal-for-me': [
    'can you appeal for me',
    'will you file the appeal',
    'could my doctor appeal it',
    'who files the appeal?',
    'please file an appeal for me',
    '¿puede apelar por mí?',
    'apele por mí',
    '¿usted puede apelar?',
    '¿quién apela?',
    'quiero que apele',
  ],
  'not-a-bill': ['is this a bill', 'so is this my bill?', '¿esto es una factura?', '¿es esto una factura?'],
  paid: [
    'did you pay the doctor',
    'did the hospital get paid',
    'has the plan paid anything',
    '¿le pagaron al doctor?',
    '¿ya le pagaron al hospital?',
  ],
  next: [
    'what now?',
    'ok so what now',
    'what should I do',
    'do i have to do anything',
    '¿y ahora qué?',
    '¿qué hago ahora?',
  ],
  payee: [
    ...['who do I pay', 'do i pay the doctor or you', 'where do i send the payment', 'will i get a bill'],
    ...['¿a quién le pago?', '¿le pago al doctor o a ustedes?', '¿me va a llegar una factura?'],
  ],
  'no-pay': ["don't pay it", 'do not pay anything', 'no la pague'],
  due: [
    'how long do i have',
    'when is it due',
    'when do i have to pay it by',
    '¿cuándo vence?',
    '¿cuándo tengo que pagarla?',
  ],
  simpler: [
    ...["I don't understand", "i don't get it", 'i still don’t get it', "I'm confused", 'what do you mean'],
    ...['could you explain that simpler', 'simpler please', 'can you say it in simple words', 'the short version'],
    ...["that doesn't make sense", 'explain it like i’m five', 'this is too complicated', 'what does all this mean?'],
    ...['no entiendo nada', 'todavía no entiendo', 'no le entiendo', 'más simple', 'en palabras sencillas'],
    ...['explíquelo más sencillo', 'explíquemelo con palabras más fáciles', '¿me lo puede explicar más fácil?'],
    ...['explain it in one sentence', 'summarize it', '¿me lo puede resumir?', 'explíquelo en una frase'],
    ...['¿qué significa todo esto?', 'no me queda claro', 'es muy complicado'],
  ],
  thanks: ['thanks', 'thank you so much', 'gracias', 'muchas gracias', 'ok thanks'],
  done: [
    'done',
    'no',
    'no thanks',
    'nothing else',
    "that's all",
    "no that's it",
    "I'm done",
    'got it',
    'ok',
    'great',
    'nada más',
    'no, gracias',
    'eso es todo',
    'listo',
    'entendido',
  ],
  more: ['yes', 'sí', 'I have a question', 'tengo otra pregunta'],
};

describe('questions about an open EOB', () => {
  for (const [term, texts] of Object.entries(terms))
    it(`ask what ${term} means`, () => {
      for (const text of texts) expect(read(text), text).to.deep.equal({ about: 'term', term });
    });

  for (const [about, texts] of Object.entries(plain))
    it(`are read as ${about}`, () => {
      for (const text of texts) expect(read(text), text).to.deep.equal({ about });
    });

  it('ask why something was not paid, by service or by code', () => {
    const asked: Record<string, string> = {
      'why was the lab denied?': 'lab',
      "why wasn't my MRI covered": 'mri',
      "why didn't you pay for the x-ray": 'x-ray',
      'why was it denied': '',
      'what was denied?': '',
      '¿por qué negaron el laboratorio?': 'laboratorio',
      'por qué no cubrieron la resonancia': 'resonancia',
      '¿por qué no pagaron?': '',
      'what does code PR-197 mean': 'pr-197',
      'PR-197': 'pr-197',
      'what is code 197': '197',
    };
    for (const [text, hint] of Object.entries(asked)) expect(read(text), text).to.deep.equal({ about: 'denial', hint });
  });

  it('name one service, or another EOB', () => {
    expect(read('what about the lab?')).to.deep.equal({ about: 'part', hint: 'lab' });
    expect(read('how much was the x-ray')).to.deep.equal({ about: 'part', hint: 'x-ray' });
    expect(read('¿y el laboratorio?')).to.deep.equal({ about: 'part', hint: 'laboratorio' });
    for (const text of ['another one', 'show me another EOB', 'the other one', 'otra', 'otra EOB por favor', 'la otra'])
      expect(read(text), text).to.deep.equal({ about: 'another', hint: '' });
    expect(read('the emergency one')).to.deep.equal({ about: 'another', hint: 'emergency' });
    expect(read('la del hospital')).to.deep.equal({ about: 'another', hint: 'del hospital' });
    expect(read('explain the EOB from September')).to.deep.equal({ about: 'another', hint: 'september' });
    expect(read('CLM-88120')).to.deep.equal({ about: 'another', hint: 'clm-88120' });
    expect(read('what about MB-100231?')).to.deep.equal({ about: 'another', hint: 'mb-100231' });
  });

  it('can be a yes to an offer, and only then', () => {
    for (const text of ['yes', 'ok', 'sure', 'yes please', 'sí', 'claro'])
      expect(read(text, true), text).to.deep.equal({ about: 'yes' });
    expect(read('no', true)).to.deep.equal({ about: 'done' });
    expect(read('thanks', true)).to.deep.equal({ about: 'thanks' });
    expect(read('pay it', true)).to.deep.equal({ about: 'pay', how: {} });
  });

  it('can be the wish to pay the bill of this EOB, with what is said of amount, share, method and day', () => {
    const wishes: [string[], object][] = [
      [['pay it', 'I want to pay it', 'pay this bill', 'can I pay this now?', 'yes, pay it', 'pay'], {}],
      [['pagarla', 'quiero pagarla ahora', 'páguela', 'págala', 'la pago'], {}],
      [
        ['pay half of it friday with visa', 'paga la mitad el viernes con visa'],
        { portion: 'half', method: 'credit-card', methodNamed: { brand: 'visa' }, date: '2026-11-27' },
      ],
      [['pay only my share', 'just pay my part', 'paga solo mi parte', 'quiero pagar solo mi parte'], { share: true }],
      [['pay my copay', 'pagar el copago'], { row: 'copay' }],
      [['can i pay only 45 dollars', '¿puedo pagar solo 45 dólares?'], { amountCents: 45_00 }],
      [
        ['paga mi parte con mi cuenta de cheques', 'pay my share with my checking account'],
        { share: true, method: 'bank-account', methodNamed: { account: 'checking' } },
      ],
      [['pay what i owe', 'quiero pagar lo que debo'], { share: true }],
      [['pay half of my share'], { share: true, portion: 'half' }],
      [['pay $100 of it', 'paga 100 dólares'], { amountCents: 100_00 }],
      [["i'll pay the 980 by debit card"], { amountCents: 980_00, method: 'debit-card' }],
      [['pay the full thing', 'pay it in full', 'págala toda'], { portion: 'full' }],
    ];
    for (const [texts, how] of wishes)
      for (const text of texts) expect(read(text), text).to.deep.equal({ about: 'pay', how });
  });

  it('ask about one amount', () => {
    const asked: [string[], number, boolean][] = [
      [['do i have to pay the 1150?', 'do i really have to pay $1,150', 'who pays the 1150'], 1150_00, true],
      [['¿tengo que pagar los 1150?', '¿quién paga los 1150 dólares?', '¿y los 1150?'], 1150_00, true],
      [["what's the 28.44", '¿de dónde salen los $28.44?'], 28_44, false],
      [['is 90 right?', 'why do I owe $90', '¿por qué $90?'], 90_00, true],
    ];
    for (const [texts, cents, rounded] of asked)
      for (const text of texts) expect(read(text), text).to.deep.equal({ about: 'amount', cents, rounded });
  });

  it('name a line by its place', () => {
    const places: Record<string, number> = {
      'explain the first line': 1,
      'the second line': 2,
      'line 7': 7,
      'what is the last line?': -1,
      'explique la primera línea': 1,
      'línea 2': 2,
    };
    for (const [text, place] of Object.entries(places))
      expect(read(text), text).to.deep.equal({ about: 'line', place });
    expect(read('line 0')).to.equal('not-understood');
  });

  it('name a service in a question of money, which may also be about care to come', () => {
    const asked: Record<string, string> = {
      'did insurance cover the mri': 'mri',
      'who is responsible for the lab': 'lab',
      'what should i do about the mri': 'mri',
      '¿cubrieron la resonancia?': 'resonancia',
    };
    for (const [text, hint] of Object.entries(asked))
      expect(read(text), text).to.deep.equal({ about: 'part', hint, loosely: true });
    expect(read('how do i get an mri')).to.equal('not-understood');
  });

  it('name a kind of care by itself', () => {
    expect(read('la resonancia')).to.deep.equal({ about: 'part', hint: 'resonancia' });
    expect(read('the x-ray')).to.deep.equal({ about: 'part', hint: 'x-ray' });
    for (const [text, hint] of [
      ['la habitación', 'habitacion'],
      ['the operating room', 'operating room'],
      ['¿qué es la sala de operaciones?', 'sala de operaciones'],
    ] as const)
      expect(read(text), text).to.deep.equal({ about: 'part', hint, loosely: true });
    expect(read('¿y lo de la rodilla?')).to.deep.equal({ about: 'part', hint: 'la rodilla' });
  });

  it('are none of the requests that belong to other tasks', () => {
    const others = [
      ...[
        'pay my bill',
        'I want to pay my bill',
        'view my bills',
        'pay my premium',
        'how much do I owe in total',
        'set up autopay',
      ],
      ...[
        'dispute a charge',
        'I need more time to pay',
        'talk to a person',
        'reset my password',
        'can I get a payment plan',
        'apply for aid',
      ],
      ...[
        'what is my premium',
        'what is the premium',
        'what about my premium',
        'pay $50 on MB-100231',
        'pay half of my premium',
        'pay all my bills',
        'pay it off in six months',
        'pay by mail',
        'pay my balance',
        'quiero pagar todo lo que debo',
        '¿puedo pagar en un banco?',
        'pay my credit card bill',
        'can I pay with a credit card',
        '¿puedo pagar con tarjeta de crédito?',
        'pay next friday',
        'pagué de más',
        'ya pagué la mitad',
        'so long',
        "i can't pay it",
        'i already paid it',
        'I paid $100 in March',
        'is 2026 covered',
        'payment history',
        'how do I pay',
      ],
      ...[
        'why is the wifi bill so slow',
        'say that again',
        'explain my EOB',
        'extend the deadline please',
        'explain my bill',
        "which bills haven't I paid",
        '¿fue rechazado mi pago?',
        'my password expired, need a new one',
        'Kaiser es un apellido alemán',
        'see MB-100318',
        'pagar mi factura',
        'ver mis facturas',
        'quiero pagar mi prima',
        'necesito más tiempo',
        'hablar con una persona',
      ],
      ...['', '?', 'the weather is nice', 'what is the capital of France', 'my dog ate it', 'when is my bill due'],
    ];
    for (const text of others) expect(read(text), text).to.equal('not-understood');
    expect(read('a'.repeat(121))).to.equal('too-long');
  });

  it('are read in no time whatever is typed', () => {
    const words = [
      'what',
      'is',
      'about',
      'the',
      'why',
      'not',
      'covered',
      'pay',
      'my',
      'que',
      'es',
      'la',
      'de',
      'and',
      ',',
      '?',
      '(',
      'bill',
      'explain',
      'mean',
      ...['simpler', 'in', 'words', 'más', 'half', '$100', '1150', 'appeal', 'can', 'you', 'share', 'line', 'owe', 'a'],
    ];
    const before = process.cpuUsage();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (said) => {
        parseEobFollowUp(said.join(' ').slice(0, 120), context);
      }),
      { seed: 7, numRuns: 3000 },
    );
    // A millisecond each is far more than it takes, and far less than an expression that runs away.
    expect(process.cpuUsage(before).user / 1000).to.be.below(3000);
  });
});
