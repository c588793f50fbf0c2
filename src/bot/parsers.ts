import { parseAmount } from '../language/amount.js';
import { findBills } from '../language/bill-hint.js';
import { parseBillNumber } from '../language/bill-number.js';
import { parseBirthDate } from '../language/birth-date.js';
import { parseChoice } from '../language/choice.js';
import { parseCode } from '../language/code.js';
import { parseCount } from '../language/count.js';
import { parseDate } from '../language/date.js';
import { parseIncome } from '../language/income.js';
import type { Parsed } from '../language/meaning.js';
import { parseMemberNumber } from '../language/member-number.js';
import { asksOfMissedPayment } from '../language/missed-payment.js';
import { plain } from '../language/plain.js';
import { isQuestion } from '../language/question.js';
import { parseText } from '../language/text-answer.js';
import { parseYesNo } from '../language/yes-no.js';
import type { Json } from '../ports.js';
import type { Choice } from '../text/reply.js';
import { openQuestion } from './ask-prompt.js';
import { slotsInProgress } from './begin.js';
import { memberEobs, whichEobs } from './member-eobs.js';
import { type FollowUpArgs, readFollowUp } from './read-follow-up.js';
import type { Scope } from './scope.js';

interface Context {
  scope: Scope;
  /** What the question was asked with. */
  args: Json;
  choices: readonly Choice[];
}

type Parser = (text: string, context: Context) => Parsed<unknown> | Promise<Parsed<unknown>>;

const base = ({ scope }: Context) => ({
  lang: scope.lang,
  today: scope.today,
  recognizers: scope.services.recognizers,
});
const argsOf = <T>({ args }: Context): T => args as T;

/** What the choices of a bill list are; the same that the question shows. */
interface BillArgs {
  bills: Parameters<typeof findBills>[1][number][];
}

