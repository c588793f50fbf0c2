import type { IsoDate } from '../billing/member.js';
import { dayNumber, daySource, monthNumber, monthSource, ordinalSource } from './day-names.js';
import { matchDay } from './day-rules.js';
import { addDays, addMonths, dayFrom, firstOfMonth, lastOfMonth, monthOf, yearOf } from './days.js';
import type { ParseContext, Parsed } from './meaning.js';
import { readNumber } from './number-words.js';
import { longestAnswer, plain } from './plain.js';
import type { Recognizers } from './recognizers.js';

export interface DateContext extends ParseContext {
  /** First and last day taken; today and a year from today unless told. */
  earliest?: IsoDate;
  latest?: IsoDate;
  /** The day that is moved, where there is one: "two more weeks" and "two weeks after the due date" count from it. */
  due?: IsoDate;
  /** The day that is set already: "a week later" counts from it, and "the 12th" is the one near it. */
  set?: IsoDate;
  /** For wordings that our own reader does not know ("Christmas"). */
  recognizers?: Recognizers;
}

const leads =
  /^(?:(?:um+|uh+|eh|well|ok|okay|please|maybe|actually|(?:no|not) later than|on or before|not (?:before|until|till)|no (?:antes|mas tarde) del?|no hasta|no|yes|make it|let'?s (?:do|say)|how about|i (?:can|could|will|want to|'?d like to) (?:pay|do) (?:it )?|i get paid|on|by|for|from|until|till?|'til|around|it'?s|i meant|quiero|puedo|seria|mejor|si|pues|hasta|para|a mas tardar|desde|a partir del?|digamos|que sea|por favor)[\s,.:]+)+/;
const tails =
  /(?:[\s,.]+(?:please|thanks|thank you|por favor|gracias|is fine|works|would work|is good|at the latest|or (?:before|earlier|sooner)|esta bien|a mas tardar|como maximo|o antes))+$/;
/** "Before Friday" is Thursday at the latest. */
const before =
  /^(?:(?:some|any) ?time |just |right |un (?:dia|poco) )?(?:before|prior to|antes(?: del?)?)(?: (?:the|el|la))? (?=\S)/;
/** Before something is over: its last day is meant. */
const overBy = /^(?:the )?end\b|^fin(?:al|ales|es)?\b/;
/** A day that only the person knows. */
const payday =
  /^(?:i get paid|(?:when|whenever|once|as soon as|after|before|cuando|en cuanto|despues de que|antes de que|(?:hasta )?que|until|til|till|'til) (?:i get paid|i'?m paid|i have (?:the )?money|my (?:pay)?check (?:comes|arrives|clears)|(?:me|nos) (?:paguen|pagan|depositen|llegue (?:el|mi) (?:cheque|pago))|(?:yo )?(?:cobre|cobro)|tenga (?:el )?dinero)|(?:(?:my|next|the|after|before|mi|el|proximo) )*(?:next )?(?:pay ?day|pay ?check|dia de (?:pago|cobro|paga)))$/;
/** Words that place a day beside another; a reader that overlooks them is a day or a week wrong. */
const besides = /\b(?:before|after|prior|antes|despues|vispera|previ[oa])\b/;

const no = (reason: string): Parsed<never> => ({ ok: false, reason });

/**
 * Reads an answer to "when?" as a day to come. Numbers are month/day in both languages, a missing year is the coming one.
 * Reasons: `past`, `too-far`, `no-such-day`, `no-day` ("when I get paid"), `ambiguous` ("3", "next week", a weekday that does not fit its date), `not-understood`, `too-long`.
 */
export async function parseDate(text: string, context: DateContext): Promise<Parsed<IsoDate>> {
  const own = readDate(text, context);
  if (own.ok || own.reason !== 'not-understood' || !context.recognizers) return own;
  const core = coreOf(text);
  if (core === '' || /\d[/.-]\d/.test(core) || besides.test(plain(text))) return own;
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
    const found =
      readFromBase(answer, context) ??
      readBefore(answer, context) ??
      readQuincena(answer, context) ??
      readWholeDay(answer, context);
    if (found) return found.ok ? within(found.value, context) : found;
  }
  if (/^(?:the )?\d{1,2}$|^(?:next|this|la proxima|esta) (?:week|month|semana)$|^(?:el )?proximo mes$/.test(core))
    return no('ambiguous');
  if (payday.test(core)) return no('no-day');
  return no(/^(?:yesterday|ayer|anteayer)$|\bago$|^hace |^last |pasad[oa]$/.test(core) ? 'past' : 'not-understood');
}

