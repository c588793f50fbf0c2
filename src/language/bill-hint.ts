import type { Bill } from '../billing/member.js';
import { type BodyPart, bodyParts } from './body-parts.js';
import { dayNumber, daySource, monthNumber, monthSource } from './day-names.js';
import type { ParseContext } from './meaning.js';
import { plain } from './plain.js';
import { services } from './service-words.js';

/** What a hint can be held against; the more is known of a bill, the more hints fit. */
export type NamedBill = Pick<Bill, 'number' | 'description'> &
  Partial<Pick<Bill, 'kind' | 'serviceDate' | 'coverageMonth' | 'issued' | 'due' | 'amountCents' | 'balanceCents'>>;

type Fits = (bill: NamedBill) => boolean;

const longest = 120;
const month = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<first>${daySource})(?: of | de | )(?<late>${monthSource})|(?<early>${monthSource})(?:\\.? (?:the )?(?<second>${daySource}))?)(?![\\p{L}\\p{N}])`,
  'u',
);
const money = /(?<![\p{L}\d-])\$? ?(\d[\d,]*)(?:\.(\d\d))?(?![\d-])/u;
const kinds: [NonNullable<NamedBill['kind']>, RegExp][] = [
  ['premium', /\b(?:premium|coverage|insurance|cobra|monthly plan|prima|mensualidad|seguro|cobertura)\b/],
  ['medical', /\b(?:medical|medic[oa])\b/],
];
const oldest = /\b(?:oldest|mas (?:antigua|vieja))\b/;
const newest = /\b(?:newest|latest|most recent|mas (?:reciente|nueva)|last one|la ultima)\b/;
const biggest = /\b(?:biggest|largest|big one|mas grande|grande)\b/;
const smallest = /\b(?:smallest|small one|mas pequena|chica|pequena)\b/;
const superlative = new RegExp([oldest, newest, biggest, smallest].map(({ source }) => source).join('|'));
const fillers =
  /^(?:the|my|a|an|for|from|of|in|one|ones|bill|bills|invoice|visit|charge|statement|that|this|it|please|pay|is|was|i|want|mean|meant|to|la|el|las|los|mi|de|del|en|factura|cuenta|cobro|visita|cargo|esa|ese|por|favor|quiero|pagar|es|lo|una|un|and|y|on|about|thing|due|que|vence|dated)$/;

/**
 * The bills that a hint names, in their order: "er", "the 182 one", "march", "lab", "the oldest", part of a number or of a description.
 * Everything in the hint must fit; none when it names nothing that is known here, or says more than that ("why was my lab so expensive").
 */
export function findBills<B extends NamedBill>(hint: string, bills: readonly B[], _context: ParseContext): B[] {
  if (hint.length > longest) return [];
  const words = plain(hint);
  if (words.endsWith('?')) return [];
  const byNumber = bills.filter(({ number }) => namesNumber(words, number));
  const { tests, rest, part, service } = testsOf(words);
  if (contentOf(rest.replace(superlative, ' ')).length > 1)
    return byNumber.length > 0 ? byNumber : byDescription(words, bills);
  if (byNumber.length > 0) return byNumber;
  if (tests.length > 0 || service || part) {
    const fitting = bills.filter((bill) => tests.every((fits) => fits(bill)));
    const named = ofCare(fitting, service, part);
    return extreme(words, named) ?? named;
  }
  return extreme(words, bills) ?? byDescription(words, bills);
}

/**
 * The bills for a kind of care, for a part of the body, or for both: "knee surgery" is the surgery that is said to be the knee's if there is
 * one, else every surgery, else what else was done to the knee.
 */
function ofCare<B extends NamedBill>(bills: B[], service: Fits | undefined, part: BodyPart | undefined): B[] {
  const served = service ? bills.filter(service) : bills;
  if (!part) return served;
  const about = (list: B[], words: RegExp | undefined): B[] =>
    words ? list.filter(({ description }) => words.test(plain(description))) : [];
  const own = about(served, part.name);
  if (own.length > 0) return own;
  if (service && served.length > 0) return served;
  const named = about(bills, part.name);
  return named.length > 0 ? named : about(bills, part.care);
}

function namesNumber(words: string, number: string): boolean {
  const digits = number.replace(/\D/g, '');
  return words.includes(number.toLowerCase()) || new RegExp(`(?<![\\d.,$])${digits}(?!\\d)`).test(words);
}

/** What the words ask of a bill, and the words that ask nothing. */
function testsOf(words: string): { tests: Fits[]; rest: string; part?: BodyPart | undefined; service?: Fits } {
  const tests: Fits[] = [];
  const asMonth = monthTest(words);
  if (asMonth) tests.push(asMonth);
  let rest = words.replace(numbers, ' ').replace(month, ' ');
  const amount = money.exec(rest);
  if (amount) tests.push(amountTest(amount));
  rest = rest.replace(money, ' ').replace(/\b(?:dollars?|dolares|bucks)\b/, ' ');
  const served = serviceIn(rest);
  if (served) rest = rest.replace(served.said, ' ');
  const part = partIn(rest);
  if (part) rest = rest.replace(part.name, ' ');
  if (served) return { tests, rest, part, service: ({ description }) => served.billed.test(plain(description)) };
  const [kind, said] = kinds.find(([, pattern]) => pattern.test(rest)) ?? [];
  if (kind) tests.push((bill) => bill.kind === kind);
  return { tests, part, rest: said ? rest.replace(said, ' ') : rest };
}

/** "Go back" and "pay it back" are about no back. */
const backwards = /\b(?:go|going|come|take|get|call|send|pay|give|way|turn)(?: \p{L}+)? back\b/u;
const partIn = (text: string): BodyPart | undefined =>
  backwards.test(text) ? undefined : bodyParts.find(({ name }) => name.test(text));

const sayings = services.map(({ said, billed }) => ({
  said: new RegExp(`(?<![\\p{L}\\p{N}])(?:${said.join('|')})(?![\\p{L}\\p{N}])`, 'u'),
  billed,
}));
const serviceIn = (text: string) => sayings.find(({ said }) => said.test(text));

const contentOf = (text: string): string[] =>
  (text.match(/[\p{L}\p{N}]{2,}/gu) ?? []).filter((word) => !fillers.test(word));

const numbers = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?(?![\d/])/;

/** A date that names a bill rather than a day to pay: "the December 3 one", "the one due 12/3". */
const namesBill =
  /\b(?:ones?|bills?|due|invoice|charge|visit|dated|from|vence\w*|vencimiento|factura|cuenta|visita|la del?|de la del?)\b/;

/** A month fits care, coverage or, only where neither is known, the issue of the bill; a day never fits a whole month of coverage. */
function monthTest(words: string): Fits | undefined {
  const [, inNumbers, dayInNumbers] = numbers.exec(words) ?? [];
  const asDue = namesBill.test(words);
  if (inNumbers && dayInNumbers)
    return dayTest(`${inNumbers.padStart(2, '0')}-${dayInNumbers.padStart(2, '0')}`, asDue);
  const { early, late, first, second } = month.exec(words)?.groups ?? {};
  const name = early ?? late;
  if (name === undefined) return undefined;
  const number = String(monthNumber(name)).padStart(2, '0');
  const day = first ?? second;
  if (day !== undefined) return dayTest(`${number}-${String(dayNumber(day)).padStart(2, '0')}`, asDue);
  return (bill) => {
    const about = bill.serviceDate ?? bill.coverageMonth ?? bill.issued;
    if (about === undefined) return new RegExp(`\\b${name}`).test(plain(bill.description));
    return about.slice(5, 7) === number;
  };
}

/** The day of care or of issue; the day it is due only in words that name a bill, since a bare day may say when to pay. */
const dayTest =
  (monthAndDay: string, asDue: boolean): Fits =>
  ({ serviceDate, issued, due }) =>
    (serviceDate ?? issued)?.slice(5) === monthAndDay || (asDue && due?.slice(5) === monthAndDay);

/** "182" fits every amount of 182 dollars and some cents; "182.40" only that one. Money still owed or first asked. */
function amountTest([, dollars = '', cents]: RegExpExecArray): Fits {
  const whole = Number(dollars.replaceAll(',', ''));
  return ({ amountCents, balanceCents }) =>
    [amountCents, balanceCents].some(
      (amount) =>
        amount !== undefined &&
        (cents === undefined ? Math.floor(amount / 100) === whole : amount === whole * 100 + Number(cents)),
    );
}

function extreme<B extends NamedBill>(words: string, bills: readonly B[]): B[] | undefined {
  const age = (bill: NamedBill) => bill.issued ?? bill.due ?? '';
  const size = (bill: NamedBill) => bill.balanceCents ?? bill.amountCents ?? 0;
  const sorted = oldest.test(words)
    ? bills.toSorted((a, b) => age(a).localeCompare(age(b)))
    : newest.test(words)
      ? bills.toSorted((a, b) => age(b).localeCompare(age(a)))
      : biggest.test(words)
        ? bills.toSorted((a, b) => size(b) - size(a))
        : smallest.test(words)
          ? bills.toSorted((a, b) => size(a) - size(b))
          : undefined;
  return sorted?.slice(0, 1);
}

/** Every word that carries meaning begins a word of the description. */
function byDescription<B extends NamedBill>(words: string, bills: readonly B[]): B[] {
  const said = contentOf(words);
  if (said.length === 0) return [];
  return bills.filter(({ description }) => {
    const known = plain(description).match(/[\p{L}\p{N}]+/gu) ?? [];
    return said.every((word) => known.some((name) => name === word || (word.length > 3 && name.startsWith(word))));
  });
}
