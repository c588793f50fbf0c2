import type { IsoDate } from '../billing/member.js';
import { type DayContext, daysUntil, endOf, fullYear, monthDay, no, weekday, withoutYear, yes } from './coming-days.js';
import {
  dayNumber,
  daySource,
  monthNumber,
  monthSource,
  ordinalSource,
  weekdayNumber,
  weekdaySource,
} from './day-names.js';
import { addDays, addMonths, dayFrom, firstOfMonth, lastOfMonth, weekdayOf, yearOf } from './days.js';
import { holiday, holidaySource } from './holidays.js';
import type { ParseContext, Parsed } from './meaning.js';
import { numberWordsSource, readNumber } from './number-words.js';

interface DayRule {
  pattern: RegExp;
  read(groups: Record<string, string | undefined>, context: DayContext): Parsed<IsoDate>;
}

const rule = (source: string, read: DayRule['read']): DayRule => ({
  pattern: new RegExp(`(?<![\\p{L}\\p{N}/])(?:${source})(?![\\p{L}\\p{N}/])`, 'uy'),
  read,
});

const year =
  '(?<year>(?:19|20)\\d\\d|(?:(?:nineteen|twenty)(?:[ -](?!dollars|bucks)[a-z]+){1,2}|two thousand(?: and)?(?: [a-z]+){0,2}|(?:mil novecientos|dos mil)(?: [a-z]+){0,3}))';
const shortYear = "'?(?<short>\\d\\d)(?![\\d%]|[.,/]\\d| (?:dollars|bucks|usd|dolares))";
const anyYear = `(?:(?:,? |, ?| of | de | del | del ano )(?:${year}|${shortYear}))?`;
const weekdayFirst = `(?:(?:el )?(?<weekday>${weekdaySource})[\\s,.]+)?`;
const next =
  '(?:of next month|del? (?:proximo mes|mes que viene|siguiente mes|mes proximo|mes siguiente|mes entrante))';
const count =
  '(?<count>\\d{1,3}|an?|a couple(?: of)?|couple(?: of)?|un par de|una?|[a-z]+(?: y [a-z]+|[ -](?:one|two|three|four|five|six|seven|eight|nine))?)';
const unit = '(?<unit>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)';

