import { z } from 'zod';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { changeAnswers, summarySlots } from './change-answers.js';
import * as method from './payment-method.js';
import { paymentSlots } from './payment-steps.js';

const { methodToken, methodName, session, pageDone } = paymentSlots;
const AutopaySlots = z.object({
  /** What is wanted: `day` cannot be done, and `ask` is not plain. Absent means setting them up. */
  autopay: z.enum(['on', 'off', 'change', 'day', 'ask']),
  covers: z.enum(['medical', 'premium', 'both']),
  method: paymentSlots.method,
  methodNamed: paymentSlots.methodNamed,
  methodToken,
  methodName,
  session,
  pageDone,
  ...summarySlots,
});
type T = Turn<z.infer<typeof AutopaySlots>, Catalogue['tasks']['set-up-autopay']>;

async function whatIsWanted(t: T) {
  const { slots } = t;
  if (slots.autopay === 'day') {
    t.say(t.text.day);
    return t.stop();
  }
  if (slots.autopay !== 'ask') return t.next();
  delete slots.autopay;
  return t.ask('autopay', 'choice', null);
}

const actionOf = ({ slots }: T): 'on' | 'off' | 'change' =>
  slots.autopay === 'off' || slots.autopay === 'change' ? slots.autopay : 'on';

async function whatIsCovered(t: T) {
  if (t.slots.covers !== undefined) return t.next();
  return t.ask('covers', 'choice', { action: actionOf(t) });
}

async function chooseMethod(t: T) {
  if (actionOf(t) === 'off') return t.next();
  return method.chooseMethod(t, await savedMethods(t));
}

async function awaitPage(t: T) {
  if (actionOf(t) === 'off') return t.next();
  return method.awaitPage(t, await savedMethods(t), { bill: '', cents: 0 });
}

async function checkPage(t: T) {
  return actionOf(t) === 'off' ? t.next() : method.checkPage(t);
}

const savedMethods = (t: T) => t.services.records.paymentMethods(t.member.memberNumber);

async function confirm(t: T) {
  if (t.slots.agreed !== undefined) return t.next();
  t.slots.nonce = t.services.randomHex(16);
  const action = actionOf(t);
  const { covers = 'both', methodName = '' } = t.slots;
  return t.ask(
    'agreed',
    'yes-no',
    { action, covers, methodName: action === 'off' ? '' : methodName },
    { changes: await otherAnswers(t) },
  );
}

/** What may be said instead of a yes or a no. */
async function otherAnswers(t: T) {
  const action = actionOf(t);
  const byMethod = {
    slot: 'methodToken',
    parser: 'choice',
    args: method.methodLines(t, await savedMethods(t)),
  } as const;
  return [
    { slot: 'autopay', parser: 'choice', args: null } as const,
    { slot: 'covers', parser: 'choice', args: { action } } as const,
    ...(action === 'off' ? [] : [byMethod]),
  ];
}

async function record(t: T) {
  const { slots, services } = t;
  if (!slots.agreed || slots.nonce === undefined) return changeSomething(t);
  const { memberNumber } = t.member;
  const action = actionOf(t);
  const { covers = 'both', methodToken: token = '', methodName: name = '' } = slots;
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'autopay',
    scope: memberNumber,
    request: { action, covers, ...(action === 'off' ? {} : { method: token, methodName: name }) },
  });
  await services.audit.record({ who: memberNumber, did: `requested-autopay-${action}` });
  t.say(t.text.recorded[action](String(operation.result?.reference ?? '')));
  return t.end();
}

async function changeSomething(t: T) {
  if (t.slots.change === 'action') t.slots.autopay = 'ask';
  const method = ['methodToken', 'methodName', 'session', 'pageDone'];
  return changeAnswers(t, { covers: ['covers'], method, action: [] }, await otherAnswers(t), {
    action: actionOf(t),
  });
}

/** Requests automatic payments, their end, or another way to pay them (G21). Recorded for the billing team; nothing is charged here. */
export const setUpAutopay = () =>
  task({
    id: 'set-up-autopay',
    needs: 'verified',
    slots: AutopaySlots,
    words: (catalogue) => catalogue.tasks['set-up-autopay'],
    steps: [whatIsWanted, whatIsCovered, chooseMethod, awaitPage, checkPage, confirm, record, changeSomething],
  });
