import type { IsoDate } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import { date, money } from '../../text/format.js';
import { methodName } from '../../text/method-name.js';
import type { Card } from '../../text/reply.js';
import { type CardWords, facts, line, link, title } from './elements.js';

export interface Receipt {
  confirmation: string;
  billNumber: string;
  amountCents: Cents;
  methodName: string;
  on: IsoDate;
  /** What stays open on the bill. */
  leftCents: Cents;
  sandbox: boolean;
  /** Our own page with the receipt. */
  url?: string;
}

/** What has been paid, with the confirmation number in the first place. */
export function receiptCard(receipt: Receipt, { words: { cards }, lang }: CardWords): Card {
  return {
    adds: true,
    body: [
      title(cards.receipt),
      line(`${cards.confirmation}: ${receipt.confirmation}`, { weight: 'Bolder' }),
      facts([
        [cards.bill, receipt.billNumber],
        [cards.amount, money(receipt.amountCents)],
        [cards.method, methodName(receipt.methodName, lang) || undefined],
        [cards.date, date(receipt.on, lang)],
        [cards.left, money(receipt.leftCents)],
      ]),
      ...(receipt.sandbox ? [line(cards.sandbox, { isSubtle: true })] : []),
      ...(receipt.url ? [link(cards.receiptLink, receipt.url)] : []),
    ],
  };
}
