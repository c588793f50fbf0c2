import { readMethodWord } from '../../language/correction.js';
import type { Meaning } from '../../language/meaning.js';
import { piecesOf } from '../../language/pieces.js';
import { plain } from '../../language/plain.js';
import { isQuestion } from '../../language/question.js';
import { answers, withAnswers } from '../../language/slot-families.js';
import { findSaid } from '../../language/slots.js';
import { answerTo, isOtherAnswer, type OpenQuestion, openQuestion } from '../ask-prompt.js';
import { reviseSignIn, reviseTask, slotsInProgress, taskInProgress } from '../begin.js';
import { type ParserName, parseAnswer } from '../parsers.js';
import type { Scope } from '../scope.js';
import { SIGN_IN, type Task } from '../task.js';
import { notUnderstood } from './not-understood.js';
import { sayNoted } from './noted.js';
import { noteAnswer } from './open-question.js';

type Answers = { [slot: string]: unknown };

const mostParts = 6;
/** Of a message that holds two answers without anything between them. */
const mostWords = 12;
/** Never read from a part of a message: money depends on a yes, and own words have no parts. */
const whole = new Set(['yes-no', 'text']);

/**
 * An answer longer than the question ("the ER one, half of it, Friday"), or one to a later question: fills every slot that it plainly
 * says, and asks for the first that is still missing. A message that rather asks for something else is left alone.
 */
export async function fillSeveral(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  if (!question || !task) return false;
  if (question.parser === 'date' && (await namesNoDay(scope, question))) return notUnderstood(scope);
  if (isQuestion(scope.message.text, scope.lang)) return false;
  const signingIn = question.task === SIGN_IN ? await readParts(scope, SIGN_IN, question) : {};
  if (question.slot in signingIn) {
    noteAnswer(scope, question);
    await reviseSignIn(scope, (slots) => withAnswers(slots, signingIn));
    return true;
  }
  const held = slotsInProgress(scope);
  const found = await findAnswers(scope, question, task, held);
  const names = Object.keys(found);
  const answered = names.some((name) => answers(name, question.slot));
  if (names.length === 0 || wantsOther(await scope.meaning(), task, answered && names.length > 1)) return false;
  if (answered) noteAnswer(scope, question);
  else if (question.parser !== 'yes-no') sayNoted(scope, task, names);
  await reviseTask(scope, withAnswers(held, found));
  return true;
}

/** "When I get paid" answers the question, but only the person knows the day: it is asked for, and nothing else is heard in it. */
async function namesNoDay(scope: Scope, question: OpenQuestion): Promise<boolean> {
  const parsed = await answerTo(scope, question);
  return !parsed.ok && parsed.reason === 'no-day';
}

/** What the message says for this task and what is not so already; nothing when it answers the open question twice. */
async function findAnswers(scope: Scope, question: OpenQuestion, task: Task, held: Answers): Promise<Answers> {
  const { text } = scope.message;
  // Bare figures that are no amount are not two answers either: "1, 300" is not $300.
  if (question.parser === 'amount' && !/\p{L}/u.test(text)) return {};
  const context = { lang: scope.lang, today: scope.today };
  const head = await readHead(scope, question);
  if (head === 'two-answers') return {};
  const { billHint, ...found } = findSaid(head?.rest ?? text, context);
  const method = found.method ?? (head && readMethodWord(plain(head.rest)));
  const said = { ...found, ...(method && { method }) };
  const hint = held.billNumber === undefined && head === undefined ? { billHint } : {};
  const fitting = { ...task.prefill({ ...said, ...hint }), ...(await readParts(scope, task.id, question)) };
  const given: Answers = { ...fitting, ...head?.also, ...(head && { [question.slot]: head.value }) };
  return Object.fromEntries(
    Object.entries(given).filter(([slot, value]) => JSON.stringify(value) !== JSON.stringify(held[slot])),
  );
}

/** What stands between an answer and the way to pay: "ninety-nine by card", "cuarenta y cinco con la cuenta". */
const beforeMethod = /\s+(?:with|from|by|using|via|con|desde|por)\s+/gi;

/** What stands between the people of a household and what they earn: "3 people making 2,000 a month". */
const beforeIncome =
  /\s+(?:(?:and|who|que|y)\s+)?(?=(?:mak(?:es?|ing)|earn(?:s|ing)?|bring(?:s|ing)?|liv(?:es?|ing) on|gan\p{L}+|con|with|on)\s)/giu;

/** An answer to the open question beside other words. */
interface Head {
  value: unknown;
  /** Answers to other questions of the task that the rest holds. */
  also: Answers;
  rest: string;
}

