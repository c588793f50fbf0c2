import { openBills } from '../../billing/bill.js';
import type { Bill } from '../../billing/member.js';
import { findBills } from '../../language/bill-hint.js';
import {
  barePlace,
  type Correction,
  findCorrection,
  partsOf,
  readGiven,
  readMethodWord,
} from '../../language/correction.js';
import { monthSource } from '../../language/day-names.js';
import { isQuestion } from '../../language/question.js';
import { answers, withAnswers, withoutAnswer } from '../../language/slot-families.js';
import { readMethodNamed } from '../../language/slots/method.js';
import { findSaid } from '../../language/slots.js';
import { parseYesNo } from '../../language/yes-no.js';
import { answerTo, type OpenQuestion, openQuestion, questionReply } from '../ask-prompt.js';
import {
  askAgain,
  beginTask,
  continueTask,
  keep,
  reviseSignIn,
  reviseTask,
  slotsInProgress,
  taskInProgress,
} from '../begin.js';
import { type ParserName, parseAnswer } from '../parsers.js';
import type { Scope } from '../scope.js';
import { SIGN_IN, type Task } from '../task.js';
import { noteAnswer } from './note-answer.js';
import { sayNoted } from './noted.js';

type Answers = { [slot: string]: unknown };

/** A correction on its way: where it was said, and what the task holds. */
export interface Place {
  scope: Scope;
  question: OpenQuestion;
  task: Task;
  held: Answers;
  correction: Correction;
}

/**
 * "change the amount", "no, the other bill", "actually make it 80", and at a summary also a bare "80": takes an answer back or
 * puts another in its place, and keeps all others.
 */
export async function correct(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  const correction = question && task && findCorrection(scope.message.text);
  if (!correction) return false;
  const place: Place = { scope, question, task, held: slotsInProgress(scope), correction };
  if (correction.bare && question.parser !== 'yes-no') return answerAndCorrect(place);
  const digit = correction.bare && place.held.amountCents !== undefined ? barePlace(scope.message.text) : undefined;
  if (digit !== undefined) {
    scope.say(scope.words.conversation.barePlace(digit));
    askAgain(scope);
    return true;
  }
  if (correction.other) return takeOther(place);
  if (correction.something) return question.parser === 'yes-no' && sayNo(scope, question);
  if (question.parser === 'yes-no' && !correction.bare && typeof place.held.reason === 'string') {
    // "no, only November" is about what is wrong, whatever bill is of November.
    if (correction.rests.length > 0 && correction.rests.every(isMonth)) return sayNo(scope, question);
  }
  const read = await readNew(place);
  if (question.task === SIGN_IN && task.id !== SIGN_IN && (await correctSignIn(place, read))) return true;
  const { held } = place;
  const takesBack = correction.slots.some((slot) => held[slot] !== undefined);
  if (!takesBack && !read) return false;
  return revise(place, correction.slots, read?.given);
}

const onlyMonth = new RegExp(
  `^(?:(?:only|just|in|for|the|of|solo|solamente|en|el|la|de|del|mes) )*(?:${monthSource})$`,
);
const isMonth = (words: string): boolean => onlyMonth.test(words);

/** "the checking account, 50" at the question how to pay: the answer, and a new one to an earlier question. */
async function answerAndCorrect(place: Place): Promise<boolean> {
  const { question, task, held, correction, scope } = place;
  if (question.task !== task.id || question.parser === 'text' || question.yields) return false;
  for (const words of correction.rests) {
    const given = (await readParts(place, words))?.given ?? {};
    const names = Object.keys(given).filter((slot) => given[slot] !== undefined);
    const answered = names.some((slot) => answers(slot, question.slot));
    const corrects = names.some((slot) => Object.keys(held).some((name) => name !== 'billHint' && answers(name, slot)));
    if (!answered || !corrects) continue;
    noteAnswer(scope, question);
    return revise(place, [], given);
  }
  return false;
}

/** The new answers that the message gives; several when all of its parts answer something. */
async function readNew(place: Place): Promise<{ task: string; given: Answers } | undefined> {
  for (const words of place.correction.rests) {
    // What answers two questions answers the first of them too, with the rest left out.
    const read = (await readParts(place, words)) ?? (await readOne(place, words));
    if (read) return read;
  }
  return undefined;
}

