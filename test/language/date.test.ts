import { expect } from 'chai';
import fc from 'fast-check';
import { parseBirthDate, readBirthDate } from '../../src/language/birth-date.js';
import { type DateContext, parseDate, readDate } from '../../src/language/date.js';
import type { Recognizers } from '../../src/language/recognizers.js';

/** A Tuesday. */
const en: DateContext = { lang: 'en', today: '2026-11-24' };
const es: DateContext = { ...en, lang: 'es' };

const coming: [string, string][] = [
  ['December 15', '2026-12-15'],
  ['dec 15', '2026-12-15'],
  ['Dec. 15th', '2026-12-15'],
  ['december fifteenth', '2026-12-15'],
  ['the 15th of December', '2026-12-15'],
  ['15 December', '2026-12-15'],
  ['Tuesday, December 15', '2026-12-15'],
  ['December 15, 2026', '2026-12-15'],
  ['12/15', '2026-12-15'],
  ['12/15/2026', '2026-12-15'],
  ['12/15/26', '2026-12-15'],
  ['12-15-2026', '2026-12-15'],
  ['2026-12-15', '2026-12-15'],
  ['15/12', '2026-12-15'],
  ['1/5', '2027-01-05'],
  ['March 3', '2027-03-03'],
  ['today', '2026-11-24'],
  ['now', '2026-11-24'],
  ['tomorrow', '2026-11-25'],
  ['the day after tomorrow', '2026-11-26'],
  ['friday', '2026-11-27'],
  ['on Friday please', '2026-11-27'],
  ['this friday', '2026-11-27'],
  ['fri', '2026-11-27'],
  ['next friday', '2026-12-04'],
  ['friday next week', '2026-12-04'],
  ['next monday', '2026-11-30'],
  ['tuesday', '2026-12-01'],
  ['a week from friday', '2026-12-04'],
  ['in two weeks', '2026-12-08'],
  ['in 3 days', '2026-11-27'],
  ['in a month', '2026-12-24'],
  ['10 days from now', '2026-12-04'],
  ['the 3rd', '2026-12-03'],
  ['by the 3rd', '2026-12-03'],
  ['the third', '2026-12-03'],
  ['the 24th', '2026-11-24'],
  ['the 30th', '2026-11-30'],
  ['the 5th of next month', '2026-12-05'],
  ['the first of next month', '2026-12-01'],
  ['end of the month', '2026-11-30'],
  ['the end of next month', '2026-12-31'],
  ['end of january', '2027-01-31'],
  ['i meant Friday', '2026-11-27'],
  ['el 3 de diciembre', '2026-12-03'],
  ['3 de diciembre de 2026', '2026-12-03'],
  ['el viernes', '2026-11-27'],
  ['el próximo viernes', '2026-11-27'],
  ['el viernes que viene', '2026-11-27'],
  ['el viernes de la próxima semana', '2026-12-04'],
  ['15 dic', '2026-12-15'],
  ['quince de diciembre', '2026-12-15'],
  ['primero de diciembre', '2026-12-01'],
  ['1ro de diciembre', '2026-12-01'],
  ['el 1º de diciembre', '2026-12-01'],
  ['el 3', '2026-12-03'],
  ['fin de mes', '2026-11-30'],
  ['a fin de mes', '2026-11-30'],
  ['hoy', '2026-11-24'],
  ['mañana', '2026-11-25'],
  ['pasado mañana', '2026-11-26'],
  ['en dos semanas', '2026-12-08'],
  ['dentro de 3 días', '2026-11-27'],
  ['miércoles', '2026-11-25'],
  ['Thanksgiving', '2026-11-26'],
  ['the day after Thanksgiving', '2026-11-27'],
  ['Christmas Eve', '2026-12-24'],
  ['before Christmas', '2026-12-24'],
  ['antes de navidad', '2026-12-24'],
  ['before the 3rd', '2026-12-02'],
  ['antes del 3', '2026-12-02'],
  ['antes del viernes', '2026-11-26'],
  ['sometime before friday', '2026-11-26'],
  ['hasta antes de año nuevo', '2026-12-31'],
  ['before december', '2026-11-30'],
  ['antes de diciembre', '2026-11-30'],
  ['not before december 10', '2026-12-10'],
  ['no antes del 10 de diciembre', '2026-12-10'],
  ['on or before December 4', '2026-12-04'],
  ['no later than friday', '2026-11-27'],
  ['friday or before', '2026-11-27'],
  ['el viernes o antes', '2026-11-27'],
  ['before the end of the month', '2026-11-30'],
  ['antes de fin de mes', '2026-11-30'],
  ['antes de que termine el año', '2026-12-31'],
  ['una semana antes de año nuevo', '2026-12-25'],
  ['a week before Christmas', '2026-12-18'],
  ['two weeks after Thanksgiving', '2026-12-10'],
  ['dos días después de navidad', '2026-12-27'],
  ['3 days before the 20th', '2026-12-17'],
  ['el día antes de navidad', '2026-12-24'],
  ['un día antes de navidad', '2026-12-24'],
  ['the day before december 10', '2026-12-09'],
  ['the day after the 3rd', '2026-12-04'],
  ['the friday before christmas', '2026-12-18'],
  ['el viernes antes de navidad', '2026-12-18'],
  ['the monday after thanksgiving', '2026-11-30'],
  ['un mes después del 5 de diciembre', '2027-01-05'],
  ['the week before christmas', '2026-12-18'],
  ['la semana antes de navidad', '2026-12-18'],
  ['the week after christmas', '2027-01-01'],
  ['el mes después de navidad', '2027-01-25'],
  ['until after christmas', '2026-12-26'],
  ['after december 20', '2026-12-21'],
  ['después del 20 de diciembre', '2026-12-21'],
  ['hasta después de navidad', '2026-12-26'],
  ['después de reyes', '2027-01-07'],
  ['después del viernes', '2026-11-28'],
  ['after the 3rd', '2026-12-04'],
  ['after friday', '2026-11-28'],
  ['after the end of the month', '2026-12-01'],
  ['a mediados de enero', '2027-01-15'],
  ['mediados de enero', '2027-01-15'],
  ['a mediados del mes de enero', '2027-01-15'],
  ['mid-January', '2027-01-15'],
  ['the middle of January', '2027-01-15'],
  ['the middle of the month', '2026-12-15'],
  ['a mediados de mes', '2026-12-15'],
  ['a mediados del próximo mes', '2026-12-15'],
  ['the middle of next month', '2026-12-15'],
  ['la quincena', '2026-11-30'],
  ['quincena', '2026-11-30'],
  ['hasta la quincena', '2026-11-30'],
  ['la quincena que viene', '2026-11-30'],
  ['la próxima quincena', '2026-11-30'],
  ['antes de la quincena', '2026-11-29'],
  ['en dos quincenas', '2026-12-24'],
  ['la primera quincena de diciembre', '2026-12-15'],
  ['la segunda quincena de diciembre', '2026-12-31'],
  ['la primera quincena del mes que viene', '2026-12-15'],
  ['víspera de año nuevo', '2026-12-31'],
  ["New Year's Eve", '2026-12-31'],
  ["New Year's", '2027-01-01'],
  ['Navidad', '2026-12-25'],
  ['Año Nuevo', '2027-01-01'],
];

