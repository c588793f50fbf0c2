import { z } from 'zod';
import { openBills } from '../src/billing/bill.js';
import type { Bill } from '../src/billing/member.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { chooseBill } from './choose-bill.js';
import { memberPayment } from './member-payment.js';
import { paymentSlots } from './payment-steps.js';

const PaySlots = z.object({
  billNumber: z.string(),
  billHint: z.string(),
  /** Set when the person has said that it is no premium. */
  kind: z.literal('medical'),
  ...paymentSlots,
});
type T = Turn<z.infer<typeof PaySlots>, Catalogue['tasks']['pay-bill']>;

/** Medical bills and premiums alike, each named for what it is: mixing them up is the commonest confusion (G7). */
async function whichBill(t: T) {
  const { kind } = t.slots;
  const bills = kind ? openBills(await t.services.records.bills(t.member.memberNumber)) : [];
  const fits = bills.some((bill) => bill.kind === kind) ? (bill: Bill) => bill.kind === kind : undefined;
  return chooseBill(t, {
    ...(fits && { fits }),
    none: t.text.noBills,
    unknown: t.text.notYours,
    only: t.text.onlyBill,
  });
}

/** Pays one of the member's bills, whole or in part (G4, G8, G28), after an explicit yes to a summary. */
export const payBill = () =>
  task({
    id: 'pay-bill',
    needs: 'verified',
    slots: PaySlots,
    words: (catalogue) => catalogue.tasks['pay-bill'],
    steps: [whichBill, ...memberPayment],
  });
