import { isOverdue, openBills } from '../src/billing/bill.js';
import type { Bill } from '../src/billing/member.js';
import type { Turn } from '../src/bot/task.js';
import { findBills } from '../src/language/bill-hint.js';
import type { BillLine } from '../src/text/en/payment.js';
import type { Reply, TaskText } from '../src/text/reply.js';

/** Slots of every task that is about one of the member's bills. */
export interface BillSlots {
  billNumber: string;
  /** Words that name the bill, from the first message. */
  billHint: string;
}

interface BillText extends TaskText {
  ask: { billNumber: (args: { bills: BillLine[] }) => Reply };
}

type BillTurn = Turn<BillSlots, BillText>;

/** What questions show of a bill. */
export const billLine = (bill: Bill, today: string): BillLine => ({
  number: bill.number,
  kind: bill.kind,
  description: bill.description,
  balanceCents: bill.balanceCents,
  due: bill.due,
  overdue: isOverdue(bill, today),
});

/**
 * Settles which bill a task is about: the one that was named, the one that the hint fits, the only one, or the one that the
 * person picks. Ends the task when there is none.
 */
export async function chooseBill(
  t: BillTurn,
  options: {
    fits?: (bill: Bill) => boolean;
    /** Also bills with nothing left to pay. */
    paidToo?: boolean;
    none: string;
    unknown: (number: string) => string;
    only: (bill: BillLine) => string;
  },
) {
  const { slots } = t;
  const all = await t.services.records.bills(t.member.memberNumber);
  const bills = (options.paidToo ? all : openBills(all)).filter(options.fits ?? (() => true));
  const lines = bills.map((bill) => billLine(bill, t.today));
  const [only] = lines;
  if (!only) {
    t.say(options.none);
    return t.stop();
  }
  if (slots.billNumber !== undefined) {
    if (bills.some(({ number }) => number === slots.billNumber)) return t.next();
    t.say(options.unknown(slots.billNumber));
    delete slots.billNumber;
  }
  if (slots.billHint !== undefined) {
    const named = findBills(slots.billHint, bills, { lang: t.lang, today: t.today });
    delete slots.billHint;
    if (named.length === 1 && named[0]) {
      slots.billNumber = named[0].number;
      return t.next();
    }
  }
  if (lines.length === 1) {
    t.say(options.only(only));
    slots.billNumber = only.number;
    return t.next();
  }
  return t.ask('billNumber', 'bill', { bills: lines });
}

/** The chosen bill as it stands now. Throws when it is gone or somebody else's, which chooseBill rules out. */
export async function chosenBill(t: Pick<BillTurn, 'services' | 'member' | 'slots'>): Promise<Bill> {
  const found = await t.services.records.bill(t.slots.billNumber ?? '');
  if (!found || found.memberNumber !== t.member.memberNumber) throw new Error('the chosen bill is not there any more');
  return found.bill;
}
