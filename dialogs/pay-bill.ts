import { z } from 'zod';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { chooseBill } from './choose-bill.js';
import { memberPayment } from './member-payment.js';
import { paymentSlots } from './payment-steps.js';

const PaySlots = z.object({ billNumber: z.string(), billHint: z.string(), ...paymentSlots });
type T = Turn<z.infer<typeof PaySlots>, Catalogue['tasks']['pay-bill']>;

/** Medical bills and premiums alike, each named for what it is: mixing them up is the commonest confusion (G7). */
async function whichBill(t: T) {
  return chooseBill(t, { none: t.text.noBills, unknown: t.text.notYours, only: t.text.onlyBill });
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
