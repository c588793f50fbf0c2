import { addMonths } from '../../billing/dates.js';
import type { IsoDate } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import { date, money } from '../../text/format.js';
import type { Card } from '../../text/reply.js';
import { type CardWords, facts, line, title } from './elements.js';

/** What the question about a plan knows of it; see offerPlan for how the odd cents are spread. */
export interface PlanSummary {
  billNumber: string;
  months: number;
  firstDue: IsoDate;
  totalCents: Cents;
}

/** Every payment of a plan with its day and amount, of which the text names the first and the last. */
export function planScheduleCard(plan: PlanSummary, { words: { cards }, lang }: CardWords): Card {
  const base = Math.floor(plan.totalCents / plan.months);
  const odd = plan.totalCents - base * plan.months;
  const payments = Array.from({ length: plan.months }, (_, at): [string, string] => [
    cards.instalment(at + 1),
    `${date(addMonths(plan.firstDue, at), lang)}: ${money(base + (at < odd ? 1 : 0))}`,
  ]);
  return {
    adds: true,
    body: [
      title(`${cards.plan}: ${plan.billNumber}`),
      facts([...payments, [cards.total, money(plan.totalCents)]]),
      line(cards.noInterest, { isSubtle: true }),
      line(cards.planQuestion),
    ],
  };
}
