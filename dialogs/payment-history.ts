import { z } from 'zod';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';

type T = Turn<object, Catalogue['tasks']['payment-history']>;

const shown = 8;

async function list(t: T) {
  const { memberNumber } = t.member;
  const payments = await t.services.records.payments(memberNumber);
  const pending = (await t.services.operations.of(memberNumber)).filter(
    ({ kind, status }) => kind === 'payment' && (status === 'intent' || status === 'unknown'),
  );
  await t.services.audit.record({ who: memberNumber, did: 'saw-payments' });
  if (payments.length === 0) t.say(t.text.none);
  else {
    t.say(t.text.list({ payments: payments.slice(0, shown), more: Math.max(0, payments.length - shown) }));
    t.say(t.text.late);
  }
  if (pending.length > 0) t.say(t.text.pending(pending.length));
  return t.end();
}

/** Lists payments with their confirmation numbers (G8, G22). */
export const paymentHistory = () =>
  task({
    id: 'payment-history',
    needs: 'verified',
    short: true,
    slots: z.object({}),
    words: (catalogue) => catalogue.tasks['payment-history'],
    steps: [list],
  });
