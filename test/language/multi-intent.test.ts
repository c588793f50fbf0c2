import { expect } from 'chai';
import { findTwoRequests } from '../../src/language/multi-intent.js';
import type { Reading } from '../../src/language/recogniser/classify.js';
import { asks, cutsOf, isOtherShare, leadOf, refersBack } from '../../src/language/request-parts.js';

/** A reader that knows a few words, each standing for an id that it is sure of. */
const ids: Record<string, string> = {
  balance: 'view-bills',
  password: 'reset-password',
  pay: 'pay-bill',
  person: 'talk-to-person',
  premium: 'pay-premium',
  root: 'faq.dental',
  hello: 'greeting',
};
const read =
  (score: number) =>
  (text: string): Reading => {
    const words: string[] = text.toLowerCase().match(/[a-z]+/g) ?? [];
    const found = [...new Set(Object.keys(ids).filter((word) => words.includes(word)))];
    const inScope = found.map((word, at) => ({ id: ids[word] ?? '', score: at === 0 ? score : 0.03 }));
    return { inScope, none: 1 - score };
  };
const two = (text: string, score = 0.9) => findTwoRequests(text, read(0.8)(text), read(score));

describe('two requests', () => {
  const found: Record<string, [string, string]> = {
    'show my balance and reset my password': ['view-bills', 'reset-password'],
    'show my balance, also reset my password': ['view-bills', 'reset-password'],
    'what is my balance? can I talk to a person': ['view-bills', 'talk-to-person'],
    'reset my password, show my balance': ['reset-password', 'view-bills'],
    'reset my password & show my balance': ['reset-password', 'view-bills'],
    'I forgot my password and need to see my balance': ['reset-password', 'view-bills'],
    'my password is gone, once that is fixed show my balance': ['reset-password', 'view-bills'],
    'pay the lab and my premium': ['pay-bill', 'pay-premium'],
    'what is my balance and can I pay it': ['view-bills', 'pay-bill'],
    'what is my premium. and a person too': ['pay-premium', 'talk-to-person'],
    'I want to pay, but first reset my password': ['pay-bill', 'reset-password'],
    'is my password right? if yes show my balance': ['reset-password', 'view-bills'],
    'do you see my premium? if not let me pay now': ['pay-premium', 'pay-bill'],
    '1) show my balance 2) reset my password': ['view-bills', 'reset-password'],
    'a) my balance please, b) reset my password': ['view-bills', 'reset-password'],
    'First, show my balance. Second, reset my password.': ['view-bills', 'reset-password'],
    'show my balance. Separately, reset my password': ['view-bills', 'reset-password'],
    'not only do I want my balance but I want to reset my password': ['view-bills', 'reset-password'],
    'tanto mostrar el balance como cambiar mi password': ['view-bills', 'reset-password'],
  };
  for (const [text, expected] of Object.entries(found))
    it(`finds both in "${text}"`, () => {
      expect(two(text)).to.deep.equal(expected);
    });

  const single: Record<string, string> = {
    'a statement and what is to be done about it': 'I had a root canal and I want to pay it',
    'a statement behind a comma': 'I want to pay my bill, the password is on it',
    'what it is told about': 'show my balance and it has my password',
    'a greeting': 'hello there, show my balance',
    'what is ruled out': 'not my balance, I want to pay',
    'the same thing twice': 'pay my bill and pay it now',
    nothing: '',
    'a question word alone behind a comma': 'my password is blocked, balance why',
    'a second of nothing': 'wait 2) show my balance',
    'a "como" without "tanto"': 'no sé como pagar mi balance como password',
    'a bill that came apart': 'show the balance that was billed separately from my password',
    'a joint with nothing behind it': 'show my balance and ',
  };
  for (const [what, text] of Object.entries(single))
    it(`splits no ${what}`, () => {
      expect(two(text)).to.equal(undefined);
    });

  it('asks for certainty of both parts', () => {
    expect(two('show my balance and reset my password', 0.25)).to.equal(undefined);
    expect(two('show my balance and also reset my password', 0.25)).to.deep.equal(['view-bills', 'reset-password']);
  });

  it('needs no likelihood in the whole message of parts that are both plain', () => {
    const whole: Reading = { inScope: [{ id: 'reset-password', score: 0.99 }], none: 0.01 };
    const message = 'reset my password please, show me my balance';
    expect(findTwoRequests(message, whole, read(0.97))).to.deep.equal(['reset-password', 'view-bills']);
    expect(findTwoRequests(message, whole, read(0.9))).to.equal(undefined);
    expect(findTwoRequests('reset my password please, my balance', whole, read(0.97))).to.equal(undefined);
  });

  it('reads the last sentence of a story before the joint', () => {
    const told = (text: string): Reading => read(text.includes('hospital') ? 0.1 : 0.9)(text);
    const message = 'I was in the hospital for long. I want to see my balance, and I want to reset my password';
    expect(findTwoRequests(message, told(message), told)).to.deep.equal(['view-bills', 'reset-password']);
  });

  it('leaves a story of more than 400 characters whole', () => {
    expect(two(`show my balance and reset my password${' please'.repeat(60)}`)).to.equal(undefined);
  });
});

