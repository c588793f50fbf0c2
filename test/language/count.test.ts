import { expect } from 'chai';
import fc from 'fast-check';
import { parseCount } from '../../src/language/count.js';
import { parseIncome } from '../../src/language/income.js';
import { parseText } from '../../src/language/text-answer.js';

const context = { lang: 'en', today: '2026-11-24' } as const;

describe('count of people', () => {
  for (const [text, value] of [
    ['4', 4],
    ['four', 4],
    ['cuatro', 4],
    ['4 people', 4],
    ['family of four', 4],
    ['there are 3 of us', 3],
    ["we're five", 5],
    ['somos cuatro', 4],
    ['cuatro personas', 4],
    ['just me', 1],
    ['solo yo', 1],
    ['vivo sola', 1],
    ['me and my two kids', 3],
    ['my wife and I and 2 kids', 4],
    ['household of 2', 2],
    ['mi esposa y yo', 2],
    ['my wife and i', 2],
    ['me and my husband', 2],
    ['somos mi esposo y yo', 2],
    ['the two of us', 2],
    ['los dos', 2],
  ] as const)
    it(`takes "${text}" as ${value}`, () => {
      expect(parseCount(text, context)).to.deep.equal({ ok: true, value });
    });

  for (const [text, reason] of [
    ['0', 'range'],
    ['-3', 'range'],
    ['500', 'range'],
    ['4 or 5', 'ambiguous'],
    ['my wife and my bill', 'not-understood'],
    ['my wife and i cannot pay', 'not-understood'],
    ['not sure', 'not-understood'],
    ['$4', 'not-understood'],
    ['my account is 4471', 'not-understood'],
    ['we have four cats and a family of mice', 'not-understood'],
    ['', 'not-understood'],
    ['4'.repeat(300), 'too-long'],
  ] as const)
    it(`refuses "${text.slice(0, 30)}" as ${reason}`, () => {
      expect(parseCount(text, context)).to.deep.equal({ ok: false, reason });
    });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseCount(text, context)));
  });
});

describe('count of months', () => {
  for (const [text, value] of [
    ['6', 6],
    ['12 months', 12],
    ['over six months', 6],
    ['a year', 12],
    ['two years', 24],
    ['a year and a half', 18],
    ['un año y medio', 18],
    ['over a year and a half please', 18],
    ['one and a half years', 18],
    ['two and a half years', 30],
    ['dos años y medio', 30],
    ['1.5 years', 18],
    ['half a year', 6],
    ['half of a year', 6],
    ['medio año', 6],
    ['12 mensualidades', 12],
    ['en doce meses', 12],
    ['un año', 12],
    ['18 month plan', 18],
  ] as const)
    it(`takes "${text}" as ${value}`, () => {
      expect(parseCount(text, { ...context, of: 'months' })).to.deep.equal({ ok: true, value });
    });

  it('keeps within its bounds', () => {
    expect(parseCount('48', { ...context, of: 'months', min: 2, max: 36 })).to.deep.equal({
      ok: false,
      reason: 'range',
    });
  });
});

