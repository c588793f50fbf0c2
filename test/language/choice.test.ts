import { expect } from 'chai';
import fc from 'fast-check';
import { type Choice, parseChoice } from '../../src/language/choice.js';

const methods: Choice[] = [
  { id: 'pm_sample_visa', title: 'Visa ending in 4242', synonyms: ['card', 'credit card', 'tarjeta'] },
  { id: 'pm_sample_bank', title: 'Checking ending in 6789', synonyms: ['bank', 'bank account', 'cuenta', 'banco'] },
  { id: 'new', title: 'Another way to pay', synonyms: ['other', 'otra', 'new card'] },
];
const months: Choice[] = [
  { id: 'm3', title: '3 months' },
  { id: 'm6', title: '6 months' },
  { id: 'm12', title: '12 months' },
];
const pick = (text: string, choices = methods) => parseChoice(text, { lang: 'en', today: '2026-11-24', choices });

const taken: [string, string][] = [
  ['1', 'pm_sample_visa'],
  ['1.', 'pm_sample_visa'],
  ['#1', 'pm_sample_visa'],
  ['the first', 'pm_sample_visa'],
  ['first one', 'pm_sample_visa'],
  ['la primera', 'pm_sample_visa'],
  ['option 2', 'pm_sample_bank'],
  ['opción 2', 'pm_sample_bank'],
  ['el segundo', 'pm_sample_bank'],
  ['number two please', 'pm_sample_bank'],
  ['two', 'pm_sample_bank'],
  ['the last one', 'new'],
  ['la última', 'new'],
  ['pm_sample_visa', 'pm_sample_visa'],
  ['visa', 'pm_sample_visa'],
  ['my visa please', 'pm_sample_visa'],
  ['the visa ending in 4242', 'pm_sample_visa'],
  ['4242', 'pm_sample_visa'],
  ['checking', 'pm_sample_bank'],
  ['use the bank account', 'pm_sample_bank'],
  ['con la tarjeta', 'pm_sample_visa'],
  ['otra', 'new'],
];
const refused: [string, string][] = [
  ['why was my first visit billed twice?', 'not-understood'],
  ['why was my first visit billed twice', 'not-understood'],
  ['visa?', 'not-understood'],
  ['ending in', 'ambiguous'],
  ['7', 'out-of-range'],
  ['#0', 'out-of-range'],
  ['please', 'not-understood'],
  ['', 'not-understood'],
  ['1 or 2', 'not-understood'],
  ['x'.repeat(201), 'too-long'],
];

describe('choice', () => {
  for (const [text, id] of taken)
    it(`takes "${text}"`, () => {
      expect(pick(text)).to.deep.equal({ ok: true, value: id });
    });

  for (const [text, reason] of refused)
    it(`refuses "${text.slice(0, 40)}" as ${reason}`, () => {
      expect(pick(text)).to.deep.equal({ ok: false, reason });
    });

  it('does not guess between place and name when a number is both', () => {
    expect(pick('3', months)).to.deep.equal({ ok: false, reason: 'ambiguous' });
    expect(pick('#3', months)).to.deep.equal({ ok: true, value: 'm12' });
    expect(pick('12', months)).to.deep.equal({ ok: true, value: 'm12' });
    expect(pick('6 months', months)).to.deep.equal({ ok: true, value: 'm6' });
  });

  it('takes a number for a place first where lists have numbers in their titles', () => {
    const dated = { lang: 'en', today: '2026-11-24', choices: months, places: true } as const;
    expect(parseChoice('3', dated)).to.deep.equal({ ok: true, value: 'm12' });
    expect(parseChoice('three', dated)).to.deep.equal({ ok: true, value: 'm12' });
    expect(parseChoice('12', dated)).to.deep.equal({ ok: true, value: 'm12' });
    expect(parseChoice('7', dated)).to.deep.equal({ ok: false, reason: 'out-of-range' });
  });

  it('knows both from the second', () => {
    const covered: Choice[] = [
      { id: 'premium', title: 'Premiums' },
      { id: 'medical', title: 'Medical bills' },
      { id: 'both', title: 'Both' },
    ];
    for (const text of ['las dos', 'los dos', 'both', 'ambas', 'the two of them', 'no, las dos', 'para los dos'])
      expect(pick(text, covered), text).to.deep.equal({ ok: true, value: 'both' });
    for (const text of ['las dos', 'los dos', 'all three', 'las tres', 'the two'])
      expect(pick(text).ok, text).to.equal(false);
    for (const text of ['not both', 'both or one']) expect(pick(text, covered).ok, text).to.equal(false);
    for (const text of ['la dos', 'dos', 'number two'])
      expect(pick(text)).to.deep.equal({ ok: true, value: 'pm_sample_bank' });
  });

  it('takes every title and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string(), { maxLength: 5 }), (text, titles) => {
        pick(
          text,
          titles.map((title, index) => ({ id: `c${index}`, title })),
        );
      }),
    );
    for (const { id, title } of methods) expect(pick(title)).to.deep.equal({ ok: true, value: id });
  });
});