/** Every wording of a day that is read here. Text is plain (see `plain`); numbers are month/day, in Spanish too, unless the first cannot be a month. */
const rules: readonly DayRule[] = [
  rule('(?<y>(?:19|20)\\d\\d)[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})', ({ y, m, d }) =>
    yes(dayFrom(Number(y), Number(m), Number(d))),
  ),
  rule('(?<a>\\d{1,2})(?:(?<s>[/.-])(?<b>\\d{1,2})\\k<s>(?<y>\\d{4}|\\d{2})|/(?<c>\\d{1,2}))', (groups, context) =>
    numeric(Number(groups.a), Number(groups.b ?? groups.c), groups.y, context),
  ),
  rule(
    `${weekdayFirst}(?:the |el )?(?<month>${monthSource})\\.?[\\s,-]+(?:the )?(?!one(?!\\p{L}))(?<day>${daySource})${anyYear}`,
    named,
  ),
  rule(
    `${weekdayFirst}(?:the |el |al |del )?(?:dia )?(?<day>${daySource})(?: of | de |[\\s.-]{1,2})(?<month>${monthSource})\\.?${anyYear}`,
    named,
  ),
  rule(
    `${weekdayFirst}(?:(?:the |el |al |del )?(?:day |dia )?(?<day>${ordinalSource})|(?:el |al |del |dia )(?:dia )?(?<plainDay>${daySource}))(?<later> ${next})?(?: (?:of (?:the|this) month|de(?: este|l)? mes))?`,
    ({ day, plainDay, later, weekday }, { today }) =>
      agreeing(weekday, monthDay(dayNumber(day ?? plainDay ?? ''), today, later !== undefined)),
  ),
  rule(
    `(?:el )?(?<weekday>${weekdaySource}) (?<day>(?:0?[1-9]|[12]\\d|3[01]))(?![\\d.,]\\d| (?:dollars|bucks|dolares))`,
    (groups, { today }) => {
      const parsed = agreeing(groups.weekday, monthDay(dayNumber(groups.day ?? ''), today, false));
      return parsed.ok ? parsed : no('not-understood');
    },
  ),
  rule(`(?:the )?(?:first|1st) (?:day )?${next}|(?:el )?primero ${next}|primer dia ${next}`, (_, { today }) =>
    yes(firstOfMonth(addMonths(today, 1))),
  ),
  rule(`(?<beside>(?:the )?day (?:after|before) |el dia (?:despues|antes) de )?(?:${holidaySource})`, holiday),
  rule('today|tonight|hoy(?: mismo)?|esta (?:noche|tarde)|this (?:afternoon|evening)', (_, { today }) => yes(today)),
  rule('tomorrow|tommorow|tomorow|tommorrow|tmrw?|tmw|2morrow|manana(?: mismo)?', (_, { today }) =>
    yes(addDays(today, 1)),
  ),
  rule('(?:the )?day after (?:tomorrow|tmrw)|pasado manana', (_, { today }) => yes(addDays(today, 2))),
  rule(
    `(?:(?<which>this(?: coming)?|coming|next|el|este|el proximo|proximo|last|past|el pasado|para el) )?(?<name>${weekdaySource})(?: (?<after>que viene|proximo|entrante|siguiente|pasado|(?:of )?next week|(?:de )?la (?:proxima|siguiente) semana|(?:de )?la semana (?:que viene|proxima|siguiente)))?`,
    ({ which = '', name = '', after = '' }, { today }) => weekday(which, name, after, today),
  ),
  rule(
    `(?:a|one|1|una) (?:week|semana) (?:from|after|despues del?) (?:this |el )?(?<name>${weekdaySource}|today|now|tomorrow|hoy|manana)`,
    ({ name = '' }, { today }) => {
      const from = weekdayNumber(name) < 0 ? (/^(?:tomorrow|manana)$/.test(name) ? 1 : 0) : daysUntil(name, today);
      return yes(addDays(today, from + 7));
    },
  ),
  rule(`(?:in|within|en|dentro de)(?: the next| about)? ${count} ${unit}`, later),
  rule(`${count} ${unit} (?:from (?:now|today)|a partir de (?:hoy|ahora)|desde hoy)`, later),
  rule(
    "(?:the )?(?:end of (?:the |this )?month|month'?s? end|last day of (?:the|this) month)|(?:el )?(?:a |al )?fin(?:al|ales|es)? de(?:l| este)? mes|(?:el )?ultimo(?: dia)? de(?:l| este)? mes",
    (_, { today }) => yes(lastOfMonth(today)),
  ),
  rule(
    '(?:the )?(?:end of|last day of) next month|(?:a |al )?fin(?:al|ales|es)? de(?:l)? (?:proximo mes|mes que viene|mes proximo)',
    (_, { today }) => yes(lastOfMonth(addMonths(firstOfMonth(today), 1))),
  ),
  rule(
    `(?:the )?(?:end|last day) of (?<month>${monthSource})|(?:a |al )?fin(?:al|ales|es)? de (?<mes>${monthSource})`,
    (groups, context) =>
      context.direction === 'past'
        ? no('no-year')
        : endOf(monthNumber(groups.month ?? groups.mes ?? ''), context.today),
  ),
  rule(
    `(?:(?:the |a )?(?:middle of|mid|mediados del?(?: mes de)?)[ -](?<month>${monthSource}))`,
    ({ month = '' }, context) => withoutYear(monthNumber(month), 15, context),
  ),
  rule(
    '(?:the )?(?:middle of (?:the|this) month|mid[ -]month)|(?:a )?mediados de(?:l| este)? mes(?! que| de |\\p{L})',
    (_, { today }) => monthDay(15, today, false),
  ),
  rule(
    '(?:the )?middle of next month|(?:a )?mediados del? (?:proximo mes|mes que viene|mes proximo|mes entrante)',
    (_, { today }) => monthDay(15, today, true),
  ),
  rule(
    '(?:the )?(?:first|1st|beginning|start)(?: day)? of (?:the|next|the new|the coming) year|(?:el )?(?:primero|inicio|principios?|comienzo) de(?:l)? (?:ano(?: (?:que viene|nuevo|entrante))?|proximo ano)',
    (_, { today }) => yes(dayFrom(yearOf(today) + 1, 1, 1)),
  ),
  rule("(?:the )?end of (?:the|this) year|year'?s? end|(?:a )?fin(?:al|ales|es)? de(?:l)? ano", (_, { today }) =>
    yes(dayFrom(yearOf(today), 12, 31)),
  ),
];

