import { z } from 'zod';
import { alikePayments } from '../src/billing/payments.js';
import { type Turn, task } from '../src/bot/task.js';
import type { PaymentLine } from '../src/text/en/payment-history.js';
import type { Catalogue } from '../src/text/index.js';

const HistorySlots = z.object({
  /** What is asked about the payments; absent when they are to be listed. */
  history: z.enum(['receipt', 'mail', 'twice']),
});
type T = Turn<z.infer<typeof HistorySlots>, Catalogue['tasks']['payment-history']>;

const shown = 8;
const shownReceipts = 3;

async function list(t: T) {
  const { memberNumber } = t.member;
  const operations = (await t.services.operations.of(memberNumber)).filter(({ kind }) => kind === 'payment');
  const payments = (await t.services.records.payments(memberNumber)).map((payment): PaymentLine => {
    const made = operations.find(({ result }) => result?.confirmation === payment.confirmation);
    return { ...payment, receipt: made && `${t.services.publicUrl()}/receipts/${made.key}` };
  });
  await t.services.audit.record({ who: memberNumber, did: 'saw-payments' });
  if (payments.length === 0) t.say(t.text.none);
  else answer(t, payments);
  const pending = operations.filter(({ status }) => status === 'intent' || status === 'unknown');
  if (pending.length > 0) t.say(t.text.pending(pending.length));
  return t.end();
}

function answer({ slots: { history }, text, say }: T, payments: PaymentLine[]): void {
  const latest = payments.slice(0, shown);
  if (history === 'twice') {
    const alike = alikePayments(payments);
    say(alike.length > 0 ? text.twice(alike) : text.once(latest));
  } else if (history === undefined) {
    say(text.list({ payments: latest, more: payments.length - latest.length }));
    say(text.late);
  } else {
    const made = payments.filter(({ receipt }) => receipt !== undefined).slice(0, shownReceipts);
    if (history === 'mail') say(text.noMail);
    say(made.length > 0 ? text.receipts(made) : text.noReceipt(latest.slice(0, shownReceipts)));
  }
}

/** Lists payments with their confirmation numbers and receipts (G8, G22). */
export const paymentHistory = () =>
  task({
    id: 'payment-history',
    needs: 'verified',
    short: true,
    slots: HistorySlots,
    words: (catalogue) => catalogue.tasks['payment-history'],
    steps: [list],
  });
