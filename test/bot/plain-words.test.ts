import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { Faq } from '../../src/language/faq.js';
import { knowledgeFile } from '../../src/paths.js';
import { answer } from '../../src/text/en/answer.js';
import { eob } from '../../src/text/en/eob.js';
import { english } from '../../src/text/en/index.js';
import { spanish } from '../../src/text/es/index.js';
import { allTexts, type Text } from '../support/all-texts.js';
import { readingGrade } from '../support/reading-grade.js';

/** School grade up to which a text is plain enough for nearly everyone. */
const highestGrade = 8;
/** About what a phone shows without scrolling. */
const longest = 500;

/** Texts that are harder, with the reason. */
const harder: Record<string, string> = {
  'eob.glossary.price': 'has to tell the provider from the plan',
  'faq apply-for-aid': 'lists what is covered in the words of the policy',
  'faq faq.chiropractor': 'names a benefit rider and a network as they are called',
  'faq faq.record-copies': 'phone numbers by place',
  'faq faq.refill-blocked': "the website's own names",
  'faq faq.teen-account': "the website's own names, and a privacy law",
};
/** Texts that are longer, with the reason. */
const longer: Record<string, string> = {};

const faq = (language: 'en' | 'es'): Text[] =>
  Faq.parse(JSON.parse(readFileSync(knowledgeFile('faq.json'), 'utf8'))).entries.map((entry) => ({
    id: `faq ${entry.intent}`,
    text: entry.answer[language],
  }));

describe('plain words', () => {
  const texts = [...allTexts(english), ...allTexts({ eob, answer }), ...faq('en')];

  it('tells easy from hard', () => {
    expect(readingGrade('I can help you pay a bill. Just say so, and I will ask what I need to know.')).to.be.lessThan(
      4,
    );
    const hard =
      'Reimbursement determinations necessitate comprehensive documentation substantiating eligibility for supplementary compensation arrangements.';
    expect(readingGrade(hard)).to.be.greaterThan(15);
  });

  it(`has no English text above grade ${highestGrade} but those with a reason`, () => {
    const graded = texts.map(({ id, text }) => ({ id, text, grade: readingGrade(text) ?? 0 }));
    const hard = graded.filter(({ id, grade }) => grade > highestGrade && !(id in harder));
    expect(hard.map(({ id, grade, text }) => `${grade.toFixed(1)} ${id}: ${text}`)).to.deep.equal([]);
    const real = graded.filter(({ grade }) => grade > 0);
    const mean = real.reduce((sum, { grade }) => sum + grade, 0) / real.length;
    console.log(`      ${texts.length} texts, ${real.length} long enough for a grade, on average ${mean.toFixed(1)}`);
  });

  it(`has no text longer than a phone screen, ${longest} characters, but those with a reason`, () => {
    const long = [...texts, ...allTexts(spanish).map(({ id, text }) => ({ id: `es ${id}`, text })), ...faq('es')]
      .filter(({ id, text }) => text.length > longest && !(id in longer))
      .map(({ id, text }) => `${text.length} ${id}`);
    expect(long).to.deep.equal([]);
  });

  it('names no exception that is gone', () => {
    const ids = new Set(texts.map(({ id }) => id));
    expect([...Object.keys(harder), ...Object.keys(longer)].filter((id) => !ids.has(id))).to.deep.equal([]);
  });
});