const count = '(?<count>\\d{1,3}|an?|one|a couple(?: of)?|un par de|una?|[a-z]+)';
const unit = '(?<unit>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)';
const theDue =
  "(?:(?:it|that|my bill|the bill)(?:'s| is) due|(?:the|my|its|bill's) (?:current |old |original )?due date|(?:el |la |su )?(?:vencimiento|fecha (?:de vencimiento|limite|de pago))|que (?:se )?(?:vence|venza)|vencer)";
const shifts = {
  more: new RegExp(
    `^(?:(?:in|for|en|por|give me|i need|need|necesito|deme|denme|dame) )?(?:${count} (?:more|extra|additional) ${unit}|(?:another|an (?:extra|additional)|otr[oa]s?) (?:(?<other>\\d{1,3}|[a-z]+) )?(?<which>days?|weeks?|months?|dias?|semanas?|mes(?:es)?)|${count.replace('count', 'num')} ${unit.replace('unit', 'mas')} (?:more|longer|mas|extra|adicional(?:es)?))$`,
  ),
  later: new RegExp(
    `^${count} ${unit} (?:(?<back>earlier|sooner|before(?: that)?|antes)|later|after(?: that)?|despues|mas tarde)$`,
  ),
  due: new RegExp(
    `^${count} ${unit} (?:(?<back>before|antes del?(?: la| el)?)|after|past|from|despues del?(?: la| el)?|a partir del?(?: la| el)?) ${theDue}$`,
  ),
};

/** A day counted from the one that is due or set. Without such a day "two more weeks" counts from today. */
function readFromBase(answer: string, context: DateContext): Parsed<IsoDate> | undefined {
  const { due, set, today } = context;
  const later = [set, due, today].find((day) => day !== undefined && day >= today) ?? today;
  const more = shifts.more.exec(answer)?.groups;
  if (more)
    return apart(later, 1, more.count ?? more.num ?? more.other ?? 'a', more.unit ?? more.mas ?? more.which, context);
  const moved = shifts.later.exec(answer)?.groups;
  if (moved && (set ?? due) !== undefined)
    return apart(moved.back ? (set ?? later) : later, moved.back ? -1 : 1, moved.count ?? '', moved.unit, context);
  const ofDue = shifts.due.exec(answer)?.groups;
  if (ofDue && due !== undefined) return apart(due, ofDue.back ? -1 : 1, ofDue.count ?? '', ofDue.unit, context);
  return readNear(answer, context);
}

function apart(
  day: IsoDate,
  sign: 1 | -1,
  said: string,
  unit: string | undefined,
  { lang }: DateContext,
): Parsed<IsoDate> | undefined {
  const amount = /^(?:an?|one|una?|uno)$/.test(said)
    ? 1
    : /^(?:a couple|un par)/.test(said)
      ? 2
      : Number(said) || readNumber([said], 0, lang)?.value;
  if (amount === undefined || amount > 365) return undefined;
  if (/^m/.test(unit ?? '')) return { ok: true, value: addMonths(day, sign * amount) };
  return { ok: true, value: addDays(day, sign * amount * (/^[ws]/.test(unit ?? '') ? 7 : 1)) };
}

