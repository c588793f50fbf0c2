import { z } from 'zod';
import { monthsFor, mostMonths, offerPlan } from '../src/billing/payment-plan.js';
import type { OtherQuestion } from '../src/bot/ask-prompt.js';
import { contactLine } from '../src/bot/contact.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { changeAnswers, summarySlots } from './change-answers.js';
import { billLine, chooseBill, chosenBill } from './choose-bill.js';

const PlanSlots = z.object({
  billNumber: z.string(),
  billHint: z.string(),
  months: z.int().positive(),
  /** What can be paid each month, where that was said instead of the months. */
  monthly: z.object({ cents: z.int().min(0), period: z.enum(['month', 'year']).optional() }),
  /** Asked what happens when a payment is missed. */
  missed: z.boolean(),
  ...summarySlots,
});
type T = Turn<z.infer<typeof PlanSlots>, Catalogue['tasks']['payment-plan']>;

const ofMissed: OtherQuestion = { slot: 'missed', parser: 'missed-payment', args: null };

async function whichBill(t: T) {
  if (t.slots.missed) t.say(t.text.missed(contactLine(t.scope)));
  delete t.slots.missed;
  const { notYours, onlyBill } = t.words.tasks['pay-bill'];
  const fits = ({ kind }: { kind: string }) => kind === 'medical';
  return chooseBill(t, {
    fits,
    none: t.text.noBills,
    unknown: notYours,
    only: onlyBill,
    unfit: t.text.refused.premium,
    changes: [ofMissed],
  });
}

/** "100 a month" instead of the months. */
async function howMuchMonthly(t: T) {
  const { monthly } = t.slots;
  delete t.slots.monthly;
  if (!monthly || monthly.cents === 0 || monthly.period === 'year') return t.next();
  const { balanceCents } = await chosenBill(t);
  t.slots.months = monthsFor(balanceCents, monthly.cents);
  t.say(t.text.monthly({ cents: monthly.cents, months: t.slots.months }));
  return t.next();
}

/** What may be said instead of a number of months in the plan's range, or of a yes or a no. */
const otherAnswers: OtherQuestion[] = [
  { slot: 'months', parser: 'count', args: { of: 'months' } },
  { slot: 'monthly', parser: 'income', args: null },
  ofMissed,
];

async function howManyMonths(t: T) {
  const bill = await chosenBill(t);
  const policy = t.services.policy.paymentPlan;
  const { months } = t.slots;
  if (months === undefined) {
    const most = mostMonths(bill.balanceCents, policy);
    if (bill.balanceCents >= policy.minBalanceCents && most >= policy.minMonths) {
      const range = { of: 'months', min: policy.minMonths, max: most } as const;
      return t.ask('months', 'count', { bill: billLine(bill, t.today), ...range }, { changes: otherAnswers });
    }
  }
  const offer = offerPlan({ bill, months: months ?? policy.minMonths, today: t.today }, policy);
  if (offer.kind === 'offered') return t.next();
  t.say(t.text.refused[offer.because]);
  return offer.because === 'too-few-months' || offer.because === 'too-many-months' ? t.again('months') : t.stop();
}

async function confirm(t: T) {
  const bill = await chosenBill(t);
  const months = t.slots.months ?? 0;
  const offer = offerPlan({ bill, months, today: t.today }, t.services.policy.paymentPlan);
  if (offer.kind !== 'offered') return t.again('months');
  if (t.slots.agreed !== undefined) return t.next();
  const [first] = offer.instalments;
  t.slots.nonce = t.services.randomHex(16);
  const summary = {
    billNumber: bill.number,
    months,
    firstDue: first?.due ?? t.today,
    firstCents: first?.cents ?? 0,
    lastCents: offer.instalments.at(-1)?.cents ?? 0,
    totalCents: bill.balanceCents,
  };
  return t.ask('agreed', 'yes-no', summary, { changes: otherAnswers });
}

async function record(t: T) {
  const { slots, services } = t;
  const bill = await chosenBill(t);
  const offer = offerPlan({ bill, months: slots.months ?? 0, today: t.today }, services.policy.paymentPlan);
  if (!slots.agreed || slots.nonce === undefined || offer.kind !== 'offered') return changeSomething(t);
  const { memberNumber } = t.member;
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'payment-plan',
    scope: memberNumber,
    request: { bill: bill.number, instalments: offer.instalments.map(({ due, cents }) => ({ due, cents })) },
  });
  await services.audit.record({ who: memberNumber, did: 'requested-plan', about: bill.number });
  const reference = String(operation.result?.reference ?? '');
  t.say(t.text.recorded({ reference, billNumber: bill.number, firstDue: offer.instalments[0]?.due ?? t.today }));
  return t.end();
}

async function changeSomething(t: T) {
  return changeAnswers(t, { bill: ['billNumber'], months: ['months'] }, otherAnswers);
}

/** Spreads a medical bill over months (G12). Recorded for the billing team, which confirms it; nothing is charged here. */
export const paymentPlan = () =>
  task({
    id: 'payment-plan',
    needs: 'verified',
    slots: PlanSlots,
    words: (catalogue) => catalogue.tasks['payment-plan'],
    steps: [whichBill, howMuchMonthly, howManyMonths, confirm, record, changeSomething],
  });
