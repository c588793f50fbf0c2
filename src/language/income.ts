import type { Cents } from '../billing/money.js';
import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';
import { findIncome } from './slots/income.js';
import { centsOf } from './slots/message.js';

export interface Income {
  cents: Cents;
  /** Absent when the answer does not say; then it has to be asked. */
  period?: 'month' | 'year';
}

const none =
  /^(?:(?:i have |we have |there is |i make )?(?:no income|none|nothing|zero|0|\$ ?0(?:\.00)?|no job|nothing at all)|nada|cero|ninguno|no tengo(?: ingresos?)?|no gano nada|sin ingresos?)(?: right now| at the moment|,? i'?m unemployed| por ahora| en este momento)?$/;
const leads =
  /^(?:(?:ok|um+|uh+|well|about|around|roughly|approximately|maybe|like|only|just|it'?s|its|i think|i guess|probably|unos|como|alrededor de|aproximadamente|mas o menos|solo|son|es|creo que|de)[\s,:]+)+/;
const unit = /\s?(?:dollars?|bucks|usd|\$|dolares|dlls?)(?: or so| mas o menos)?$/;
const unclear =
  /\b(?:a|per|each|every|an|por|a la|cada|al?)\s?(?:week|two weeks|2 weeks|hour|hr|semana|quincena|hora|dia|day|paycheck)\b|\b(?:weekly|biweekly|bi-weekly|hourly|semanal|quincenal)\b/;

/**
 * Reads a household's income before tax, in cents: "3,200 a month", "$45k a year", "gano 2,400 al mes", "none". Estimates are fine here.
 * Reasons: `other-period` (by week or hour), `negative`, `too-much` (over $10 million), `ambiguous`, `not-understood`, `too-long`.
 */
export function parseIncome(text: string, context: ParseContext): Parsed<Income> {
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const answer = plain(text);
  if (none.test(answer)) return { ok: true, value: { cents: 0 } };
  if (/^(?:\$ ?)?-/.test(answer)) return { ok: false, reason: 'negative' };
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

const within = (income: Income): Parsed<Income> =>
  income.cents > 1_000_000_000 ? { ok: false, reason: 'too-much' } : { ok: true, value: income };