const dayOfMonth = new RegExp(
  `^(?:(?:the |el |al |del )?(?:day |dia )?(?<named>${ordinalSource})|(?:the |el |al |del )(?:day |dia )?(?<day>${daySource}))$`,
);
const monthEnd =
  /^(?:the )?(?:end of (?:the )?month|month'?s? end|last day of the month)$|^(?:el |a |al )?(?:fin(?:al|ales|es)? del? mes|ultimo(?: dia)? del? mes)$/;

/** A day of a month that is not named: the one nearest to the day that is set, or the first one after the day that is due. */
function readNear(answer: string, { due, set, today }: DateContext): Parsed<IsoDate> | undefined {
  const base = set ?? due;
  if (base === undefined || base < today) return undefined;
  const groups = dayOfMonth.exec(answer)?.groups;
  const number = dayNumber(groups?.named ?? groups?.day ?? '');
  if (!groups && !monthEnd.test(answer)) return undefined;
  const days = [-1, 0, 1, 2].flatMap((ahead) => {
    const month = addMonths(firstOfMonth(base), ahead);
    return (groups ? dayFrom(yearOf(month), monthOf(month), number) : lastOfMonth(month)) ?? [];
  });
  const open = days.filter((day) => day >= today && (due === undefined || day > due));
  const distance = (day: IsoDate): number => Math.abs(Date.parse(day) - Date.parse(base));
  // The end of the month is that of the day's own month, however near the end of the month before may be.
  const [best] = set && groups ? open.sort((a, b) => distance(a) - distance(b)) : open.filter((day) => day > base);
  return best === undefined ? undefined : { ok: true, value: best };
}

/** A day that the whole answer is. */
function readWholeDay(answer: string, context: DateContext): Parsed<IsoDate> | undefined {
  const found = matchDay(answer, 0, { ...context, direction: 'coming' });
  return found?.end === answer.length ? found.parsed : undefined;
}

/** The last day before the one that is named: "before Christmas", "antes del 3", "antes de diciembre". */
function readBefore(answer: string, context: DateContext): Parsed<IsoDate> | undefined {
  const lead = before.exec(answer)?.[0];
  if (lead === undefined) return undefined;
  const rest = answer.slice(lead.length).replace(/^que (?:se )?(?:termine|acabe) (?:el|la|este) /, 'fin de ');
  const month = monthNumber(rest.replace(/^(?:el mes de |del? )/, ''));
  const named =
    month > 0
      ? readWholeDay(`${rest.replace(/^(?:el mes de |del? )/, '')} 1`, context)
      : (readQuincena(rest, context) ?? readWholeDay(rest, context) ?? readWholeDay(`el ${rest}`, context));
  if (!named?.ok) return named ?? (/^(?:next|this) (?:week|month)$/.test(rest) ? no('ambiguous') : undefined);
  return overBy.test(rest) ? named : { ok: true, value: addDays(named.value, -1) };
}

const quincena =
  /^(?:en |con |de )?(?:(?:la|mi|esta|el dia de(?: la)?|dia de|fin(?:al)? de(?: la)?) )?(?:proxima |siguiente )?quincena(?: (?:que viene|que entra|proxima|siguiente|entrante))?$/;
const half = new RegExp(
  `^(?:la )?(?:(?<first>primera|1ra|1a)|segunda|2da|2a|ultima) quincena (?:del? )?(?:(?<month>${monthSource})|(?:proximo mes|mes que viene|mes proximo|mes entrante)|(?<here>mes|este mes))$`,
);

/** Paydays in Spanish: the 15th and the last of a month. "En dos quincenas" counts fifteen days each. */
function readQuincena(answer: string, context: DateContext): Parsed<IsoDate> | undefined {
  if (!/\bquincenas?\b/.test(answer)) return undefined;
  const { today, lang } = context;
  if (quincena.test(answer)) return { ok: true, value: nextPayday(today) };
  const within = /^(?:en|dentro de) (\w+) quincenas?$/.exec(answer)?.[1];
  const amount = within === undefined ? undefined : Number(within) || readNumber([within], 0, lang)?.value;
  if (amount !== undefined) return { ok: true, value: addDays(today, 15 * amount) };
  const groups = half.exec(answer)?.groups;
  if (!groups) return no('ambiguous');
  const month = groups.month
    ? readWholeDay(`${groups.month} 1`, context)
    : { ok: true as const, value: firstOfMonth(groups.here ? today : addMonths(firstOfMonth(today), 1)) };
  if (!month?.ok) return no('ambiguous');
  return { ok: true, value: groups.first ? addDays(month.value, 14) : lastOfMonth(month.value) };
}

const nextPayday = (today: IsoDate): IsoDate => {
  const middle = addDays(firstOfMonth(today), 14);
  const last = lastOfMonth(today);
  return today < middle ? middle : today < last ? last : addDays(firstOfMonth(addMonths(firstOfMonth(today), 1)), 14);
};

const coreOf = (text: string): string => plain(text).replace(leads, '').replace(tails, '');

function within(day: IsoDate, { today, earliest = today, latest = addDays(today, 366) }: DateContext): Parsed<IsoDate> {
  if (day < earliest) return no('past');
  return day > latest ? no('too-far') : { ok: true, value: day };
}
