import type { IsoDate } from '../billing/member.js';
import { matchDay } from './day-rules.js';
import { addDays } from './days.js';
import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';
import type { Recognizers } from './recognizers.js';

export interface DateContext extends ParseContext {
  /** First and last day taken; today and a year from today unless told. */
  earliest?: IsoDate;
  latest?: IsoDate;
  /** For wordings that our own reader does not know ("Christmas"). */
  recognizers?: Recognizers;
}

const leads =
  /^(?:(?:um+|uh+|eh|well|ok|okay|please|maybe|actually|no|yes|make it|let'?s (?:do|say)|how about|i (?:can|could|will|want to|'?d like to) (?:pay|do) (?:it )?|i get paid|on|by|for|from|until|till?|'til|before|around|it'?s|i meant|quiero|puedo|seria|mejor|si|pues|hasta|para|antes del?|desde|a partir del?|digamos|que sea|por favor)[\s,.:]+)+/;
const tails =
  /(?:[\s,.]+(?:please|thanks|thank you|por favor|gracias|is fine|works|would work|is good|at the latest|esta bien|a mas tardar))+$/;

const no = (reason: string): Parsed<never> => ({ ok: false, reason });

/**
 * Reads an answer to "when?" as a day to come. Numbers are month/day in both languages, a missing year is the coming one.
 * Reasons: `past`, `too-far`, `no-such-day`, `ambiguous` ("3", "next week", a weekday that does not fit its date), `not-understood`, `too-long`.
 */
export async function parseDate(text: string, context: DateContext): Promise<Parsed<IsoDate>> {
  const own = readDate(text, context);
  if (own.ok || own.reason !== 'not-understood' || !context.recognizers) return own;
  const core = coreOf(text);
  if (core === '' || /\d[/.-]\d/.test(core)) return own;
  const days = await context.recognizers.days(core, context.lang, context.today);
  const coming = days?.filter((day) => day >= context.today).sort()[0] ?? days?.[0];
  return coming === undefined ? own : within(coming, context);
}

/** `parseDate` without the recogniser: at once, and enough for all but rare wordings. */
export function readDate(text: string, context: DateContext): Parsed<IsoDate> {
  if (text.length > longestAnswer) return no('too-long');
  const whole = plain(text);
  if (/^(?:(?:right )?now|right away|immediately|asap|ahora(?: mismo)?|ya|inmediatamente)$/.test(whole))
    return within(context.today, context);
  const core = coreOf(text);
  for (const answer of new Set([core, whole])) {
    const found = matchDay(answer, 0, { ...context, direction: 'coming' });
    if (found?.end === answer.length) return found.parsed.ok ? within(found.parsed.value, context) : found.parsed;
  }
  if (/^(?:the )?\d{1,2}$|^(?:next|this|la proxima|esta) (?:week|month|semana)$|^(?:el )?proximo mes$/.test(core))
    return no('ambiguous');
  return no(/^(?:yesterday|ayer|anteayer)$|\bago$|^hace |^last |pasad[oa]$/.test(core) ? 'past' : 'not-understood');
}

const coreOf = (text: string): string => plain(text).replace(leads, '').replace(tails, '');

function within(day: IsoDate, { today, earliest = today, latest = addDays(today, 366) }: DateContext): Parsed<IsoDate> {
  if (day < earliest) return no('past');
  return day > latest ? no('too-far') : { ok: true, value: day };
}
