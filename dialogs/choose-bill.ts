import { isOverdue, openBills } from '../src/billing/bill.js';
import type { Bill } from '../src/billing/member.js';
import type { OtherQuestion } from '../src/bot/ask-prompt.js';
import type { Turn } from '../src/bot/task.js';
import { findBills } from '../src/language/bill-hint.js';
import type { BillLine } from '../src/text/en/payment.js';
import type { Reply, TaskText } from '../src/text/reply.js';

/** Slots of every task that is about one of the member's bills. */
export interface BillSlots {
  billNumber: string;
  /** Words that name the bill, from the first message; `#1` is the second of the open bills as they are listed. */
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
 * person picks. One that was named and is not there is said, and then no other is taken unasked. Ends the task when there is none.
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
    /** Why a bill that does not fit cannot be taken. */
    unfit?: string;
    /** As in `Turn.ask`. */
    changes?: OtherQuestion[];
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
  const { alreadyPaid, noneLike } = t.words.tasks['pay-bill'];
  const whyNot = ({ number, balanceCents }: Bill) =>
    balanceCents === 0 && !options.paidToo ? alreadyPaid(number) : (options.unfit ?? options.unknown(number));
  const { billNumber: wanted, billHint: hint } = slots;
  if (wanted !== undefined) {
    if (bills.some(({ number }) => number === wanted)) return t.next();
    // Of bare digits the letters are only a guess.
    const [alike, other] = bills.filter(({ number }) => number.slice(3) === wanted.replace(/^[A-Z]{2}-/, ''));
    if (alike && !other) {
      slots.billNumber = alike.number;
      return t.next();
    }
    const there = all.find(({ number }) => number === wanted);
    t.say(there ? whyNot(there) : options.unknown(wanted));
    delete slots.billNumber;
  }
  let missed = wanted !== undefined;
  if (hint !== undefined) {
    const context = { lang: t.lang, today: t.today };
    const place = /^#(-?\d{1,2})$/.exec(hint)?.[1];
    const [named, second] = place === undefined ? findBills(hint, bills, context) : [bills.at(Number(place))];
    delete slots.billHint;
    if (named && !second) {
      slots.billNumber = named.number;
      return t.next();
    }
    if (!named && place === undefined) {
      missed = true;
      const others = findBills(hint, all, context);
      t.say(others.length > 0 ? [...new Set(others.map(whyNot))].join(' ') : noneLike(hint));
    }
  }
  if (lines.length === 1 && !missed) {
    t.say(options.only(only));
    slots.billNumber = only.number;
    return t.next();
  }
  return t.ask('billNumber', 'bill', { bills: lines }, { ...(options.changes && { changes: options.changes }) });
}

/** The chosen bill as it stands now. Throws when it is gone or somebody else's, which chooseBill rules out. */
export async function chosenBill(t: Pick<BillTurn, 'services' | 'member' | 'slots'>): Promise<Bill> {
  const found = await t.services.records.bill(t.slots.billNumber ?? '');
  if (!found || found.memberNumber !== t.member.memberNumber) throw new Error('the chosen bill is not there any more');
  return found.bill;
}
