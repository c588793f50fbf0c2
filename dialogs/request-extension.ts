import { z } from 'zod';
import { decideExtension } from '../src/billing/extension.js';
import { graceOf } from '../src/billing/premium.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { billLine, chooseBill, chosenBill } from './choose-bill.js';

const ExtensionSlots = z.object({
  billNumber: z.string(),
  billHint: z.string(),
  /** The day until which more time is asked for. */
  date: z.string(),
  nonce: z.string(),
  agreed: z.boolean(),
});
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
  t.say(t.text.premium(grace && { lastDay: grace.lastDay, hedge: grace.rule.confidence !== 'H' }));
  t.say(t.text.help);
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
  return t.ask('agreed', 'yes-no', {
    billNumber: bill.number,
    due: bill.due,
    until,
    granted: decision.kind === 'granted',
  });
}

async function record(t: T) {
  const { slots, services } = t;
  if (!slots.agreed || slots.nonce === undefined) {
    t.say(t.text.declined);
    return t.stop();
  }
  const bill = await chosenBill(t);
  const until = slots.date ?? '';
  const decision = decideExtension(
    { bill, until, today: t.today, granted: await timesGranted(t, slots.nonce) },
    services.policy.extension,
  );
  const granted = decision.kind === 'granted';
  const { memberNumber } = t.member;
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'extension',
    scope: memberNumber,
    request: { bill: bill.number, due: bill.due, until, granted },
  });
  await services.audit.record({
    who: memberNumber,
    did: granted ? 'extended-due-date' : 'requested-extension',
    about: bill.number,
  });
  const reference = String(operation.result?.reference ?? '');
  t.say(
    granted
      ? t.text.granted({ billNumber: bill.number, until, reference })
      : t.text.passedOn({ billNumber: bill.number, due: bill.due, reference }),
  );
  t.say(t.text.help);
  return t.end();
}

/** How often this bill's due date was moved before, not counting the request in hand. */
async function timesGranted(t: T, except?: string): Promise<number> {
  const operations = await t.services.operations.of(t.member.memberNumber);
  return operations.filter(
    ({ key, kind, status, request }) =>
      kind === 'extension' &&
      status === 'settled' &&
      key !== except &&
      request.bill === t.slots.billNumber &&
      request.granted === true,
  ).length;
}

/** Asks for a later due date (G20): granted by policy, passed on to a person, or explained. */
export const requestExtension = () =>
  task({
    id: 'request-extension',
    needs: 'verified',
    slots: ExtensionSlots,
    words: (catalogue) => catalogue.tasks['request-extension'],
    steps: [whichBill, turnAwayPremium, untilWhen, decide, record],
  });
