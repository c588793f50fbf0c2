import { z } from 'zod';
import { isOverdue } from '../src/billing/bill.js';
import { graceOf } from '../src/billing/premium.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { chooseBill, chosenBill } from './choose-bill.js';
import { memberPayment } from './member-payment.js';
import { paymentSlots } from './payment-steps.js';

const PremiumSlots = z.object({ billNumber: z.string(), billHint: z.string(), ...paymentSlots });
type T = Turn<z.infer<typeof PremiumSlots>, Catalogue['tasks']['pay-premium']>;

async function whichPremium(t: T) {
  const fits = ({ kind }: { kind: string }) => kind === 'premium';
  return chooseBill(t, { fits, none: t.text.noPremium, unknown: t.text.notYours, only: t.text.onlyBill });
}

/** Says how long a late premium still keeps the coverage, by the rule for this plan type (domain-facts, grace periods). */
async function sayGrace(t: T) {
  const bill = await chosenBill(t);
  const grace = graceOf(bill, t.member.coverage, t.member.region, t.services.policy);
  if (t.slots.amountCents === undefined && grace && isOverdue(bill, t.today) && grace.lastDay >= t.today)
    t.say(t.text.grace(grace.lastDay));
  return t.next();
}

/** Pays a premium: the monthly price of keeping coverage (G7, G10, G11). */
export const payPremium = () =>
  task({
    id: 'pay-premium',
    needs: 'verified',
    slots: PremiumSlots,
    words: (catalogue) => catalogue.tasks['pay-premium'],
    steps: [whichPremium, sayGrace, ...memberPayment],
  });
