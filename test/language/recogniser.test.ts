import { expect } from 'chai';
import fc from 'fast-check';
import { calibrate, certainties, type ScoredRow } from '../../src/language/recogniser/calibrate.js';
import { createClassifier } from '../../src/language/recogniser/classify.js';
import { barFor, decide } from '../../src/language/recogniser/decide.js';
import { decodeModel, encodeModel } from '../../src/language/recogniser/model.js';
import { normalise } from '../../src/language/recogniser/normalise.js';
import { type Example, trainModel } from '../../src/language/recogniser/train-model.js';
import { wrappingWords } from '../../src/language/recogniser/wrapping.js';

const examples: Example[] = [
  ...['pay my bill', 'I want to pay', 'take a payment', 'paying the hospital', 'let me pay now', 'settle my bill'],
  ...['pay it off', 'make a payment'],
]
  .map((text): Example => ({ text, intent: 'pay-bill' }))
  .concat(
    [
      'forgot my password',
      'reset password',
      'new password please',
      'cannot log in',
      'password is lost',
      'change my password',
    ]
      .concat(['sign in fails', 'login help'])
      .map((text) => ({ text, intent: 'reset-password' })),
    ['weather today', 'who won the game', 'play a song', 'tell a joke', 'book a flight', 'how tall is the tower']
      .concat(['recipe for soup', 'movie times'])
      .map((text) => ({ text, intent: 'none' })),
  );

describe('The recogniser', () => {
  it('learns from examples and reads words it has not seen in that order', () => {
    const classify = createClassifier(trainModel(examples, 'en'));
    expect(classify('the password, I forgot it').inScope[0]?.id).to.equal('reset-password');
    expect(classify('hospital bill to settle').inScope[0]?.id).to.equal('pay-bill');
    expect(classify('what is the weather').none).to.be.greaterThan(classify('pay my bill').none);
  });

  it('gives the same bytes for the same examples', () => {
    const [one, two] = [0, 1].map(() => encodeModel(trainModel(examples, 'en')));
    expect(one?.equals(two!)).to.equal(true);
  });

  it('comes back from its bytes with the same readings', () => {
    const model = trainModel(examples, 'en');
    const restored = decodeModel(encodeModel(model));
    expect(createClassifier(restored)('settle the bill')).to.deep.equal(createClassifier(model)('settle the bill'));
  });

  it('refuses bytes of another format', () => {
    const bytes = Buffer.from(encodeModel(trainModel(examples, 'en')));
    const changed = Buffer.from(bytes.toString('latin1').replace('"format":2', '"format":9'), 'latin1');
    expect(() => decodeModel(changed)).to.throw('run npm run train');
  });

  it('refuses to train on fewer than two intents', () => {
    expect(() => trainModel(examples.slice(0, 5), 'en')).to.throw('at least two intents');
  });

  it('holds that nothing known is out of scope', () => {
    expect(createClassifier(trainModel(examples, 'en'))('我想付账单')).to.deep.equal({ inScope: [], none: 1 });
  });
});

describe('Normalising', () => {
  it('writes slang out and names kinds of numbers', () => {
    expect(normalise('pls PAY $182.40 on MB-100231 by 12/15', 'en')).to.equal(
      'please pay kindamount on kindbill by kinddate',
    );
    expect(normalise('q onda con mi factura', 'es')).to.equal('que onda con mi factura');
  });

  it('drops markup, marks, accents and lengthened letters', () => {
    expect(normalise('<b>Holaaaa</b>&nbsp;¿qué\u200b tal?', 'es')).to.equal('hola que tal');
  });

  it('takes any text and gives plain words only', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.constantFrom('en' as const, 'es' as const),
        (text, lang) => {
          expect(normalise(text, lang)).to.match(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        },
      ),
    );
  });

  it('finds the words that only lead up to a request, and leaves at least two', () => {
    const lead = (text: string, lang: 'en' | 'es') => wrappingWords(text.split(' '), lang);
    expect(lead('hi can you help me to pay my bill', 'en')).to.equal(6);
    expect(lead('me puede ayudar a pagar mi factura', 'es')).to.equal(4);
    expect(lead('can you help me', 'en')).to.be.lessThan(3);
    expect(lead('pay my bill', 'en')).to.equal(0);
  });
});

describe('Calibration', () => {
  const row = (right: number, other: number, none: number, label: number): ScoredRow => ({
    scores: Float32Array.from([right, other, none]),
    unfamiliar: none > 0 ? 0.8 : 0.1,
    label,
  });
  const rows = Array.from({ length: 300 }, (_, i) => {
    const noise = ((i * 37) % 100) / 100 - 0.5;
    if (i % 3 === 2) return row(-0.6 + noise * 0.5, -0.9, 0.4 - noise, 2);
    return row(0.6 + noise, 0.3 - noise, -0.8, noise < -0.3 ? 1 : 0);
  });
  const fitted = calibrate(rows, 2, [true, false, false]);

  it('gives shares that sum to one, and more certainty to a clearer lead', () => {
    const clear = certainties(row(1, -1, -1, 0), 2, fitted);
    const close = certainties(row(0.1, 0, -1, 0), 2, fitted);
    expect(clear.which.reduce((sum, share) => sum + share, 0)).to.be.closeTo(1, 1e-9);
    expect(clear.which[0]).to.be.greaterThan(close.which[0]!);
  });

  it('tells in scope from out of scope', () => {
    expect(certainties(row(-0.7, -0.9, 0.5, 2), 2, fitted).none).to.be.greaterThan(0.5);
    expect(certainties(row(0.9, -0.5, -0.9, 0), 2, fitted).none).to.be.lessThan(0.1);
  });

  it('sets the bar for money at least as high as the one for answers', () => {
    expect(fitted.bars.money).to.be.at.least(fitted.bars.act);
    const bars = { act: 0.5, money: 0.8, clarify: 0.1, none: 0.3 };
    expect(barFor('pay-premium', bars)).to.equal(0.8);
    expect(barFor('faq.dental', bars)).to.equal(0.5);
  });
});

describe('Deciding', () => {
  const bars = { act: 0.5, money: 0.8, clarify: 0.1, none: 0.3 };
  const read = (id: string, score: number, none = 0) =>
    decide(
      {
        inScope: [
          { id, score },
          { id: 'help', score: 0.05 },
        ],
        none,
      },
      bars,
    );

  it('acts on an answer where it only offers a payment', () => {
    expect(read('faq.dental', 0.6).action).to.equal('act');
    expect(read('pay-bill', 0.6).action).to.equal('clarify');
    expect(read('pay-bill', 0.85).action).to.equal('act');
  });

  it('does nothing when too little is certain, or out of scope is likely enough', () => {
    expect(read('faq.dental', 0.05).action).to.equal('none');
    expect(read('faq.dental', 0.6, 0.35)).to.deep.include({ action: 'none' });
    expect(read('faq.dental', 0.2, 0.7).top[0]).to.deep.equal({ id: 'none', score: 0.7 });
  });
});
