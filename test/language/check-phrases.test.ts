import { expect } from 'chai';
import { Language } from '../../src/billing/member.js';
import { checkPhrases } from '../../src/language/recogniser/check-phrases.js';
import { type Phrase, readPhrases } from '../../src/language/recogniser/phrases.js';

const phrase = (text: string, intent: string, line: number): Phrase => ({
  text,
  intent,
  at: `en/${intent}.txt:${line}`,
});

describe('The phrases', () => {
  for (const lang of Language.options) {
    it(`in ${lang} hold no phrase twice and no two that hardly differ`, () => {
      const phrases = readPhrases(lang);
      expect(phrases.length).to.be.greaterThan(4000);
      expect(checkPhrases(phrases)).to.deep.equal([]);
    });
  }

  it('are refused when one stands twice, whatever its case, accents and marks', () => {
    const problems = checkPhrases([phrase('¿Cuánto debo?', 'view-bills', 1), phrase('cuanto debo', 'view-bills', 2)]);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.include('en/view-bills.txt:2').and.to.include('duplicate of en/view-bills.txt:1');
  });

  it('are refused when one stands under two ids', () => {
    const problems = checkPhrases([phrase('what do I owe', 'view-bills', 1), phrase('What do I owe?', 'pay-bill', 7)]);
    expect(problems[0]).to.include('under two ids');
  });

  it('are refused when two of an id hardly differ, but not when two ids need the difference', () => {
    const one = 'I would like to pay my hospital bill from March with my card';
    const two = 'I would like to pay my hospital bills from March with my card';
    expect(checkPhrases([phrase(one, 'pay-bill', 1), phrase(two, 'pay-bill', 2)])[0]).to.include('nearly');
    expect(checkPhrases([phrase(one, 'pay-bill', 1), phrase(two, 'guest-payment', 2)])).to.deep.equal([]);
  });
});
