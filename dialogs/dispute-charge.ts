import { z } from 'zod';
import type { OtherQuestion } from '../src/bot/ask-prompt.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { changeAnswers, summarySlots } from './change-answers.js';
import { chooseBill, chosenBill } from './choose-bill.js';

const DisputeSlots = z.object({
  billNumber: z.string(),
  billHint: z.string(),
  /** Null when it was skipped. */
  reason: z.string().nullable(),
  ...summarySlots,
});
type T = Turn<z.infer<typeof DisputeSlots>, Catalogue['tasks']['dispute-charge']>;

async function whichBill(t: T) {
  const { notYours, onlyBill } = t.words.tasks['pay-bill'];
  return chooseBill(t, { paidToo: true, none: t.text.noBills, unknown: notYours, only: onlyBill });
}

async function whatIsWrong(t: T) {
  if (t.slots.reason !== undefined) return t.next();
  return t.ask('reason', 'text', undefined, { optional: true });
}

async function confirm(t: T) {
  if (t.slots.agreed !== undefined) return t.next();
  t.slots.nonce = t.services.randomHex(16);
  const { billNumber = '', reason } = t.slots;
  return t.ask('agreed', 'yes-no', { billNumber, reason: reason ?? '' }, { changes: otherAnswers });
}

/** A sentence that says better what is wrong. */
const otherAnswers: OtherQuestion[] = [{ slot: 'reason', parser: 'text', args: null }];

async function send(t: T) {
  const { slots, services } = t;
  if (!slots.agreed || slots.nonce === undefined) return changeSomething(t);
  const bill = await chosenBill(t);
  const { memberNumber } = t.member;
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'dispute',
    scope: memberNumber,
    request: { bill: bill.number, claim: bill.claim ?? null, reason: slots.reason ?? '' },
  });
  await services.audit.record({ who: memberNumber, did: 'disputed', about: bill.number });
  t.say(t.text.sent({ reference: String(operation.result?.reference ?? ''), billNumber: bill.number }));
  return t.end();
}

async function changeSomething(t: T) {
  return changeAnswers(t, { bill: ['billNumber'], reason: ['reason'] }, otherAnswers);
}

/** Sends a charge that looks wrong to a billing representative (G18, G19). */
export const disputeCharge = () =>
  task({
    id: 'dispute-charge',
    needs: 'verified',
    slots: DisputeSlots,
    words: (catalogue) => catalogue.tasks['dispute-charge'],
    steps: [whichBill, whatIsWrong, confirm, send, changeSomething],
  });