async function readParts(place: Place, words: string): Promise<{ task: string; given: Answers } | undefined> {
  const parts = partsOf(words);
  if (parts.length < 2) return undefined;
  let given: Answers = {};
  for (const part of parts) {
    const read = await readOne(place, part, true);
    if (read?.task !== place.task.id || Object.keys(read.given).some((slot) => slot in given)) return undefined;
    given = { ...given, ...read.given };
  }
  return { task: place.task.id, given };
}

/** The new answer as one of the task's questions reads it, or as the message itself says it. */
async function readOne(
  place: Place,
  words: string,
  partOnly = false,
): Promise<{ task: string; given: Answers } | undefined> {
  const { scope, task, correction } = place;
  const again = await answeredAnew(place, words);
  if (again) return again;
  const context = { lang: scope.lang, today: scope.today };
  const strict = correction.bare || partOnly || denies.test(words);
  const given =
    fitting(task, readGiven(words, context)) ??
    (await readHeld(place, words)) ??
    fitting(task, readMethod(words)) ??
    (await billNamed(place, words)) ??
    (strict ? undefined : fitting(task, { ...findSaid(words, context) }));
  return given && { task: task.id, given };
}

function readMethod(words: string): Answers | undefined {
  const method = readMethodWord(words);
  return method && { method, methodNamed: readMethodNamed(words) };
}