const refused: [string, string][] = [
  ['february 30', 'no-such-day'],
  ['13/13', 'no-such-day'],
  ['2026-02-30', 'no-such-day'],
  ['12/15/2020', 'past'],
  ['2026-11-23', 'past'],
  ['yesterday', 'past'],
  ['last friday', 'past'],
  ['el viernes pasado', 'past'],
  ['12/15/2029', 'too-far'],
  ['3', 'ambiguous'],
  ['next week', 'ambiguous'],
  ['friday december 15', 'ambiguous'],
  ['la quincena de diciembre', 'ambiguous'],
  ['before next week', 'ambiguous'],
  ['a week before', 'not-understood'],
  ['before my vacation', 'not-understood'],
  ['after my vacation', 'not-understood'],
  ['the weeks before christmas', 'not-understood'],
  ['after yesterday', 'not-understood'],
  ['after 50 dollars', 'not-understood'],
  ['before thanksgiving or after', 'not-understood'],
  ['a week before thanksgiving', 'past'],
  ['not sure', 'not-understood'],
  ['when I get paid', 'no-day'],
  ['until I get paid', 'no-day'],
  ['not until my next payday', 'no-day'],
  ['cuando me paguen', 'no-day'],
  ['hasta que cobre', 'no-day'],
  ['el día de pago', 'no-day'],
  ['50 dollars', 'not-understood'],
  ['friday or saturday', 'not-understood'],
  ['', 'not-understood'],
  ['1/'.repeat(50), 'not-understood'],
  ['x'.repeat(10_000), 'too-long'],
];

