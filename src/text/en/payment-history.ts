import type { Payment } from '../../billing/member.js';
import { date, money } from '../format.js';
import type { TaskText } from '../reply.js';

export const paymentHistory = {
  title: 'see your payments',
  ask: {},
  why: {},
  list: ({ payments, more }: { payments: Payment[]; more: number }) =>
    `Your payments, the latest first:\n${payments
      .map(
        (p) =>
          `• ${date(p.on, 'en')}: ${money(p.amountCents)} on ${p.bill}, ${p.method}, confirmation number ${p.confirmation}`,
      )
      .join('\n')}${more > 0 ? `\nThere are ${more} more.` : ''}`,
  late: 'A payment made after a statement was printed shows on the next one.',
  pending: (count: number) =>
    `${count === 1 ? 'One payment is' : `${count} payments are`} still being checked. Please don't pay again.`,
  noUndo:
    'A payment that was made can\'t be undone or refunded here, and I don\'t know whether or when money comes back. A person can look at it: say "person", and have the confirmation number ready. If a charge is wrong, say "dispute a charge".',
  noUndoOf: ({ confirmation, amountCents, bill, on }: Payment) =>
    `Your latest payment, ${money(amountCents)} on ${bill} on ${date(on, 'en')}, was made. Its confirmation number is ${confirmation}. I can't undo or refund it here, and I don't know whether or when money comes back. A person can look at it: say "person". If the charge is wrong, say "dispute ${bill}".`,
  noneToUndo:
    'I see no payment of yours, so there is nothing that I could undo. If you paid somewhere else, a person can look: say "person".',
  none: 'I see no payments for you yet.',
} satisfies TaskText & Record<string, unknown>;
