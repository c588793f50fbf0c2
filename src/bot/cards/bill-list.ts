import { sum } from '../../billing/money.js';
import { billName } from '../../text/bill-name.js';
import type { BillLine } from '../../text/en/payment.js';
import { date, money } from '../../text/format.js';
import type { Card } from '../../text/reply.js';
import { type CardWords, line, row, title } from './elements.js';

/** More bills than these are found in the text. */
const most = 10;

/** Open bills with kind, due day and balance, and what they come to. */
export function billListCard(
  bills: readonly BillLine[],
  { words, lang }: CardWords,
  says?: (bill: string) => string,
): Card {
  const rows = bills
    .slice(0, most)
    .map((bill) =>
      row(
        [
          line(billName(bill.description, lang), { weight: 'Bolder' }),
          line(`${bill.number} · ${words.cards.kind[bill.kind]}`, { isSubtle: true, spacing: 'None' }),
          line((bill.overdue ? words.cards.wasDue : words.cards.due)(date(bill.due, lang)), { spacing: 'None' }),
        ],
        line(money(bill.balanceCents), { weight: 'Bolder' }),
      ),
    );
  const total = row(
    [line(words.cards.together, { weight: 'Bolder' })],
    line(money(sum(bills.map(({ balanceCents }) => balanceCents))), { weight: 'Bolder' }),
  );
  return {
    body: [title(words.cards.bills), ...rows, ...(bills.length > 1 ? [total] : [])],
    buttons: bills.slice(0, most).map(({ number, balanceCents }) => ({
      title: says ? words.cards.pay(number) : `${number}, ${money(balanceCents)}`,
      says: says ? says(number) : number,
    })),
  };
}
