import type { Cents } from '../../billing/money.js';
import { money } from '../format.js';
import type { TaskText } from '../reply.js';
import { type BillLine, billTitle } from './payment.js';

export const viewBills = {
  title: 'see your bills',
  ask: {},
  why: {},
  list: ({ bills, totalCents }: { bills: BillLine[]; totalCents: Cents }) =>
    `Your open bills:\n${bills.map((bill) => `• ${billTitle(bill)}`).join('\n')}\nTogether: ${money(totalCents)}.`,
  /** What a tap on a bill says; it is understood like typed words. */
  pay: (bill: string) => `pay ${bill}`,
  next: 'To pay one, say "pay" and its number. To understand one, say "explain".',
  none: 'Good news: you have no open bills right now. Bills for very recent care may still be on their way.',
} satisfies TaskText & Record<string, unknown>;
