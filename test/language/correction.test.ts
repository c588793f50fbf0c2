import { expect } from 'chai';
import { findCommand, saysStop } from '../../src/language/commands.js';
import { findCorrection, partsOf, readMethodWord } from '../../src/language/correction.js';
import { aboutSummary } from '../../src/language/summary-question.js';

describe('corrections', () => {
  const named: Record<string, string> = {
    'change the amount': 'amountCents',
    'can I change the amount?': 'amountCents',
    'the amount is wrong': 'amountCents',
    'no, the amount': 'amountCents',
    "that's not the right bill": 'billNumber',
    'use the other card': 'methodToken',
    'change what looks wrong': 'reason',
    'la cantidad está mal': 'amountCents',
    'no es la tarjeta': 'methodToken',
    'me equivoqué de fecha': 'date',
  };
  for (const [text, slot] of Object.entries(named))
    it(`takes ${slot} back in "${text}"`, () => {
      const found = findCorrection(text);
      expect(found?.slots).to.include(slot);
      expect(found?.bare).to.equal(undefined);
    });

  const given: Record<string, string> = {
    'it should be 60': '60',
    'not 50, 60': '60',
    '60 not 50': '60',
    'yes but 12': '12',
    'no i meant the premium': 'the premium',
    'sí, mejor 60': '60',
    'mejor el 22': 'el 22',
    'no, la de urgencias': 'la de urgencias',
    'me refiero a la cuenta': 'la cuenta',
  };
  for (const [text, rest] of Object.entries(given))
    it(`reads "${rest}" in "${text}"`, () => {
      const found = findCorrection(text);
      expect(found?.rests).to.include(rest);
      expect(found?.bare).to.equal(undefined);
    });

  it('calls bare what only is an answer', () => {
    expect(findCorrection('60')).to.deep.equal({ slots: [], rests: ['60'], bare: true });
    expect(findCorrection('the amount is right')?.slots).to.deep.equal([]);
    // "One" picks a button.
    expect(findCorrection('one')?.rests).to.deep.equal([]);
  });

  it('knows the other one, and that something is not right', () => {
    for (const text of ['the other one', 'no, la otra', 'yes to the other one'])
      expect(findCorrection(text)?.other, text).to.equal(true);
    for (const text of ['not that one', 'change it', 'esa no es', 'algo está mal'])
      expect(findCorrection(text)?.something, text).to.equal(true);
  });

  it('is no question and no story', () => {
    expect(findCorrection('is the amount wrong?')).to.equal(undefined);
    expect(findCorrection(`no, ${'that was long ago '.repeat(12)}`)).to.equal(undefined);
  });

  it('leaves a bill that is wrong to a dispute', () => {
    expect(findCorrection('the bill is wrong')?.slots).to.deep.equal([]);
  });

  it('parts an answer to two questions, and reads a way to pay', () => {
    expect(partsOf('10.00 on the bank')).to.deep.equal(['10.00', 'the bank']);
    expect(readMethodWord('the bank')).to.equal('bank-account');
    expect(readMethodWord('con la tarjeta de débito'.normalize('NFD').replace(/\p{M}/gu, ''))).to.equal('debit-card');
    expect(readMethodWord('visa')).to.equal('credit-card');
    expect(readMethodWord('the bank statement')).to.equal(undefined);
  });
});

describe('words around a summary', () => {
  const questions: Record<string, ReturnType<typeof aboutSummary>> = {
    "what's the fee?": 'fee',
    'is there a fee': 'fee',
    '¿hay comisión?': 'fee',
    'how much would that be?': 'inIt',
    '¿cuánto pagaría al mes?': 'inIt',
    'which card?': 'inIt',
    'why 50?': 'why',
    'why so much': 'why',
    '¿por qué 6 meses?': 'why',
    'is there a late fee?': undefined,
    'how much do I owe?': undefined,
    'how much is my deductible': undefined,
    'why is my bill so high': undefined,
  };
  for (const [text, about] of Object.entries(questions))
    it(`"${text}" asks for ${about ?? 'something else'}`, () => expect(aboutSummary(text)).to.equal(about));

  it('waits when asked to', () => {
    for (const text of ['hold on', 'ok let me check', 'no wait', 'bueno', 'espéreme', 'déjeme pensar'])
      expect(findCommand(text), text).to.equal('wait');
    expect(findCommand('wait until friday')).to.equal(undefined);
  });

  it('asks for a reason in many words, and not for the reason of a bill', () => {
    for (const text of [
      'why do you need my member number',
      'why do I have to tell you my birth date',
      '¿por qué me pide eso?',
      '¿para qué quieren mi fecha de nacimiento?',
    ])
      expect(findCommand(text), text).to.equal('why');
    for (const text of ['why do I need to pay this bill', 'why do you charge so much', 'por qué tengo que pagar eso'])
      expect(findCommand(text), text).to.equal(undefined);
  });

  it('hears a wish to stop only in words of stopping', () => {
    for (const text of ['forget the whole thing', "I don't want to do this", 'ya no quiero seguir'])
      expect(saysStop(text), text).to.equal(true);
    for (const text of ['no idea', 'not that much', 'who decided that', "I don't have that much", 'mejor 4'])
      expect(saysStop(text), text).to.equal(false);
  });
});
