import { expect } from 'chai';
import fc from 'fast-check';
import { Language } from '../../src/billing/member.js';
import { isQuestion } from '../../src/language/question.js';

const questions: Record<Language, string[]> = {
  en: [
    'how do I pay a medical bill?',
    'How do I reset my password',
    'hi, quick question: what is a premium',
    'can I pay by phone',
    "can I pay my mother's bill?",
    'can I use a debit card',
    'can teens make their own account',
    'do you take amex',
    'why is my account locked',
    'could you tell me how long the grace period is',
    'My bill is due before payday, what can I do?',
    'is there an app',
    'walk me through paying online',
    'what happens if I ignore the bill',
  ],
  es: [
    '¿cómo pago una factura médica?',
    'como cambio mi contraseña',
    'hola, ¿qué es una prima?',
    '¿puedo pagar por teléfono?',
    '¿puedo pagar la factura de otra persona?',
    'aceptan tarjeta de débito',
    '¿los adolescentes pueden tener cuenta?',
    'por qué está bloqueada mi cuenta',
    'me puede decir cuánto dura el período de gracia',
    'Mi factura vence antes de mi quincena, ¿qué puedo hacer?',
    'dónde encuentro los formularios',
    'que pasa si no pago',
  ],
};

const wishes: Record<Language, string[]> = {
  en: [
    'pay my bill',
    'can I pay my bill?',
    'can you pay my bill for me please?',
    'I want to pay my bill of $50 on Friday, is that ok?',
    'could I make a payment of $40 today?',
    'can I get more time?',
    'can i see my bills',
    'how much do I owe?',
    'what do i owe on the er bill',
    'could you set up autopay for me?',
    'can I talk to a person?',
    'my check doesnt come til the 3rd',
    'would you reset my password?',
    'explain my EOB',
    'extension?',
    'yes',
    '',
  ],
  es: [
    'pagar mi factura',
    '¿puedo pagar mi factura?',
    '¿me puede ayudar a pagar mi cuenta?',
    'quiero pagar mi factura de $50 el viernes, ¿está bien?',
    '¿cuánto debo?',
    '¿me pueden dar más tiempo?',
    'puedo hablar con alguien',
    'como no tengo dinero quiero un plan',
    '¿puede restablecer mi contraseña?',
    'que me den más tiempo',
    'sí',
    '¿prórroga?',
  ],
};

describe('isQuestion', () => {
  for (const lang of Language.options) {
    for (const text of questions[lang])
      it(`asks to be told something: ${text}`, () => expect(isQuestion(text, lang)).to.equal(true));
    for (const text of wishes[lang])
      it(`asks for something to be done: ${text}`, () => expect(isQuestion(text, lang)).to.equal(false));
  }

  it('takes any text, quickly', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...Language.options),
        (text, lang) => typeof isQuestion(text, lang) === 'boolean',
      ),
    );
    const started = performance.now();
    for (const text of ['hi '.repeat(20_000), `${'tell me '.repeat(5_000)}?`, 'can i get my '.repeat(5_000)])
      isQuestion(text, 'en');
    expect(performance.now() - started).to.be.below(200);
  });
});
