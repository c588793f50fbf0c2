import type { Turn } from '../src/bot/task.js';
import type { payment as words } from '../src/text/en/payment.js';
import type { TaskText } from '../src/text/reply.js';
import { type BillSlots, chosenBill } from './choose-bill.js';
import * as method from './payment-method.js';
import * as payment from './payment-steps.js';

type T = Turn<BillSlots & payment.PaymentSlots, TaskText & typeof words>;

async function payerOf(t: T): Promise<payment.Payer> {
  const bill = await chosenBill(t);
  return { kind: 'payment', scope: t.member.memberNumber, bill, description: bill.description };
}

async function askAmount(t: T) {
  return payment.askAmount(t, await chosenBill(t));
}

async function chooseMethod(t: T) {
  return method.chooseMethod(t, await t.services.records.paymentMethods(t.member.memberNumber));
}

async function awaitPage(t: T) {
  const saved = await t.services.records.paymentMethods(t.member.memberNumber);
  return method.awaitPage(t, saved, { bill: t.slots.billNumber ?? '', cents: t.slots.amountCents ?? 0 });
}

async function checkPage(t: T) {
  return method.checkPage(t);
}

async function confirm(t: T) {
  return payment.confirm(t, await payerOf(t));
}

async function pay(t: T) {
  return payment.pay(t, await payerOf(t));
}

async function changeSomething(t: T) {
  return payment.pay(t, await payerOf(t));
}

/** The steps of a signed-in member from the chosen bill to the confirmation number. */
export const memberPayment = [askAmount, chooseMethod, awaitPage, checkPage, confirm, pay, changeSomething];