/** "A week before", "the day after", "el viernes antes de": what counts from the day that follows. */
const beside = new RegExp(
  `(?<![\\p{L}\\p{N}/])(?:(?:(?<one>(?:the |el |un |1 )?(?:day|dia))|${count} ${unit}|(?:the |el )?(?<weekday>${weekdaySource})) )?(?:(?<before>before|prior to|antes del?)|(?<after>after|despues del?)) (?:(?:the|el|la|de) (?!\\d?\\d?(?:th|st|nd|rd)))?(?=\\S)`,
  'uy',
);

/** A day counted from another one: "una semana antes de año nuevo"; "after Christmas" is the day after. A bare "before Friday" is none; see `readDate`. */
function matchBeside(text: string, from: number, context: DayContext): ReturnType<typeof matchDay> {
  beside.lastIndex = from;
  const match = beside.exec(text);
  const { one, weekday: name, count: amount, before } = match?.groups ?? {};
  const bare = one === undefined && name === undefined && amount === undefined;
  if (!match || (bare && before !== undefined)) return undefined;
  const inner = matchDay(text, from + match[0].length, context);
  if (!inner?.parsed.ok) return inner && { ...inner };
  const sign = before === undefined ? 1 : -1;
  const day = inner.parsed.value;
  if (name !== undefined) {
    const apart = before === undefined ? weekdayNumber(name) - weekdayOf(day) : weekdayOf(day) - weekdayNumber(name);
    return { parsed: yes(addDays(day, sign * (((apart + 6) % 7) + 1))), end: inner.end };
  }
  const parsed = bare ? yes(addDays(day, 1)) : apartFrom(day, sign, match.groups ?? {}, context);
  return parsed.ok ? { parsed, end: inner.end } : undefined;
}

/** So many days, weeks or months before (-1) or after (1) a day; one day when no number is said. */
function apartFrom(
  day: IsoDate,
  sign: 1 | -1,
  groups: Record<string, string | undefined>,
  { lang }: DayContext,
): Parsed<IsoDate> {
  const single =
    groups.one !== undefined || (/^(?:the|la|el)$/.test(groups.count ?? '') && !/[^e]s$/.test(groups.unit ?? ''));
  const amount = single ? 1 : countOf(groups.count ?? '', lang);
  if (amount === undefined || amount > 365) return no('not-understood');
  if (/^m/.test(groups.unit ?? '')) return yes(addMonths(day, sign * amount));
  return yes(addDays(day, sign * amount * (/^[ws]/.test(groups.unit ?? '') ? 7 : 1)));
}

/** Beginnings that are only a part of a word in the expressions: "days?" knows "days". */
const shortened =
  'a an un una day month year week dia mes semana ano final finales fines principio tmr new valentine president mother father veteran patrick';
/** The words of the expressions, which hold every word that a day can begin with. */
const beginnings: ReadonlySet<string> = new Set(
  [...rules.map(({ pattern }) => pattern.source), beside.source, numberWordsSource, shortened].flatMap(
    (source) => source.replace(/\\./g, ' ').match(/[a-z]+/g) ?? [],
  ),
);
/** Far fewer than every one of a message's words; each saves the time of all the rules. */
const common = /^(?:and|y|of|de|to|for|from|i|or|s|on|d|b|c|m|p|h|u)$/;
const firstWord = /[\p{L}]+|\p{N}/uy;

