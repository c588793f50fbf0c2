import { z } from 'zod';
import type { Card } from '../../text/reply.js';
import { billListCard } from './bill-list.js';
import type { CardWords } from './elements.js';
import { planScheduleCard } from './plan-schedule.js';
import { summaryCard } from './summary.js';

const Cents = z.int().nonnegative();
const Bills = z.object({
  bills: z
    .array(
      z.object({
        number: z.string(),
        kind: z.enum(['medical', 'premium']),
        description: z.string(),
        balanceCents: Cents,
        due: z.iso.date(),
        overdue: z.boolean(),
      }),
    )
    .min(1),
});
const Payment = z.object({
  billNumber: z.string(),
  description: z.string(),
  amountCents: Cents,
  balanceCents: Cents,
  methodName: z.string(),
  today: z.iso.date(),
  sandbox: z.boolean(),
});
const Plan = z.object({
  billNumber: z.string(),
  months: z.int().min(1).max(120),
  firstDue: z.iso.date(),
  totalCents: Cents,
});

/** The card of an open question, by what the question is about: bills to choose from, a payment or a plan to agree to. */
export function questionCard({ slot, args }: { slot: string; args: unknown }, words: CardWords): Card | undefined {
  if (slot === 'billNumber') {
    const read = Bills.safeParse(args);
    return read.success ? billListCard(read.data.bills, words) : undefined;
  }
  if (slot !== 'agreed') return undefined;
  const payment = Payment.safeParse(args);
  if (payment.success) return summaryCard(payment.data, words);
  const plan = Plan.safeParse(args);
  return plan.success ? planScheduleCard(plan.data, words) : undefined;
}
