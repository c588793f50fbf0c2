import type { Payment } from '../../billing/member.js';
import { date, money } from '../format.js';
import type { TaskText } from '../reply.js';

/** A payment, with the page of its receipt where it was made here. */
export type PaymentLine = Payment & { receipt?: string | undefined };

const lines = (payments: PaymentLine[]): string =>
  payments
    .map(
      (p) =>
        `• ${date(p.on, 'en')}: ${money(p.amountCents)} on ${p.bill}, ${p.method}, confirmation number ${p.confirmation}${p.receipt ? `\n  Receipt: ${p.receipt}` : ''}`,
    )
    .join('\n');

export const paymentHistory = {
  title: 'see your payments',
  ask: {},
  why: {},
  list: ({ payments, more }: { payments: PaymentLine[]; more: number }) =>
    `Your payments, the latest first:\n${lines(payments)}${more > 0 ? `\nThere are ${more} more.` : ''}`,
  receipts: (payments: PaymentLine[]) =>
    `Here is the receipt; you can print it or save it as a PDF there:\n${lines(payments)}`,
  noReceipt: (payments: PaymentLine[]) =>
    `I have receipt pages only for payments that were made here. For your other payments, the confirmation number is the proof:\n${lines(payments)}`,
  noMail: "I can't mail a receipt.",
  twice: (payments: PaymentLine[]) =>
    `These payments look alike:\n${lines(payments)}\nIf one of them is a mistake, say "dispute ${payments[0]?.bill}", and a billing representative will look at it. Or say "person".`,
  once: (payments: PaymentLine[]) =>
    `I see no payment twice:\n${lines(payments)}\nIf your bank shows one twice, a person can look at it: say "person", or "dispute a charge".`,
  late: 'A payment made after a statement was printed shows on the next one.',
  pending: (count: number) =>
    `${count === 1 ? 'One payment is' : `${count} payments are`} still being checked. Please don't pay again.`,
  noUndo:
    'A payment that was made can\'t be undone or refunded here, and I don\'t know whether or when money comes back. A person can look at it: say "person", and have the confirmation number ready. If a charge is wrong, say "dispute a charge".',
  noUndoOf: ({ confirmation, amountCents, bill, on }: Payment) =>
    `Your latest payment, ${money(amountCents)} on ${bill} on ${date(on, 'en')}, was made. Its confirmation number is ${confirmation}. I can't undo or refund it here, and I don't know whether or when money comes back. A person can look at it: say "person". If the charge is wrong, say "dispute ${bill}".`,
  noUndoAgain: "I still can't undo or refund a payment here; only a person can look at it.",
  noneToUndo:
    'I see no payment of yours, so there is nothing that I could undo. If you paid somewhere else, a person can look: say "person".',
  none: 'I see no payments for you yet.',
} satisfies TaskText & Record<string, unknown>;