describe('parts of a message', () => {
  const cuts: Record<string, string[]> = {
    'pay my bill and then my premium': ['also'],
    'pay my bill. Next, my premium': ['also'],
    'pay my bill next month': [],
    "pay my bill and while we're talking my premium": ['also'],
    'mi factura, además mi prima': ['also'],
    'además de mi factura': [],
    'necesito más tiempo': [],
    'pagar nada más la mitad': [],
    'un plan más el teléfono': ['also'],
    'no recuerdo el usuario ni la clave': ['and'],
    '¿cuánto debo? ¿y cuándo?': ['and'],
    'how much? pay it': ['sentence'],
    'one, two': ['comma'],
  };
  for (const [text, kinds] of Object.entries(cuts))
    it(`cuts "${text}"`, () => {
      expect(cutsOf(text).map(({ kind }) => kind)).to.deep.equal(kinds);
    });

  it('knows what asks and what only states', () => {
    for (const text of [
      'show me my bill',
      'Can you help',
      'quiero pagar',
      '¿cuánto debo',
      'please, a receipt',
      'hi, pay it',
    ])
      expect(asks(text), text).to.equal(true);
    for (const text of ['I lost my job', 'my card expired', 'me mudé a Texas', 'it still shows a balance'])
      expect(asks(text), text).to.equal(false);
  });

  it('knows what speaks of something named before', () => {
    for (const text of ['do I pay it here?', 'eso lo cubren', 'la quiero pagar', 'puedo pagarla'])
      expect(refersBack(text), text).to.equal(true);
    for (const text of ['pay my premium', 'quiero ver mis facturas', 'is there an app'])
      expect(refersBack(text), text).to.equal(false);
  });

  it('knows the rest of a payment from a request about it', () => {
    for (const text of ['half next month', 'the rest on friday', 'la mitad el otro mes', 'el resto en 2 semanas'])
      expect(isOtherShare(text), text).to.equal(true);
    for (const text of ['a plan for the other half', 'el resto pónganmelo en abonos', 'the rest is wrong'])
      expect(isOtherShare(text), text).to.equal(false);
  });

  it('lends the words that a request begins with', () => {
    expect(leadOf('please change the card for my refills')).to.equal('change');
    expect(leadOf('quiero pagar mi factura')).to.equal('quiero pagar');
    expect(leadOf('')).to.equal('');
  });

  it('is quick with 10,000 joints', () => {
    const started = performance.now();
    for (const piece of ['and ', 'also ', ', ', '. ', ' ', 'y también ', 'once that is '])
      cutsOf(piece.repeat(10_000 / piece.length));
    expect(performance.now() - started).to.be.lessThan(500);
  });
});