/** The open question's answer at one end of the message, up to a comma, "and", an income or a way to pay. */
async function readHead(scope: Scope, question: OpenQuestion): Promise<Head | 'two-answers' | undefined> {
  if (whole.has(question.parser)) return undefined;
  const { text } = scope.message;
  // "Ciento ochenta y dos con cinco" has two meanings, of which no other reader may pick one.
  const asked = question.parser === 'amount' ? await answerTo(scope, question) : undefined;
  if (asked && !asked.ok && asked.reason === 'ambiguous') return 'two-answers';
  for (const [head, rest] of partedAt(text, beforeMethod)) {
    const parsed = readMethodWord(plain(rest)) && (await answerTo(scope, question, head));
    if (parsed?.ok && !isOtherAnswer(parsed.value)) return { value: parsed.value, also: {}, rest };
    if (parsed && !parsed.ok && parsed.reason === 'ambiguous') return 'two-answers';
  }
  const pieces = piecesOf(text).slice(0, mostParts);
  const parted = pieces.slice(1).map((_, at) => [pieces.slice(0, at + 1).join(', '), pieces.slice(at + 1).join(', ')]);
  for (const [head = '', rest = ''] of [...parted, ...partedAt(text, beforeIncome)]) {
    const found = await readBoth(scope, question, head, rest);
    if (found) return found;
  }
  return undefined;
}

const partedAt = (text: string, joint: RegExp): [head: string, rest: string][] =>
  [...text.matchAll(joint)]
    .slice(0, mostParts)
    .map(({ index, 0: between }) => [text.slice(0, index), text.slice(index + between.length)]);

/** Two parts of a message of which one answers the open question and the other perhaps another question of the task. */
async function readBoth(
  scope: Scope,
  question: OpenQuestion,
  head: string,
  rest: string,
): Promise<Head | 'two-answers' | undefined> {
  const first = await answerTo(scope, question, head);
  if (!first.ok) return undefined;
  const second = await answerTo(scope, question, rest);
  // Where its own question stands among what may be said instead, the others take its place: "6 months" or "100 a month".
  const apart = !question.changes?.some(({ slot }) => slot === question.slot);
  const other = second.ok && apart && isOtherAnswer(second.value) ? second.value.instead : undefined;
  if (isOtherAnswer(first.value))
    return second.ok && !isOtherAnswer(second.value) && apart
      ? { value: second.value, also: first.value.instead, rest: '' }
      : undefined;
  return second.ok && !other && JSON.stringify(second.value) !== JSON.stringify(first.value)
    ? 'two-answers'
    : { value: first.value, also: other ?? {}, rest };
}

/** The slots that a task reads from any part of a message (`reads`). */
async function readParts(scope: Scope, id: string, question: OpenQuestion): Promise<Answers> {
  const reads = Object.entries(scope.tasks.get(id)?.reads ?? {}) as [string, ParserName][];
  const pieces = piecesOf(scope.message.text).slice(0, mostParts);
  const found: Answers = {};
  for (let length = pieces.length; length > 0; length--) {
    for (let from = 0; from + length <= pieces.length; from++) {
      const part = pieces.slice(from, from + length).join(', ');
      for (const [slot, parser] of reads) {
        if (slot in found || (pieces.length === 1 && slot !== question.slot)) continue;
        const parsed = await parseAnswer(parser, part, { scope, args: null, choices: [] });
        if (parsed.ok) found[slot] = parsed.value;
      }
    }
  }
  return question.slot in found ? found : { ...found, ...(await readBeside(scope, reads)) };
}

/** Two answers with nothing but a space between them: "11001234 3/12/1984". */
async function readBeside(scope: Scope, reads: [string, ParserName][]): Promise<Answers> {
  const list = scope.message.text
    .trim()
    .split(/\s+/)
    .slice(0, mostWords + 1);
  if (reads.length < 2 || list.length > mostWords) return {};
  const read = async (parser: ParserName, from: number, to: number) =>
    parseAnswer(parser, list.slice(from, to).join(' '), { scope, args: null, choices: [] });
  for (let at = 1; at < list.length; at++)
    for (const [one, first] of reads)
      for (const [other, second] of reads) {
        if (one === other) continue;
        const [head, tail] = [await read(first, 0, at), await read(second, at, list.length)];
        if (head.ok && tail.ok) return { [one]: head.value, [other]: tail.value };
      }
  return {};
}

/** Whether the message asks for another task; then one found slot is no proof that it answers this one. */
const wantsOther = (meaning: Meaning, task: Task, sure: boolean): boolean => {
  const [id] = meaning.all;
  return !sure && meaning.action === 'act' && id !== undefined && id !== task.id && !id.startsWith('faq.');
};