/** "bill 2", "pay number 2", "la factura 2": a place in a list, like "2". */
const beforePlace =
  /^(?:(?:the|la|el|pay|explain|dispute|pagar|paga|pague|explicar|explique|quiero|i want|i want to pay|bill|invoice|factura|cuenta|eob|one|number|numero|it'?s|es)[ #]+){1,4}(?=\d{1,2}$)/;

/** A question is no answer, whatever words of a choice stand in it: "is the doctor in network". */
const asksOther = (text: string, { scope }: Context): boolean =>
  isQuestion(text.replace(/^\s*(?:what|how) about /i, ''), scope.lang);

const placeInList = (text: string, context: Context): Parsed<string> =>
  parseChoice(text.length > 60 ? text : plain(text).replace(beforePlace, '#'), {
    ...base(context),
    choices: context.choices,
    places: true,
  });

const length =
  /^(?:about |unos |unas |como )?(?:\d{1,3}|an?|a couple(?: of)?|un par de|una?|[a-z]+)(?: more| mas)? (?:days?|weeks?|months?|dias?|semanas?|mes(?:es)?)$/;

/** What a question about a day may be asked with: the bill that is due, or the day that is due and the one that is set. */
interface DayArgs {
  bill?: { due?: string };
  due?: string;
  from?: string;
  /** What a summary calls the day that is set. */
  until?: string;
}

const isoDay = /^\d{4}-\d\d-\d\d$/;

/** The days that "two more weeks" and "a week later" count from, as the question and the summary that is open have them. */
function daysBefore({ scope, args }: Context): { due?: string; set?: string } {
  const asked = (args ?? {}) as DayArgs;
  const open = (openQuestion(scope)?.args ?? {}) as DayArgs;
  const due = asked.due ?? asked.bill?.due ?? open.due ?? open.bill?.due;
  const set = asked.from ?? open.until ?? slotsInProgress(scope).date;
  return {
    ...(isoDay.test(due ?? '') && { due }),
    ...(typeof set === 'string' && isoDay.test(set) && { set }),
  };
}

/** All bills at once, which nothing here can do: each is looked at, agreed to and paid by itself. */
const allOfThem =
  /^(?:(?:i want to |i'd like to |let me |quiero |quisiera )?(?:pay|pagar?|paga) )?(?:(?:for )?(?:all|both|every one|each one|todas?|ambas|las (?:dos|tres|cuatro))(?: (?:of (?:them|it|these|the bills)|(?:of )?(?:my |the )?bills|three|(?:mis |las )?facturas|ellas))?|everything|the whole lot|todo|las dos)(?: please| por favor)?$/;

/** The wish for another mail with a code, and that none has come. */
const anotherCode =
  /\b(?:(?:new|another|other|different|fresh|second) (?:code|one|mail|email)|re-?send\w*|send(?: (?:it|me|one|that|the (?:code|mail|email)))* again|(?:(?:never|didn'?t|did not|haven'?t|have not|hasn'?t|has not|not) (?:get|got|gotten|receive|received|arrive|arrived|come|coming|here)|no (?:mail|email|code)\b|(?:code|mail|email|it) (?:expired|is gone|didn'?t work|does ?n'?t work)|lost (?:the|my) code)|(?:codigo nuevo|nuevo codigo|otro (?:codigo|correo|mail)|uno nuevo|otra vez el codigo)|reenvi\w+|reenvie\w*|(?:mand|envi)\w+ (?:otra vez|de nuevo|otro)|no (?:me )?(?:llego|ha llegado|llega|recibi|he recibido|tengo (?:el )?(?:codigo|correo))|(?:vencio|caduco|expiro) (?:el )?(?:codigo)?)(?:\b|$)/;

const parsers = {
  amount: (text, context) => parseAmount(text, { ...base(context), ...argsOf<{ balanceCents: number }>(context) }),
  'yes-no': (text, context) => parseYesNo(text, base(context)),
  choice: (text, context) => parseChoice(text, { ...base(context), choices: context.choices }),
  /** A bill of the list, by place, number, or words that name just one. */
  bill: (text, context) => {
    const { bills } = argsOf<BillArgs>(context);
    if (asksOther(text, context)) return { ok: false, reason: 'not-understood' };
    const picked = placeInList(text, context);
    if (picked.ok) return picked;
    const number = parseBillNumber(text, { ...base(context), known: bills.map((bill) => bill.number) });
    if (number.ok)
      return bills.some((bill) => bill.number === number.value) ? number : { ok: false, reason: 'out-of-range' };
    if (allOfThem.test(plain(text))) return { ok: false, reason: 'one-at-a-time' };
    const named = findBills(text, bills, base(context));
    if (named.length === 1 && named[0]) return { ok: true, value: named[0].number };
    return named.length > 1 ? { ok: false, reason: 'ambiguous' } : picked;
  },
  /** An EOB of the member, by place in the list, claim number, bill, provider, date or service. */
  eob: async (text, context) => {
    const picked = placeInList(text, context);
    const member = await context.scope.member();
    if (picked.ok || !member) return picked;
    const all = await memberEobs(context.scope.services, member, context.scope.today);
    const [only, second] = whichEobs(text, all, base(context)).eobs;
    if (second) return { ok: false, reason: 'ambiguous' };
    return only ? { ok: true, value: only.id } : picked;
  },
  'eob-follow-up': (text, context) => readFollowUp(text, context.scope, argsOf<FollowUpArgs>(context), context.choices),
  'bill-number': (text, context) => parseBillNumber(text, base(context)),
  'member-number': (text, context) => parseMemberNumber(text, base(context)),
  'birth-date': (text, context) => parseBirthDate(text, base(context)),
  /** A day, or how long from today: "two weeks" is as good an answer as "in two weeks". */
  date: (text, context) => {
    const said = length.test(plain(text)) ? `${context.scope.lang === 'es' ? 'en' : 'in'} ${text}` : text;
    return parseDate(said, { ...base(context), ...daysBefore(context) });
  },
  /** The six digits, or the wish for another mail. */
  code: (text, context) =>
    text.length <= 80 && !/\d/.test(text) && anotherCode.test(plain(text))
      ? { ok: true, value: 'new' }
      : parseCode(text, base(context)),
  count: (text, context) => parseCount(text, { ...base(context), ...argsOf<object>(context) }),
  /** No answer, but a question that a plan is asked about. */
  'missed-payment': (text) =>
    asksOfMissedPayment(text) ? { ok: true, value: true } : { ok: false, reason: 'not-understood' },
  income: (text, context) => parseIncome(text, base(context)),
  text: (text, context) => parseText(text, { ...base(context), min: 3 }),
} satisfies Record<string, Parser>;

export type ParserName = keyof typeof parsers;

/** Reads an answer with the named parser. Any text is fine. */
export async function parseAnswer(name: ParserName, text: string, context: Context): Promise<Parsed<unknown>> {
  return (parsers[name] as Parser)(text, context);
}
