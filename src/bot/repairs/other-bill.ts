import { findBills } from '../../language/bill-hint.js';
import { withoutCorrection } from '../../language/changed-answer.js';
import { findCorrection, readGiven } from '../../language/correction.js';
import { readDate } from '../../language/date.js';
import { monthSource } from '../../language/day-names.js';
import { findSlots } from '../../language/slots.js';
import { openQuestion } from '../ask-prompt.js';
import { slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { billsFor, type Place, revise } from './correct.js';

type Answers = { [slot: string]: unknown };

const payments = new Set(['pay-bill', 'pay-premium']);
const asked = new Set(['amountCents', 'methodToken', 'pageDone', 'agreed']);
const joint = / (?:on|of|for|towards?|to|from|del?|en|para|a) /g;
const withMethod = /^(?<before>.+?),? (?:with|using|via|con|desde) .+$/;
const onlyMonth = new RegExp(`^(?:the |el |este )?(?:${monthSource})$`);
const longest = 100;

/** "half of the office visit", "20 on the premium", "the lab bill instead": another of the member's bills, in the middle of a payment. */
export async function otherBill(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  const { text } = scope.message;
  if (!question || !task || question.task !== task.id || !payments.has(task.id) || !asked.has(question.slot))
    return false;
  if (text.length > longest || /[?¿]/.test(text)) return false;
  const held = slotsInProgress(scope);
  const correction = findCorrection(text) ?? { slots: [], rests: [], bare: true };
  const place: Place = { scope, question, task, held, correction };
  const bills = await billsFor(place);
  const context = { lang: scope.lang, today: scope.today };
  const nameOne = (words: string): Answers | undefined => {
    if (!/\p{L}{2}/u.test(words) || onlyMonth.test(words) || readDate(words, context).ok) return undefined;
    const [bill, second] = findBills(words, bills, context);
    if (!bill || second || bill.number === held.billNumber) return undefined;
    return { billNumber: bill.number, ...(held.kind !== undefined && held.kind !== bill.kind && { kind: undefined }) };
  };
  const whole = withoutCorrection(text);
  const before = withMethod.exec(whole)?.groups?.before;
  const given = (before && read(before, nameOne, context)) || read(whole, nameOne, context);
  if (!given) return false;
  const {
    billHint: _hint,
    billNumber: _number,
    amountCents: _amount,
    portion: _portion,
    date: _date,
    ...said
  } = findSlots(text, context);
  return revise(place, ['billNumber'], { ...(before ? task.prefill(said as Answers) : {}), ...given });
}

/** A bill alone, or behind an amount or a share. */
function read(
  words: string,
  nameOne: (words: string) => Answers | undefined,
  context: Parameters<typeof readGiven>[1],
): Answers | undefined {
  for (const { index, 0: word } of words.matchAll(joint)) {
    const amount = readGiven(words.slice(0, index), context);
    const named = amount && !('date' in amount) ? nameOne(words.slice(index + word.length)) : undefined;
    if (named) return { ...amount, ...named };
  }
  // A figure alone may be an amount that does not fit.
  return /^\D*$/.test(words) ? nameOne(words) : undefined;
}
