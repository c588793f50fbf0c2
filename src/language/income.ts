import { type PayPace, paysAYear } from '../billing/aid.js';
import type { Cents } from '../billing/money.js';
import { namesPeople } from './count.js';
import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';
import { findIncome } from './slots/income.js';
import { centsOf, moneySource } from './slots/message.js';

export interface Income {
  cents: Cents;
  /** Absent when the answer does not say; then it has to be asked. */
  period?: 'month' | 'year';
  /** Pay as it was said, where `cents` was worked out from it. */
  paid?: { cents: Cents; every: PayPace };
}

const none =
  /^(?:(?:i have |we have |there is |i make )?(?:no income|none|nothing|zero|0|\$ ?0(?:\.00)?|no job|nothing at all)|nada|cero|ninguno|no tengo(?: ingresos?)?|no gano nada|sin ingresos?|(?:i'?m |i am |we'?re |we are |(?:yo )?estoy |estamos )?(?:(?:currently|both|now) )?(?:unemployed|out of work|jobless|desemplead[oa]s?|sin (?:trabajo|empleo))|(?:i |we )?(?:don'?t|do not) (?:work|have (?:a job|any income|an income)|make anything|earn anything)|(?:i )?lost my job|(?:perdi mi|no tengo) (?:trabajo|empleo)|no trabajo)(?: right now| now| at the moment| currently|,? i'?m unemployed| por ahora| ahora(?: mismo)?| en este momento)?$/;
/** "Between 1,500 and 2,500 a month": one number is needed. */
const spread = new RegExp(
  `^(?:about |around |unos |como )?(?:(?:any(?:where|thing) )?(?:between|from|entre|de|desde) )?(?:${moneySource})(?: ?(?:dollars|dolares|bucks))? ?(?:and|to|or|-|y|a|o|hasta) ?(?:${moneySource})(?![\\p{L}\\d])`,
  'u',
);
const leads =
  /^(?:(?:ok|um+|uh+|well|about|around|roughly|approximately|maybe|like|only|just|it'?s|its|i think|i guess|probably|unos|como|alrededor de|aproximadamente|mas o menos|solo|son|es|creo que|de)[\s,:]+)+/;
const unit = /\s?(?:dollars?|bucks|usd|\$|dolares|dlls?)(?: or so| mas o menos)?$/;
const unclear =
  /\b(?:a|per|each|every|an|por|a la|cada|al?)\s?(?:week|two weeks|2 weeks|hour|hr|semana|quincena|hora|dia|day|paycheck)\b|\b(?:weekly|biweekly|bi-weekly|hourly|daily|semanal|quincenal)\b/;
/** Pay that comes more often than monthly. The longer wording first. */
const paces: readonly (readonly [RegExp, PayPace])[] = [
  [
    /\b(?:every (?:two|2|other) (?:weeks?|wks?)|(?:per|each|a) (?:two|2) weeks|bi-?weekly|fortnightly|(?:a|per|every) fortnight|cada (?:dos|2) semanas|bisemanal(?:es|mente)?)\b/,
    'two-weeks',
  ],
  [
    /\b(?:twice a month|two times a month|semi-?monthly|dos veces (?:al|por) mes|quincenal(?:es|mente)?|(?:a la|por|cada|x|la) quincena)\b/,
    'half-month',
  ],
  [
    /(?:\b(?:a|per|each|every|x)|\/) ?(?:week|wk)\b|\bweekly\b|\b(?:a la|por|cada|x|la) semana\b|\bsemanal(?:es|mente)?\b/,
    'week',
  ],
];
const earned =
  /^(?:(?:i|we) (?:get paid|am paid|are paid|get|make|earn|bring home|take home|bring in)|my (?:pay|paycheck|check) is|paid|(?:me|nos) (?:pagan|dan)|gano|ganamos|cobro|recibo|saco)[\s,:]+/;

/**
 * Reads a household's income before tax, in cents: "3,200 a month", "$45k a year", "gano 2,400 al mes", "none". Estimates are fine here.
 * Pay by the week, every two weeks or twice a month is told by the month.
 * Reasons: `other-period` (by hour or day), `negative`, `too-much` (over $10 million), `ambiguous`, `not-understood`, `too-long`.
 */
export function parseIncome(text: string, context: ParseContext): Parsed<Income> {
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const answer = plain(text);
  // Nothing is nothing by the year too.
  if (none.test(answer)) return { ok: true, value: { cents: 0, period: 'month' } };
  // "Four of us, 30k a year" answers two questions; taken as an income, the household would be lost.
  if (namesPeople(text, context)) return { ok: false, reason: 'not-understood' };
  if (isSpread(answer, context)) return { ok: false, reason: 'ambiguous' };
  if (/^(?:\$ ?)?-/.test(answer)) return { ok: false, reason: 'negative' };
  const pace = paces.find(([wording]) => wording.test(answer));
  if (pace) return byMonth(answer.replace(pace[0], ' '), pace[1], context);
  if (unclear.test(answer)) return { ok: false, reason: 'other-period' };
  const core = answer.replace(leads, '').replace(unit, '');
  if (/^\$? ?\d[\d.,]*\d$/.test(core) && centsOf(core, context.lang) === undefined)
    return { ok: false, reason: /\d{10}/.test(core.replace(/\D/g, '')) ? 'too-much' : 'ambiguous' };
  const bare = centsOf(core, context.lang);
  if (bare !== undefined) return within({ cents: bare });
  for (const worded of [core, `i make ${core}`]) {
    const { incomeCents, incomePeriod } = findIncome({ text: worded, slots: {} }, context).slots;
    if (incomeCents !== undefined)
      return within({ cents: incomeCents, ...(incomePeriod ? { period: incomePeriod } : {}) });
  }
  return { ok: false, reason: 'not-understood' };
}

/** Whether the answer names two sums, and is not one number in words ("two hundred and fifty"). */
function isSpread(answer: string, { lang }: ParseContext): boolean {
  const found = spread.exec(answer.replace(leads, ''))?.[0];
  return found !== undefined && centsOf(found, lang) === undefined;
}

/** An income that comes at a pace, by the month. */
function byMonth(rest: string, every: PayPace, context: ParseContext): Parsed<Income> {
  if ((rest.match(/\d[\d.,]*/g) ?? []).length > 1) return { ok: false, reason: 'ambiguous' };
  const core = plain(rest).replace(leads, '').replace(earned, '').replace(leads, '');
  const income = parseIncome(core, context);
  if (!income.ok) return { ok: false, reason: income.reason === 'not-understood' ? 'other-period' : income.reason };
  if (income.value.period !== undefined) return { ok: false, reason: 'ambiguous' };
  const { cents } = income.value;
  return within({ cents: Math.round((cents * paysAYear[every]) / 12), period: 'month', paid: { cents, every } });
}

const within = (income: Income): Parsed<Income> =>
  income.cents > 1_000_000_000 ? { ok: false, reason: 'too-much' } : { ok: true, value: income };
