import { z } from 'zod';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import * as method from './payment-method.js';
import { paymentSlots } from './payment-steps.js';

const { methodToken, methodName, session, pageDone } = paymentSlots;
const AutopaySlots = z.object({
  covers: z.enum(['medical', 'premium', 'both']),
  method: paymentSlots.method,
  methodToken,
  methodName,
  session,
  pageDone,
  nonce: z.string(),
  agreed: z.boolean(),
});
type T = Turn<z.infer<typeof AutopaySlots>, Catalogue['tasks']['set-up-autopay']>;

async function whatIsCovered(t: T) {
  if (t.slots.covers !== undefined) return t.next();
  return t.ask('covers', 'choice', undefined);
}

async function chooseMethod(t: T) {
  return method.chooseMethod(t, await t.services.records.paymentMethods(t.member.memberNumber));
}

async function awaitPage(t: T) {
  const saved = await t.services.records.paymentMethods(t.member.memberNumber);
  return method.awaitPage(t, saved, { bill: '', cents: 0 });
}

async function checkPage(t: T) {
  return method.checkPage(t);
}

async function confirm(t: T) {
  if (t.slots.agreed !== undefined) return t.next();
  t.slots.nonce = t.services.randomHex(16);
  return t.ask('agreed', 'yes-no', { covers: t.slots.covers ?? 'both', methodName: t.slots.methodName ?? '' });
}

async function record(t: T) {
  const { slots, services } = t;
  if (!slots.agreed || slots.nonce === undefined) {
    t.say(t.text.declined);
    return t.stop();
  }
  const { memberNumber } = t.member;
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'autopay',
    scope: memberNumber,
    request: { covers: slots.covers ?? 'both', method: slots.methodToken ?? '', methodName: slots.methodName ?? '' },
  });
  await services.audit.record({ who: memberNumber, did: 'requested-autopay' });
  t.say(t.text.recorded(String(operation.result?.reference ?? '')));
  return t.end();
}

/** Requests automatic payments (G21). Recorded for the billing team; nothing is charged by it here. */
export const setUpAutopay = () =>
  task({
    id: 'set-up-autopay',
    needs: 'verified',
    slots: AutopaySlots,
    words: (catalogue) => catalogue.tasks['set-up-autopay'],
    steps: [whatIsCovered, chooseMethod, awaitPage, checkPage, confirm, record],
  });
