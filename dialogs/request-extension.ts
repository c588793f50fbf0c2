import { z } from 'zod';
import { decideExtension } from '../src/billing/extension.js';
import { graceOf } from '../src/billing/premium.js';
import type { OtherQuestion } from '../src/bot/ask-prompt.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { changeAnswers, summarySlots } from './change-answers.js';
import { billLine, chooseBill, chosenBill } from './choose-bill.js';

const ExtensionSlots = z.object({
  billNumber: z.string(),
  billHint: z.string(),
  /** The day until which more time is asked for. */
  date: z.string(),
  ...summarySlots,
});
/** What is recorded of a request. */
const Request = z.object({ bill: z.string(), due: z.string(), until: z.string(), granted: z.boolean() });
type T = Turn<z.infer<typeof ExtensionSlots>, Catalogue['tasks']['request-extension']>;

async function whichBill(t: T) {
  const { noBills } = t.text;
  const { notYours, onlyBill } = t.words.tasks['pay-bill'];
  return chooseBill(t, { none: noBills, unknown: notYours, only: onlyBill });
}

/** A premium's due date never moves; the member hears about the grace period instead. */
async function turnAwayPremium(t: T) {
  const bill = await chosenBill(t);
  if (bill.kind !== 'premium') return t.next();
  const grace = graceOf(bill, t.member.coverage, t.member.region, t.services.policy);
  // No plan and no aid: neither covers premiums.
  t.say(t.text.premium(grace && { lastDay: grace.lastDay, hedge: grace.rule.confidence !== 'H' }));
  return t.stop();
}

async function untilWhen(t: T) {
  if (t.slots.date !== undefined) return t.next();
  return t.ask('date', 'date', { bill: billLine(await chosenBill(t), t.today) });
}

async function decide(t: T) {
  const bill = await chosenBill(t);
  const until = t.slots.date ?? '';
  const decision = decideExtension(
    { bill, until, today: t.today, granted: await timesGranted(t) },
    t.services.policy.extension,
  );
  if (decision.kind === 'refused') {
    if (decision.because === 'premium') return t.again();
    t.say(t.text.refused[decision.because]);
    return decision.because === 'paid' ? t.stop() : t.again('date', 'agreed');
  }
  if (t.slots.agreed !== undefined) return t.next();
  t.slots.nonce = t.services.randomHex(16);
  const summary = { billNumber: bill.number, due: bill.due, until, granted: decision.kind === 'granted' };
  return t.ask('agreed', 'yes-no', summary, { changes: otherAnswers(bill.due, until) });
}

/** What may be said instead of a yes or a no; "a week later" is later than the day that is set. */
const otherAnswers = (due: string, from?: string): OtherQuestion[] => [
  { slot: 'date', parser: 'date', args: { due, ...(from !== undefined && { from }) } },
];

async function record(t: T) {
  const { slots, services } = t;
  if (!slots.agreed || slots.nonce === undefined) return changeSomething(t);
  const { memberNumber } = t.member;
  // A yes that comes again finds the request as it was recorded; by now the bill shows the new due date.
  const request = (await services.operations.find(slots.nonce))?.request ?? (await requestOf(t));
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'extension',
    scope: memberNumber,
    request,
  });
  const { bill: billNumber, due, until, granted } = Request.parse(request);
  await services.audit.record({
    who: memberNumber,
    did: granted ? 'extended-due-date' : 'requested-extension',
    about: billNumber,
  });
  const reference = String(operation.result?.reference ?? '');
  t.say(granted ? t.text.granted({ billNumber, until, reference }) : t.text.passedOn({ billNumber, due, reference }));
  t.say(t.text.help);
  return t.end();
}

async function changeSomething(t: T) {
  const { due } = await chosenBill(t);
  return changeAnswers(t, { bill: ['billNumber'], date: ['date'] }, otherAnswers(due, t.slots.date));
}

async function requestOf(t: T): Promise<z.infer<typeof Request>> {
  const bill = await chosenBill(t);
  const until = t.slots.date ?? '';
  const asked = { bill, until, today: t.today, granted: await timesGranted(t) };
  const decision = decideExtension(asked, t.services.policy.extension);
  return { bill: bill.number, due: bill.due, until, granted: decision.kind === 'granted' };
}

/** How often this bill's due date was moved before. */
async function timesGranted(t: T): Promise<number> {
  const operations = await t.services.operations.of(t.member.memberNumber);
  return operations.filter(
    ({ kind, status, request }) =>
      kind === 'extension' && status === 'settled' && request.bill === t.slots.billNumber && request.granted === true,
  ).length;
}

/** Asks for a later due date (G20): granted by policy, passed on to a person, or explained. */
export const requestExtension = () =>
  task({
    id: 'request-extension',
    needs: 'verified',
    slots: ExtensionSlots,
    words: (catalogue) => catalogue.tasks['request-extension'],
    steps: [whichBill, turnAwayPremium, untilWhen, decide, record, changeSomething],
  });
