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
  none: 'I see no payments for you yet.',
} satisfies TaskText & Record<string, unknown>;
