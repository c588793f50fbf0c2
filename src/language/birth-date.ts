import type { IsoDate } from '../billing/member.js';
import { matchDay } from './day-rules.js';
import { dayFrom, yearOf } from './days.js';
import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';
import type { Recognizers } from './recognizers.js';

export interface BirthDateContext extends ParseContext {
  recognizers?: Recognizers;
}

const leads =
  /^(?:(?:ok|yes|si|it'?s|it is|my|mi|the|date of birth|birth ?(?:date|day)|dob|d\.o\.b|is|was|born|i was born|on|fecha de nacimiento|cumpleanos|nacimiento|naci|es|el|en)[\s:,.]+)+/;
const oldest = 125;

const no = (reason: string): Parsed<never> => ({ ok: false, reason });

/**
 * Reads a birth date with its year: "March 12, 1984", "3/12/84", "03121984", "doce de marzo de mil novecientos ochenta y cuatro".
 * Numbers are month/day/year in both languages unless the first cannot be a month.
 * Reasons: `no-year`, `future`, `too-far` (over 125 years ago), `no-such-day`, `ambiguous`, `not-understood`, `too-long`.
 */
export async function parseBirthDate(text: string, context: BirthDateContext): Promise<Parsed<IsoDate>> {
  const own = readBirthDate(text, context);
  if (own.ok || own.reason !== 'not-understood' || !context.recognizers) return own;
  const core = coreOf(text);
  if (core === '' || /\d[/.-]\d/.test(core)) return own;
  const days = await context.recognizers.days(core, context.lang, context.today);
  const [day, other] = days ?? [];
  return day === undefined || other !== undefined ? own : within(day, context);
}

/** `parseBirthDate` without the recogniser. */
export function readBirthDate(text: string, context: BirthDateContext): Parsed<IsoDate> {
  if (text.length > longestAnswer) return no('too-long');
  const core = coreOf(text);
  const compact = /^(\d\d)[ .-]?(\d\d)[ .-]?(\d{4})$/.exec(core) ?? /^(\d{1,2}) (\d{1,2}) (\d{4})$/.exec(core);
  if (compact) return fromDigits(compact.slice(1).map(Number), core, context);
  const found = matchDay(core, 0, { ...context, direction: 'past' });
  if (found?.end !== core.length) return no('not-understood');
  return found.parsed.ok ? within(found.parsed.value, context) : found.parsed;
}

/** Eight digits: month, day, year; or year first when that alone makes a day. */
function fromDigits([a = 0, b = 0, year = 0]: number[], core: string, context: BirthDateContext): Parsed<IsoDate> {
  const [month, day] = a > 12 && b <= 12 ? [b, a] : [a, b];
  const digits = core.replace(/\D/g, '');
  const yearFirst = dayFrom(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6)));
  const found = dayFrom(year, month, day) ?? (digits.length === 8 ? yearFirst : undefined);
  return found ? within(found, context) : no('no-such-day');
}

const coreOf = (text: string): string => plain(text).replace(leads, '');

function within(day: IsoDate, { today }: ParseContext): Parsed<IsoDate> {
  if (day > today) return no('future');
  return yearOf(day) < yearOf(today) - oldest ? no('too-far') : { ok: true, value: day };
}