/** "I don't want to pay half" gives no half. */
const denies = /\b(?:don'?t|do not|not|never|no)\b/;

/** The new answer as the parser of an earlier question reads it; the latest question first. */
async function answeredAnew(
  { scope, question: open, correction }: Place,
  words: string,
): Promise<{ task: string; given: Answers } | undefined> {
  const answered = [...scope.state.answered].reverse() as (Omit<OpenQuestion, 'nonce'> & { parser: ParserName })[];
  // "no, make it 3 weeks" may also be another try at the question that is open; a yes or own words would be read into anything.
  const asked = open.parser === 'yes-no' || open.parser === 'text' ? answered : [...answered, open];
  const { slots: named } = correction;
  for (const [at, question] of asked.entries()) {
    const wanted = named.includes(question.slot);
    if (named.length > 0 && !wanted) continue;
    // Anything is an answer in one's own words, so only the last question is meant by it, and not by a mere word.
    if (question.parser === 'text' && !wanted && (at > 0 || correction.bare || !tellsSomething(scope, words))) continue;
    const parsed = await answerTo(scope, question, words);
    if (parsed.ok) return { task: question.task, given: { [question.slot]: parsed.value } };
  }
  return undefined;
}

const fewestWords = 3;

function tellsSomething({ lang, today }: Scope, words: string): boolean {
  const answer = parseYesNo(words, { lang, today });
  const sure = !answer.ok && answer.reason !== 'unsure';
  return sure && (words.match(/\p{L}+/gu) ?? []).length >= fewestWords && !isQuestion(words, lang);
}

/** Parsers of answers that came with a first message, so that no question was asked for them. */
const readers: [slots: string[], asked: string, parser: ParserName, args: { [name: string]: string | number }][] = [
  [['amountCents', 'portion'], 'amountCents', 'amount', {}],
  [['months'], 'months', 'count', { of: 'months' }],
  [['date'], 'date', 'date', {}],
  [['householdSize'], 'householdSize', 'count', { min: 1, max: 20 }],
  [['income', 'incomeCents'], 'income', 'income', {}],
];

async function readHeld({ scope, task, held, correction }: Place, words: string): Promise<Answers | undefined> {
  for (const [slots, asked, parser, args] of readers) {
    if (!slots.some((slot) => held[slot] !== undefined)) continue;
    if (correction.slots.length > 0 && !correction.slots.some((slot) => slots.includes(slot))) continue;
    const parsed = await parseAnswer(parser, words, { scope, args, choices: [] });
    if (parsed.ok) return fitting(task, { [asked]: parsed.value });
  }
  return undefined;
}

/** Of what was read, the part that the task has a place for. */
function fitting(task: Task, found: Answers | undefined): Answers | undefined {
  if (!found) return undefined;
  const kept = task.prefill(found);
  // What is undefined is taken back: an amount takes the place of "half", and the other way round.
  const gone = Object.entries(found).filter(([, value]) => value === undefined);
  return Object.keys(kept).length > 0 ? { ...Object.fromEntries(gone), ...kept } : undefined;
}

/** The bills that a correction can choose from, when the task is about one of the member's. */
export async function billsFor({ scope, task, held }: Place): Promise<Bill[]> {
  const { verified } = scope.state;
  const takesBill = Object.keys(task.prefill({ billHint: 'bill' })).length > 0;
  if (!verified || !takesBill || held.billNumber === undefined) return [];
  const bills = await scope.services.records.bills(verified.memberNumber);
  return task.id === 'dispute-charge' ? bills : openBills(bills);
}

async function billNamed(place: Place, words: string): Promise<Answers | undefined> {
  const { scope, held, correction } = place;
  if (correction.slots.length > 0 && !correction.slots.includes('billNumber')) return undefined;
  const named = findBills(words, await billsFor(place), { lang: scope.lang, today: scope.today });
  const [only, more] = named;
  if (!only) return undefined;
  const kind = held.kind === undefined || held.kind === only.kind ? {} : { kind: undefined };
  return { ...kind, ...(more ? { billHint: words } : { billNumber: only.number }) };
}

/** "the other one": the only other bill, else the question which one; without a bill, another way to pay. */
async function takeOther(place: Place): Promise<boolean> {
  const { held } = place;
  if (held.billNumber !== undefined) {
    const kinds = place.task.id === 'pay-premium' ? ['premium'] : ['medical', 'premium'];
    const others = (await billsFor(place)).filter(
      ({ number, kind }) => number !== held.billNumber && kinds.includes(kind),
    );
    const [only, more] = others;
    return revise(place, ['billNumber'], only && !more ? { billNumber: only.number } : undefined);
  }
  return held.methodToken === undefined ? false : revise(place, ['methodToken'], undefined);
}

/** Something at the summary is not right: as a plain no, after which the task asks what to change. */
async function sayNo(scope: Scope, question: OpenQuestion): Promise<boolean> {
  const no = questionReply(scope, question).choices?.find(({ id }) => id === 'no')?.says;
  if (no === undefined) return false;
  scope.message = { ...scope.message, text: no };
  await continueTask(scope);
  return true;
}

/** A correction while signing in stands before the task: true when it is of an answer to that. */
async function correctSignIn(
  { scope, correction }: Place,
  read: { task: string; given: Answers } | undefined,
): Promise<boolean> {
  const typed = scope.state.answered.filter(({ task: asker }) => asker === SIGN_IN).map(({ slot }) => slot);
  const ofSignIn = read ? read.task === SIGN_IN : correction.slots.some((slot) => typed.includes(slot));
  if (ofSignIn) await reviseSignIn(scope, (slots) => changed(slots, correction.slots, read?.given));
  return ofSignIn;
}

/** Takes back the slots of `forget`, puts `given` in their place, and goes through the task again. */
export async function revise(
  { scope, question, task, held }: Place,
  forget: readonly string[],
  given: Answers | undefined,
): Promise<boolean> {
  const { conversation } = scope.words;
  const takesBack = forget.some((slot) => held[slot] !== undefined);
  if (given && isSo(held, given)) {
    scope.say(conversation.asIHaveIt);
    askAgain(scope);
    return true;
  }
  if (!takesBack && given && isAhead(question, held, given)) sayNoted(scope, task, Object.keys(given));
  const next = changed(held, forget, given);
  // A premium's task knows no other bills; that of all bills does, and takes over what was said.
  if (task.id === 'pay-premium' && given && (await namesMedical(scope, given))) {
    await beginTask(scope, 'pay-bill', { ...keep(task, next), kind: 'medical' });
  } else await reviseTask(scope, next);
  return true;
}

/** Whether what is given answers only later questions, of which nothing shows at once. */
const isAhead = ({ slot: asked, parser }: OpenQuestion, held: Answers, given: Answers): boolean =>
  parser !== 'yes-no' && Object.keys(given).every((slot) => !answers(slot, asked) && held[slot] === undefined);

const changed = (slots: Answers, forget: readonly string[], given: Answers = {}): Answers =>
  withAnswers(forget.reduce(withoutAnswer, slots), given);

/** Whether everything that is given is held already. */
const isSo = (held: Answers, given: Answers): boolean => {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return said.length > 0 && said.every(([slot, value]) => JSON.stringify(held[slot]) === JSON.stringify(value));
};

async function namesMedical(scope: Scope, { billNumber, billHint }: Answers): Promise<boolean> {
  if (typeof billHint === 'string') return true;
  if (typeof billNumber !== 'string') return false;
  return (await scope.services.records.bill(billNumber))?.bill.kind === 'medical';
}