const births = [
  'March 12, 1984',
  'Mar 12 1984',
  '3/12/1984',
  '3/12/84',
  '03-12-1984',
  '12 de marzo de 1984',
  '12 mar 1984',
  '1984-03-12',
  '03121984',
  '19840312',
  '03 12 1984',
  "march 12 '84",
  'march twelfth nineteen eighty four',
  'the twelfth of march, nineteen eighty-four',
  'doce de marzo de mil novecientos ochenta y cuatro',
  'my birthday is March 12, 1984',
  'nací el 12 de marzo de 1984',
  'DOB: 3/12/1984',
];
const notBirths: [string, string][] = [
  ['March 12', 'no-year'],
  ['2/30/1984', 'no-such-day'],
  ['02301984', 'no-such-day'],
  ['3/12/2030', 'future'],
  ['3/12/1899', 'no-such-day'],
  ['11001234', 'no-such-day'],
  ['1984', 'not-understood'],
  ['none of your business', 'not-understood'],
  ['x'.repeat(10_000), 'too-long'],
];

describe('date', () => {
  for (const [text, day] of coming)
    it(`takes "${text}" as ${day}`, async () => {
      expect(await parseDate(text, en)).to.deep.equal({ ok: true, value: day });
      expect(await parseDate(text, es)).to.deep.equal({ ok: true, value: day });
    });

  for (const [text, reason] of refused)
    it(`refuses "${text.slice(0, 40)}" as ${reason}`, () => {
      expect(readDate(text, en)).to.deep.equal({ ok: false, reason });
    });

  it('asks no other reader where a day stands beside another', async () => {
    const days = ['2026-12-25'];
    const recognizers = { days: async () => days, number: async () => undefined } as unknown as Recognizers;
    for (const text of ['the weekend before christmas', 'el fin de semana antes de navidad', 'shortly after christmas'])
      expect((await parseDate(text, { ...en, recognizers })).ok, text).to.equal(false);
  });

  describe('beside a day that is due or set', () => {
    const due: DateContext = { ...en, due: '2026-12-14' };
    const set: DateContext = { ...due, set: '2027-01-10' };
    for (const [text, context, day] of [
      ['two more weeks', due, '2026-12-28'],
      ['2 more weeks', due, '2026-12-28'],
      ['two weeks more', due, '2026-12-28'],
      ['another month', due, '2027-01-14'],
      ['two weeks longer', due, '2026-12-28'],
      ['un par de semanas más', due, '2026-12-28'],
      ['another two weeks', due, '2026-12-28'],
      ['dos semanas más', due, '2026-12-28'],
      ['un mes más', due, '2027-01-14'],
      ['otra semana', due, '2026-12-21'],
      ['otras dos semanas', due, '2026-12-28'],
      ['two weeks after the due date', due, '2026-12-28'],
      ["a week after it's due", due, '2026-12-21'],
      ['dos semanas después del vencimiento', due, '2026-12-28'],
      ['una semana después de la fecha de vencimiento', due, '2026-12-21'],
      ['two weeks after the due date', set, '2026-12-28'],
      ['a week later', due, '2026-12-21'],
      ['a week later', set, '2027-01-17'],
      ['una semana después', set, '2027-01-17'],
      ['una semana más tarde', set, '2027-01-17'],
      ['make it a week later', set, '2027-01-17'],
      ['a week earlier', set, '2027-01-03'],
      ['una semana antes', set, '2027-01-03'],
      ['two more weeks', set, '2027-01-24'],
      ['make it the 12th', set, '2027-01-12'],
      ['el 12', set, '2027-01-12'],
      ['the 30th', { ...due, set: '2027-01-02' }, '2026-12-30'],
      ['the 12th', due, '2027-01-12'],
      ['the 20th', due, '2026-12-20'],
      ['el 20', due, '2026-12-20'],
      ['a fin de mes', due, '2026-12-31'],
      ['a fin de mes', { ...en, due: '2026-11-30' }, '2026-12-31'],
      ['el último día del mes', { ...en, due: '2026-11-30' }, '2026-12-31'],
      ['the end of the month', { ...en, due: '2026-11-28' }, '2026-11-30'],
      ['the end of the month', set, '2027-01-31'],
      ['two more weeks', { ...en, due: '2026-11-01' }, '2026-12-08'],
      ['two more weeks', en, '2026-12-08'],
      ['december 20', set, '2026-12-20'],
    ] as const)
      it(`takes "${text}" (due ${context.due ?? '-'}, set ${context.set ?? '-'}) as ${day}`, () => {
        expect(readDate(text, context)).to.deep.equal({ ok: true, value: day });
      });

    for (const [text, context] of [
      ['a week later', en],
      ['two weeks after the due date', en],
      ['a week earlier', en],
      ['more', due],
      ['some more weeks', due],
      ['12', set],
    ] as const)
      it(`takes no day from "${text}"`, () => {
        expect(readDate(text, context).ok).to.equal(false);
      });
  });

  it('keeps within the days it is given', () => {
    expect(readDate('friday', { ...en, latest: '2026-11-26' })).to.deep.equal({ ok: false, reason: 'too-far' });
    expect(readDate('friday', { ...en, earliest: '2026-11-28' })).to.deep.equal({ ok: false, reason: 'past' });
  });

  it('reads every day of the coming year back from its usual spellings', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), fc.constantFrom('en', 'es'), (ahead, lang) => {
        const day = new Date(Date.parse('2026-11-24') + ahead * 86_400_000);
        const value = day.toISOString().slice(0, 10);
        const form = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat(lang === 'en' ? 'en-US' : 'es-US', { ...options, timeZone: 'UTC' }).format(day);
        for (const written of [
          value,
          form({ month: 'long', day: 'numeric' }),
          form({ dateStyle: 'long' }),
          form({ dateStyle: 'full' }),
          `${day.getUTCMonth() + 1}/${day.getUTCDate()}/${day.getUTCFullYear()}`,
        ])
          expect(readDate(written, { ...en, lang: lang as 'en' | 'es' }), written).to.deep.equal({ ok: true, value });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readDate(text, en)));
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9/ .-]{0,60}$/), (text) => void readDate(text, es)));
  });
});

describe('birth date', () => {
  for (const text of births)
    it(`takes "${text}"`, async () => {
      expect(await parseBirthDate(text, en)).to.deep.equal({ ok: true, value: '1984-03-12' });
      expect(await parseBirthDate(text, es)).to.deep.equal({ ok: true, value: '1984-03-12' });
    });

  for (const [text, reason] of notBirths)
    it(`refuses "${text.slice(0, 40)}" as ${reason}`, () => {
      expect(readBirthDate(text, en)).to.deep.equal({ ok: false, reason });
    });

  it('takes day before month when the first number cannot be a month, and old people as old', () => {
    expect(readBirthDate('25/1/1952', es)).to.deep.equal({ ok: true, value: '1952-01-25' });
    expect(readBirthDate('1/25/52', en)).to.deep.equal({ ok: true, value: '1952-01-25' });
    expect(readBirthDate('5/6/03', en)).to.deep.equal({ ok: true, value: '2003-05-06' });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readBirthDate(text, en)));
  });
});
