import { expect } from 'chai';
import { Language } from '../../src/billing/member.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge.js';
import { renderAnswer, renderUnknown } from '../../src/text/answer.js';
import { answer as english } from '../../src/text/en/answer.js';
import { answer as spanish } from '../../src/text/es/answer.js';

describe('answers', () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await readKnowledge();
  });
  const entry = (key: string) => knowledge.faq.entries.find((one) => one.key === key)!;

  it('are complete and short in both languages, with every placeholder filled', () => {
    for (const one of knowledge.faq.entries) {
      for (const language of Language.options) {
        const text = renderAnswer(one, knowledge.organization, { language, region: one.regions[0] });
        expect(text, one.key).not.to.match(/[{}]|undefined/);
        expect(text.length, `${one.key} ${language}: ${text.length}`).to.be.below(950);
      }
    }
  });

  it('name their source and region in the last line', () => {
    const last = (key: string, language: Language, region?: string) =>
      renderAnswer(entry(key), knowledge.organization, { language, region }).split('\n').at(-1);
    expect(last('pay-medical-online', 'en')).to.equal('Source: consumer billing guide. For: all regions.');
    expect(last('dental-northwest', 'es', 'northwest')).to.equal(
      'Fuente: el sitio web del plan. Para: Noroeste (Oregón y suroeste de Washington).',
    );
    expect(last('medication-list', 'en')).to.contain(english.otherRegions(english.cardNumber));
    expect(last('medication-list', 'en', 'southern-california')).not.to.contain(
      english.otherRegions(english.cardNumber),
    );
  });

  it('are hedged when the facts are not sure', () => {
    for (const one of knowledge.faq.entries) {
      const text = renderAnswer(one, knowledge.organization, { language: 'es' });
      expect(text.includes(spanish.hedge), one.key).to.equal(one.confidence !== 'H');
    }
  });

  it('take the phone from the organisation, or the one that is configured', () => {
    const text = (contactPhone?: string) =>
      renderAnswer(entry('contact'), knowledge.organization, { language: 'en', contactPhone });
    expect(text()).to.contain(knowledge.organization.phones.guide?.number);
    expect(text('1-555-010-0000'))
      .to.contain('1-555-010-0000')
      .and.not.to.contain(knowledge.organization.phones.guide?.number);
  });

  it('never say a weak number without its doubt', () => {
    const text = (region?: string) => renderAnswer(entry('moving'), knowledge.organization, { language: 'en', region });
    expect(text('washington')).to.contain('1-888-901-4636.');
    expect(text('hawaii')).to.contain(english.unconfirmed('1-800-966-5955'));
    expect(text()).to.contain(english.cardNumber);
  });

  it('say what is not known, where, and whom to ask', () => {
    const text = renderUnknown(knowledge.organization, { language: 'en', region: 'georgia' });
    expect(text).to.contain('Georgia').and.to.contain('1-888-865-5813').and.to.contain('guess');
  });

  it('call the guide’s number by that name, never a billing line', () => {
    for (const one of knowledge.faq.entries.filter(({ answer }) => answer.en.includes('{{phone.guide}}'))) {
      expect(one.answer.en, one.key).to.match(/guide/);
      expect(one.answer.es, one.key).to.match(/guía/);
      expect(`${one.answer.en} ${one.answer.es}`, one.key).not.to.match(/billing line|línea de facturación/i);
    }
  });

  it('write no phone number and no address of the plan themselves', () => {
    for (const { key, answer } of knowledge.faq.entries) {
      expect(`${answer.en} ${answer.es}`, key).not.to.match(/https?:|\b(?:1-)?\d{3}-\d{3}-\d{4}\b|Kaiser/);
    }
  });
});
