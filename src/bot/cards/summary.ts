import { billName } from '../../text/bill-name.js';
import type { PaymentSummary } from '../../text/en/payment.js';
import { date, money } from '../../text/format.js';
import { methodName } from '../../text/method-name.js';
import type { Card } from '../../text/reply.js';
import { type CardWords, facts, line, title } from './elements.js';

/** What is about to be paid: bill, amount, method and date. Its buttons are the question's own yes and no. */
export function summaryCard(summary: PaymentSummary, { words: { cards }, lang }: CardWords): Card {
  return {
    body: [
      title(cards.summary),
      facts([
        [cards.bill, `${summary.billNumber}, ${billName(summary.description, lang)}`],
        [cards.amount, cards.of(money(summary.amountCents), money(summary.balanceCents))],
        [cards.method, methodName(summary.methodName, lang)],
        [cards.date, cards.today(date(summary.today, lang))],
      ]),
      ...(summary.sandbox ? [line(cards.sandbox, { isSubtle: true })] : []),
      line(cards.question),
    ],
  };
}
