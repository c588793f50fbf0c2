import type { ParseContext, Slots, TaskSlots } from './meaning.js';
import { accented, plainRunning } from './plain.js';
import { findAmount } from './slots/amount.js';
import { findBillHint } from './slots/bill-hint.js';
import { findBillNumber } from './slots/bill-number.js';
import { findDate } from './slots/date.js';
import { findEobHint } from './slots/eob-hint.js';
import { findHousehold } from './slots/household.js';
import { findIncome } from './slots/income.js';
import type { Finder, Reading } from './slots/message.js';
import { findMethod } from './slots/method.js';
import { findMonths } from './slots/months.js';
import { findPerson } from './slots/person.js';
import { findPlanType } from './slots/plan-type.js';
import { findPortion } from './slots/portion.js';

/** What people want is near the beginning; the rest of a longer message is not looked at, which bounds the time. */
const longestMessage = 600;

/**
 * The order matters: each finder blanks what it has understood, so that an income is no amount to pay and "six months" no date.
 * A bill's hint comes before amounts ("the 182 one").
 */
const finders: readonly Finder[] = [
  findPerson,
  findBillNumber,
  findIncome,
  findHousehold,
  findMonths,
  findMethod,
  findPlanType,
  findPortion,
  findEobHint,
  findDate,
  findBillHint,
  findAmount,
];

/** What a message says besides its request, as the contract of `npm run evaluate` has it. */
export function findSlots(text: string, context: ParseContext): Slots {
  const { methodNamed: _named, ...slots } = findSaid(text, context);
  return slots;
}

/**
 * What a message says besides its request, in either language, with the card or account that it names; only what is plainly there.
 * Under a millisecond, never throws.
 */
export function findSaid(text: string, context: ParseContext): Slots & Pick<TaskSlots, 'methodNamed'> {
  const message = text.slice(0, longestMessage);
  const start = beginning(message);
  const { slots } = finders.reduce(
    (reading, find): Reading => ({ ...find(reading, context), typed: start.typed }),
    start,
  );
  return slots.billHint === undefined ? slots : { ...slots, billHint: asTyped(slots.billHint, start) };
}

/**
 * The same text in one byte a letter where that holds it: taking accents off leaves two, on which the engine runs every expression
 * about eight times slower.
 */
function narrow(text: string): string {
  const bytes = Buffer.from(text, 'latin1').toString('latin1');
  return bytes === text ? bytes : text;
}

/** "sesenta i cinco"; the same length, so that places stay. */
const misspeltAnd = /(?<=(?:enta|einta)) i (?=un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)/g;

function beginning(message: string): Reading {
  const text = narrow(plainRunning(message).replace(misspeltAnd, ' y '));
  const typed = accented(message);
  return { text, slots: {}, typed: typed.length === text.length ? typed : undefined };
}

/** The hint's words with the accents that the person typed. */
function asTyped(hint: string, { text, typed }: Reading): string {
  if (typed === undefined) return hint;
  return hint.replace(/\p{L}+/gu, (word) => {
    const at = text.search(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u'));
    return at < 0 ? word : typed.slice(at, at + word.length);
  });
}
