import type { Bill } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import { money } from '../format.js';
import type { TaskText } from '../reply.js';
import { type BillLine, billTitle } from './payment.js';

export const viewBills = {
  title: 'see your bills',
  ask: {},
  why: {},
  /** Numbered only where a number means nothing else. */
  list: ({ bills, totalCents, numbered }: { bills: BillLine[]; totalCents: Cents; numbered: boolean }) =>
    `Your open bills:\n${bills.map((bill, at) => `${numbered ? `${at + 1}.` : '•'} ${billTitle(bill)}`).join('\n')}\nTogether: ${money(totalCents)}.`,
  /** What a tap on a bill says; it is understood like typed words. */
  pay: (bill: string) => `pay ${bill}`,
  next: 'To pay one, say "pay" and its number, like "pay 1". To understand one, say "explain 1".',
  about: (bill: Bill, overdue: boolean) => `${billTitle({ ...bill, overdue })}.`,
  aboutNumber: (number: string) => `Bill ${number}.`,
  onlyYours:
    'I can show only the bills and payments of the person who is signed in. To pay for somebody else, say "guest payment"; for that you need the bill number and the date of birth of the patient.',
  none: 'Good news: you have no open bills right now. Bills for very recent care may still be on their way.',
} satisfies TaskText & Record<string, unknown>;
