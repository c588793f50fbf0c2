import { z } from 'zod';
import { contactLine } from '../src/bot/contact.js';
import { type Turn, task } from '../src/bot/task.js';
import { guestBill } from '../src/text/bill-name.js';
import type { Catalogue } from '../src/text/index.js';
import * as method from './payment-method.js';
import * as payment from './payment-steps.js';

const GuestSlots = z.object({
  /** The bill as the guest named it. */
  guestBill: z.string(),
  birthDate: z.string(),
  /** The bill that a birth date was found to match: another bill may be another patient's. */
  birthOf: z.object({ bill: z.string(), birthDate: z.string() }),
  tries: z.int(),
  /** The bill number that was found to match the birth date; never taken from a message. */
  matched: z.string(),
  /** As `guestBill`; what it stands for is shown only once it is `matched`. */
  billNumber: z.string(),
  ...payment.paymentSlots,
});
type T = Turn<z.infer<typeof GuestSlots>, Catalogue['tasks']['guest-payment']>;

async function askBill(t: T) {
  const { slots } = t;
  // A number from a message is only a claim until the birth date matches; `matched` tells.
  if (slots.billNumber !== undefined && slots.billNumber !== slots.matched) slots.guestBill = slots.billNumber;
  if (slots.guestBill !== undefined) return t.next();
  return t.ask('guestBill', 'bill-number', undefined);
}

async function askBirthDate(t: T) {
  const { slots } = t;
  const bill = slots.guestBill ?? '';
  // Both hold it, so that saying the number once more says nothing new.
  slots.billNumber = bill;
  if (slots.birthOf && slots.birthOf.bill !== bill && slots.birthOf.birthDate === slots.birthDate) {
    for (const slot of ['birthDate', 'amountCents', 'portion'] as const) delete slots[slot];
  }
  if (slots.birthDate !== undefined) return t.next();
  return t.ask('birthDate', 'birth-date', undefined);
}

/** Finds the bill; says the same for a wrong number and a wrong birth date, and shows amount and due date only (G9). */
async function find(t: T) {
  const { slots, services } = t;
  const number = slots.guestBill ?? '';
  if (slots.matched !== undefined && slots.matched === number && slots.billNumber === number) return t.next();
  delete slots.matched;
  const allowed = await services.limits.take('guest-lookup', number);
  const found = allowed ? await services.records.bill(number) : undefined;
  const patient = found && (await services.members.find(found.memberNumber));
  const { birthDate } = slots;
  if (found && birthDate !== undefined && patient?.birthDate === birthDate && found.bill.balanceCents > 0) {
    await services.audit.record({ who: `guest:${number}`, did: 'saw-amount', about: number });
    slots.billNumber = number;
    slots.matched = number;
    slots.birthOf = { bill: number, birthDate };
    t.say(t.text.found(found.bill));
    return t.next();
  }
  slots.tries = (slots.tries ?? 0) + 1;
  if (!allowed || slots.tries >= services.policy.signIn.codeTries) {
    t.say(t.text.ended(contactLine(t.scope)));
    return t.stop();
  }
  t.say(t.text.noMatch);
  // The number stays, also where there is no such bill: what is asked next must not tell which of the two was wrong.
  return t.again('birthDate', 'matched');
}

async function payerOf(t: T): Promise<payment.Payer> {
  const number = t.slots.billNumber ?? '';
  const found = await t.services.records.bill(number);
  if (!found) throw new Error('the bill of a guest payment is not there any more');
  return { kind: 'guest-payment', scope: `guest:${number}`, bill: found.bill, description: guestBill };
}

async function askAmount(t: T) {
  return payment.askAmount(t, (await payerOf(t)).bill);
}

async function chooseMethod(t: T) {
  return method.chooseMethod(t, []);
}

async function awaitPage(t: T) {
  return method.awaitPage(t, [], { bill: t.slots.billNumber ?? '', cents: t.slots.amountCents ?? 0 });
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
  if (t.slots.change === 'bill')
    return t.again(
      'change',
      'agreed',
      'confirmation',
      'guestBill',
      'billNumber',
      'birthDate',
      'matched',
      'amountCents',
      'portion',
    );
  return payment.pay(t, await payerOf(t));
}

/** Pays somebody else's bill once, without their account (G9, G27). */
export const guestPayment = () =>
  task({
    id: 'guest-payment',
    needs: 'anyone',
    slots: GuestSlots,
    reads: { guestBill: 'bill-number', birthDate: 'birth-date' },
    words: (catalogue) => catalogue.tasks['guest-payment'],
    steps: [askBill, askBirthDate, find, askAmount, chooseMethod, awaitPage, checkPage, confirm, pay, changeSomething],
  });