function mayBegin(text: string, from: number): boolean {
  firstWord.lastIndex = from;
  const word = firstWord.exec(text)?.[0] ?? '';
  return /\p{N}/u.test(word) || (beginnings.has(word) && !common.test(word));
}

/**
 * The longest day that begins at a place in a plain text: what it means, and where it ends. Undefined when no day begins there.
 * Each rule is one sticky expression without nested repetition, so a place costs microseconds.
 */
export function matchDay(
  text: string,
  from: number,
  context: DayContext,
): { parsed: Parsed<IsoDate>; end: number } | undefined {
  if (!mayBegin(text, from)) return undefined;
  let best = context.direction === 'coming' ? matchBeside(text, from, context) : undefined;
  for (const { pattern, read } of rules) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    if (!match || pattern.lastIndex <= (best?.end ?? from)) continue;
    const parsed = read(match.groups ?? {}, context);
    if (!parsed.ok && parsed.reason === 'not-understood') continue;
    best = { parsed, end: from + match[0].length };
  }
  return best;
}

function numeric(a: number, b: number, y: string | undefined, context: DayContext): Parsed<IsoDate> {
  const [month, day] = a > 12 && b <= 12 ? [b, a] : [a, b];
  if (y === undefined) return withoutYear(month, day, context);
  return yes(dayFrom(y.length === 4 ? Number(y) : fullYear(Number(y), context), month, day));
}

function named(groups: Record<string, string | undefined>, context: DayContext): Parsed<IsoDate> {
  const month = monthNumber(groups.month ?? '');
  const day = dayNumber(groups.day ?? '');
  if (groups.short !== undefined)
    return agreeing(groups.weekday, yes(dayFrom(fullYear(Number(groups.short), context), month, day)));
  if (groups.year === undefined) return agreeing(groups.weekday, withoutYear(month, day, context));
  const year = yearInWords(groups.year, context);
  return year === undefined ? no('not-understood') : agreeing(groups.weekday, yes(dayFrom(year, month, day)));
}

/** "nineteen eighty four", "twenty twenty six", "two thousand five", "mil novecientos ochenta y cuatro", "1984". */
function yearInWords(text: string, { lang }: ParseContext): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  const list = text
    .replaceAll('-', ' ')
    .replace(/\band /, '')
    .split(' ');
  const century = list[0] === 'nineteen' ? 1900 : list[0] === 'twenty' ? 2000 : undefined;
  const from = century === undefined ? 0 : 1;
  const oh = list[from] === 'oh' || list[from] === 'o' ? 1 : 0;
  const read = readNumber(list, from + oh, century === undefined && /^(?:mil|dos)$/.test(list[0] ?? '') ? 'es' : lang);
  if (!read || read.next !== list.length) return undefined;
  const year = (century ?? 0) + read.value;
  return year >= 1900 && year < 2100 ? year : undefined;
}

function later(groups: Record<string, string | undefined>, { today, lang }: DayContext): Parsed<IsoDate> {
  const amount = countOf(groups.count ?? '', lang);
  if (amount === undefined || amount > 999) return no('not-understood');
  if (/^d/.test(groups.unit ?? '')) return yes(addDays(today, amount));
  if (/^m/.test(groups.unit ?? '')) return yes(addMonths(today, amount));
  return yes(addDays(today, 7 * amount));
}

function countOf(text: string, lang: ParseContext['lang']): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^(?:an?|una?)$/.test(text)) return 1;
  if (/couple|par/.test(text)) return 2;
  const list = text.replaceAll('-', ' ').split(' ');
  const read = readNumber(list, 0, lang === 'en' && list[0] === 'once' ? 'es' : lang);
  return read && read.next === list.length ? read.value : undefined;
}

/** "Friday, December 15" on a year when the 15th is a Tuesday means one of two days. */
function agreeing(weekday: string | undefined, parsed: Parsed<IsoDate>): Parsed<IsoDate> {
  return parsed.ok && weekday !== undefined && weekdayOf(parsed.value) !== weekdayNumber(weekday)
    ? no('ambiguous')
    : parsed;
}
