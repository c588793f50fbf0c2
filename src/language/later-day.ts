import type { IsoDate } from '../billing/member.js';
import { addDays, addMonths, dayFrom, firstOfMonth, lastOfMonth } from './days.js';
import type { ParseContext } from './meaning.js';
import { readNumber } from './number-words.js';
import { plain } from './plain.js';

export interface LaterContext extends ParseContext {
  /** The bill's due date; what is read is later than this and than today. */
  due: IsoDate;
  /** The day that is set already; the due date unless told. */
  from?: IsoDate | undefined;
}

const longest = 80;
const lead =
  /^(?:(?:no|nope|sorry|actually|maybe|just|only|about|ok|okay|please|well|i (?:need|want|would like)|i'd like|give me|can i (?:have|get)|make (?:it|that)|let'?s (?:say|do)|for|until|till?|by|on|perdon|mejor|solo|unos|unas|como|necesito|quiero|quisiera|deme|que (?:sea|sean)|pongal[eo]|hasta|para|por|a|al)[\s,.:]+)+/;
const tail = /(?:[\s,]+(?:please|thanks|instead|would be (?:great|good)|por favor|porfa|gracias|mejor))+$/;
const count = '(?<count>\\d{1,2}|an?|a couple(?: of)?|un par de|una?|[a-z]+)';
const unit = '(?<unit>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)';
const dueDate =
  '(?:(?:the|my|its) )?(?:due date|date|deadline|that|it|then|(?:el )?vencimiento|(?:la )?fecha(?: de vencimiento)?|eso|que (?:vence|venza))';
const lengths = [
  `${count} (?:more|extra|additional|further) ${unit}`,
  `another ${unit}`,
  `another ${count} ${unit}`,
  `${count} ${unit} (?:more|longer|later|extra)`,
  `${count} ${unit} (?:after|past|from|beyond|following)(?: ${dueDate})?`,
  `otr[oa]s? ${unit}`,
  `otr[oa]s ${count} ${unit}`,
  `${count} ${unit} (?:mas(?: tarde)?|adicional(?:es)?|extras?)`,
  `${count} ${unit} (?:despues|luego|a partir|desde)(?: del? ?(?:${dueDate})?| ${dueDate})?`,
].map((source) => new RegExp(`^${source}$`));
const dayAlone = /^(?:(?:the|el|dia|el dia) (?<day>\d{1,2})(?:st|nd|rd|th)?|(?<nth>\d{1,2})(?:st|nd|rd|th))$/;
const monthEnd =
  /^(?:(?:the )?(?:end of (?:the |this )?month|month'?s? end|last day of (?:the|this) month)|(?:el )?fin(?:al|ales|es)? de(?:l| este)? mes|(?:el )?ultimo(?: dia)? de(?:l| este)? mes)$/;

/**
 * A day by how far it is behind the due date, or behind the day that is set: "two more weeks", "un mes más", "a week later"; "the 12th"
 * and "the end of the month" are the nearest such day that helps. Undefined for every other wording.
 */
export function readLaterDay(text: string, { today, lang, due, from = due }: LaterContext): IsoDate | undefined {
  if (text.length > longest) return undefined;
  const said = plain(text).replace(tail, '');
  const bare = said.replace(lead, '');
  const start = from > today ? from : today;
  for (const words of new Set([bare, said])) {
    const groups = lengths.map((pattern) => pattern.exec(words)?.groups).find((found) => found !== undefined);
    const amount = groups && amountOf(groups.count, lang);
    if (groups?.unit && amount !== undefined) return forward(start, amount, groups.unit);
  }
  const helps = (day: IsoDate | undefined): day is IsoDate => day !== undefined && day > due && day > today;
  if (monthEnd.test(bare)) {
    const ends = [0, 1, 2].map((months) => lastOfMonth(addMonths(firstOfMonth(start), months)));
    return ends.find((day) => helps(day) && day >= start);
  }
  const alone = dayAlone.exec(bare)?.groups;
  if (!alone) return undefined;
  const day = Number(alone.day ?? alone.nth);
  return [-1, 0, 1, 2]
    .map((months) => addMonths(firstOfMonth(start), months))
    .map((first) => dayFrom(Number(first.slice(0, 4)), Number(first.slice(5, 7)), day))
    .filter(helps)
    .sort((a, b) => apart(a, start) - apart(b, start))[0];
}

const apart = (one: IsoDate, other: IsoDate): number => Math.abs(Date.parse(one) - Date.parse(other));

function amountOf(words: string | undefined, lang: ParseContext['lang']): number | undefined {
  if (words === undefined || /^(?:an?|una?)$/.test(words)) return 1;
  if (/couple|par/.test(words)) return 2;
  if (/^\d+$/.test(words)) return Number(words);
  const read = readNumber([words], 0, lang) ?? readNumber([words], 0, lang === 'en' ? 'es' : 'en');
  return read?.value;
}

const forward = (from: IsoDate, amount: number, unit: string): IsoDate =>
  /^m/.test(unit) ? addMonths(from, amount) : addDays(from, /^(?:w|s)/.test(unit) ? 7 * amount : amount);
