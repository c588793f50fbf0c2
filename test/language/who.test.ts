import { expect } from 'chai';
import { asksWho } from '../../src/language/who.js';

describe('who am I talking to', () => {
  for (const text of [
    ...[
      'are you a real person?',
      'are you human?',
      'who are you',
      'who made you?',
      'am I talking to a bot or a person?',
      'is this a robot',
    ],
    ...[
      '¿es usted una persona?',
      '¿eres humano?',
      'quién eres',
      '¿estoy hablando con una persona real?',
      'eres un robot?',
    ],
  ])
    it(`is asked: ${text}`, () => expect(asksWho(text)).to.equal(true));
  for (const text of [
    ...[
      'I want to talk to a person',
      'person',
      'are you open today',
      'is this a bill',
      'who is my doctor',
      'what are you charging me for',
    ],
    ...['quiero hablar con una persona', 'es la factura de otra persona', 'quién paga esto'],
  ])
    it(`is not asked: ${text}`, () => expect(asksWho(text)).to.equal(false));
});