describe('income', () => {
  for (const [text, cents, period] of [
    ['3,200 a month', 320_000, 'month'],
    ['I make 3,200 a month', 320_000, 'month'],
    ['$45k a year', 4_500_000, 'year'],
    ['45 mil al año', 4_500_000, 'year'],
    ['gano 2,400 al mes', 240_000, 'month'],
    ['about $2,500 per month', 250_000, 'month'],
    ['monthly income is 3200', 320_000, 'month'],
    ['my wife and i make 2,000 a month', 200_000, 'month'],
    ['2500', 250_000, undefined],
    ['$30,000', 3_000_000, undefined],
    ['two thousand dollars a month', 200_000, 'month'],
    ['dos mil dólares al mes', 200_000, 'month'],
    ['none', 0, 'month'],
    ['no income', 0, 'month'],
    ['no tengo ingresos', 0, 'month'],
    ['0', 0, 'month'],
    ['nothing', 0, 'month'],
    ["i'm unemployed", 0, 'month'],
    ['estoy desempleada', 0, 'month'],
    ['no tengo trabajo', 0, 'month'],
    ['I lost my job', 0, 'month'],
    ['two hundred and fifty a month', 25_000, 'month'],
    ['treinta y cinco mil al año', 3_500_000, 'year'],
    ['mil quinientos al mes', 150_000, 'month'],
    ['$1,850.75 biweekly', 400_996, 'month'],
    ['1850.75 every two weeks', 400_996, 'month'],
    ['I get paid 900 every other week', 195_000, 'month'],
    ['600 a week', 260_000, 'month'],
    ['$600/week', 260_000, 'month'],
    ['about 600 weekly', 260_000, 'month'],
    ['weekly 600', 260_000, 'month'],
    ['gano 600 a la semana', 260_000, 'month'],
    ['me pagan 600 por semana', 260_000, 'month'],
    ['900 cada dos semanas', 195_000, 'month'],
    ['1,000 quincenales', 200_000, 'month'],
    ['mil a la quincena', 200_000, 'month'],
    ['1000 twice a month', 200_000, 'month'],
  ] as const)
    it(`takes "${text}"`, () => {
      const parsed = parseIncome(text, context);
      const { paid: _, ...income } = parsed.ok ? parsed.value : { cents: undefined, paid: undefined };
      expect(income).to.deep.equal(period ? { cents, period } : { cents });
    });

  for (const [text, reason] of [
    ['600 a week and 20 an hour', 'ambiguous'],
    ['600 a week or 700 a week', 'ambiguous'],
    ['500 a week, 2000 a month', 'ambiguous'],
    ['between 1500 and 2500 a month', 'ambiguous'],
    ['1,500 to 2,500 a month', 'ambiguous'],
    ['1500-2500', 'ambiguous'],
    ['entre 1500 y 2500 al mes', 'ambiguous'],
    ['de mil a dos mil al mes', 'ambiguous'],
    ['four of us, 30k a year', 'not-understood'],
    ['my wife and i, 2000 a month', 'not-understood'],
    ['3 people making 2000 a month', 'not-understood'],
    ['somos cuatro y ganamos 2000 al mes', 'not-understood'],
    ['200 a day', 'other-period'],
    ['$18 an hour', 'other-period'],
    ['1.250,50', 'ambiguous'],
    ['-5', 'negative'],
    ['not sure', 'not-understood'],
    ['my account is 4471', 'not-understood'],
    ['why do you ask', 'not-understood'],
    ['9'.repeat(30), 'too-much'],
    ['x'.repeat(300), 'too-long'],
  ] as const)
    it(`refuses "${text.slice(0, 30)}" as ${reason}`, () => {
      expect(parseIncome(text, context)).to.deep.equal({ ok: false, reason });
    });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseIncome(text, context)));
  });
});

describe('pay by the week', () => {
  it('keeps the pay as it was said beside the income worked out from it', () => {
    expect(parseIncome('600 a week', context)).to.deep.equal({
      ok: true,
      value: { cents: 260_000, period: 'month', paid: { cents: 60_000, every: 'week' } },
    });
  });
});

describe('answer in own words', () => {
  it('tidies, and takes nothing empty, endless or sensitive', () => {
    expect(parseText('  I never\u0000 had\n this test ', context)).to.deep.equal({
      ok: true,
      value: 'I never had this test',
    });
    expect(parseText(' … ', context)).to.deep.equal({ ok: false, reason: 'empty' });
    for (const text of ['not sure', 'no wait', 'no idea', 'no sé qué decir'])
      expect(parseText(text, context), text).to.deep.equal({ ok: false, reason: 'unsure' });
    for (const text of ['yes', 'yes please', 'sí', 'no gracias'])
      expect(parseText(text, context), text).to.deep.equal({ ok: false, reason: 'not-understood' });
    expect(parseText('I do not know why I was billed twice', context).ok).to.equal(true);
    expect(parseText('no', { ...context, min: 3 })).to.deep.equal({ ok: false, reason: 'too-short' });
    expect(parseText('x'.repeat(501), context)).to.deep.equal({ ok: false, reason: 'too-long' });
    expect(parseText('x'.repeat(100_000), context)).to.deep.equal({ ok: false, reason: 'too-long' });
    expect(parseText('charged to 4242 4242 4242 4242', context)).to.deep.equal({ ok: false, reason: 'sensitive' });
  });
});
