import { z } from 'zod';
import { openBills } from '../src/billing/bill.js';
import { sum } from '../src/billing/money.js';
import { noteListed } from '../src/bot/bill-list.js';
import { billListCard } from '../src/bot/cards/bill-list.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { billLine } from './choose-bill.js';

type T = Turn<object, Catalogue['tasks']['view-bills']>;

async function list(t: T) {
  const { memberNumber } = t.member;
  const bills = openBills(await t.services.records.bills(memberNumber));
  await t.services.audit.record({ who: memberNumber, did: 'saw-bills' });
  if (bills.length === 0) t.say(t.text.none);
  else {
    const lines = bills.map((bill) => billLine(bill, t.today));
    const alone = t.scope.state.dialogStack.length === 1;
    const { body, buttons } = billListCard(lines, t, t.text.pay);
    t.say({
      text: t.text.list({ bills: lines, totalCents: sum(bills.map((bill) => bill.balanceCents)), numbered: alone }),
      // In the middle of something else the open question's own buttons count.
      card: { body, buttons: alone ? buttons : [] },
    });
    if (alone) {
      t.say(t.text.next);
      noteListed(t.scope, bills);
    }
  }
  return t.end();
}

/** Lists what is open, with due dates (G8, G23). */
export const viewBills = () =>
  task({
    id: 'view-bills',
    needs: 'verified',
    short: true,
    slots: z.object({}),
    words: (catalogue) => catalogue.tasks['view-bills'],
    steps: [list],
  });
