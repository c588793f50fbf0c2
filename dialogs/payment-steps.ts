import { z } from 'zod';
import { half, refuseAmount } from '../src/billing/bill.js';
import type { Bill } from '../src/billing/member.js';
import { receiptCard } from '../src/bot/cards/receipt.js';
import { contactLine } from '../src/bot/contact.js';
import type { Turn } from '../src/bot/task.js';
import { KeyReuseError, type OperationKind } from '../src/ports.js';
import { referenceNumber } from '../src/references.js';
import type { payment } from '../src/text/en/payment.js';
import type { TaskText } from '../src/text/reply.js';

/** Slots of every task that ends in a charge. */
export const paymentSlots = {
  amountCents: z.int().positive(),
  portion: z.enum(['full', 'half', 'minimum']),
  /** A day that the first message named; payments are made today only. */
  date: z.string(),
  method: z.enum(['credit-card', 'debit-card', 'bank-account']),
  /** The card or account that was named. */
  methodNamed: z.object({
    brand: z.enum(['visa', 'mastercard', 'amex', 'discover']).optional(),
    last4: z.string().optional(),
    account: z.enum(['checking', 'savings']).optional(),
    credit: z.literal(true).optional(),
  }),
  methodToken: z.string(),
  methodName: z.string(),
  session: z.string(),
  pageDone: z.string(),
  /**
   * What the summary showed. Its nonce is the operation's key: made by the server, for this bill, balance, amount and method,
   * and used once.
   */
  confirmation: z.object({
    nonce: z.string(),
    bill: z.string(),
    cents: z.int(),
    balanceCents: z.int(),
    method: z.string(),
    expires: z.string(),
  }),
  agreed: z.boolean(),
  change: z.string(),
};
export type PaymentSlots = z.infer<z.ZodObject<typeof paymentSlots>>;
type Text = TaskText & typeof payment;
export type PaymentTurn = Turn<PaymentSlots & { billNumber: string }, Text>;

/** Where the bill comes from and on whose behalf it is paid. */
export interface Payer {
  kind: Extract<OperationKind, 'payment' | 'guest-payment'>;
  scope: string;
  bill: Bill;
  /** What the summary calls the bill; guests see less. */
  description: string;
}

export async function askAmount(t: PaymentTurn, bill: Bill) {
  const { slots } = t;
  if (slots.date !== undefined) {
    if (slots.date !== t.today) t.say(t.text.onlyToday);
    delete slots.date;
  }
  if (slots.portion === 'minimum') {
    t.say(t.text.noMinimum);
    delete slots.portion;
  }
  // Kept as what was meant, so that "full" stays full when another bill is chosen.
  if (slots.portion === 'full') slots.amountCents = bill.balanceCents;
  if (slots.portion === 'half') slots.amountCents = half(bill.balanceCents);
  if (slots.amountCents !== undefined) {
    if (!refuseAmount(slots.amountCents, bill)) return t.next();
    t.say(t.text.tooMuch(bill.balanceCents));
    delete slots.amountCents;
    delete slots.portion;
  }
  return t.ask('amountCents', 'amount', { billNumber: bill.number, balanceCents: bill.balanceCents, due: bill.due });
}

/** Shows bill, amount, method and date, and asks for an explicit yes. */
export async function confirm(t: PaymentTurn, payer: Payer) {
  const { slots, services } = t;
  if (slots.agreed !== undefined) return t.next();
  const { bill } = payer;
  const cents = slots.amountCents ?? 0;
  if (cents === bill.balanceCents) slots.portion = 'full';
  const minutes = services.policy.confirmationMinutes;
  slots.confirmation = {
    nonce: services.randomHex(16),
    bill: bill.number,
    cents,
    balanceCents: bill.balanceCents,
    method: slots.methodToken ?? '',
    expires: new Date(services.clock.now().getTime() + minutes * 60_000).toISOString(),
  };
  const summary = {
    billNumber: bill.number,
    description: payer.description,
    amountCents: cents,
    balanceCents: bill.balanceCents,
    methodName: slots.methodName ?? '',
    today: t.today,
    sandbox: services.gateway.sandbox,
  };
  return t.ask('agreed', 'yes-no', summary, { nonce: slots.confirmation.nonce });
}

/** What became of "yes" or "no" to the summary; charges at most once for each summary, however often the answer comes. */
export async function pay(t: PaymentTurn, payer: Payer) {
  const { slots, services } = t;
  const agreed = slots.confirmation;
  if (slots.change !== undefined) return change(t);
  if (!slots.agreed || !agreed) {
    delete slots.agreed;
    return t.ask('change', 'choice', undefined);
  }
  const changed =
    agreed.balanceCents !== payer.bill.balanceCents ||
    agreed.bill !== payer.bill.number ||
    agreed.cents !== slots.amountCents ||
    services.clock.now().toISOString() > agreed.expires;
  // A repeat of the yes after the charge finds the operation; its balance has changed because of the charge itself.
  const before = await services.operations.find(agreed.nonce);
  if (changed && !before) {
    t.say(t.text.changed);
    return t.again('agreed', 'confirmation');
  }
  const operation = await services.operator
    .carryOut({
      key: agreed.nonce,
      kind: payer.kind,
      scope: payer.scope,
      request: { bill: agreed.bill, cents: agreed.cents, method: agreed.method, methodName: slots.methodName ?? '' },
    })
    .catch((error: unknown) => {
      if (error instanceof KeyReuseError) return undefined;
      throw error;
    });
  if (!operation) {
    t.say(t.text.changed);
    return t.again('agreed', 'confirmation');
  }
  await services.audit.record({ who: payer.scope, did: `${payer.kind}:${operation.status}`, about: agreed.bill });
  const confirmation = referenceNumber('payment', agreed.nonce);
  if (operation.status === 'settled') {
    const now = await services.records.bill(agreed.bill);
    const url = `${services.publicUrl()}/receipts/${agreed.nonce}`;
    const receipt = {
      confirmation: String(operation.result?.confirmation ?? confirmation),
      amountCents: agreed.cents,
      billNumber: agreed.bill,
      leftCents: now?.bill.balanceCents ?? 0,
      sandbox: services.gateway.sandbox,
    };
    const methodName = slots.methodName ?? '';
    t.say({ text: t.text.paid(receipt), card: receiptCard({ ...receipt, methodName, on: t.today, url }, t) });
    t.say(t.text.receipt(url));
    return t.end();
  }
  if (operation.status !== 'failed') {
    t.say(t.text.unknown(confirmation, contactLine(t.scope)));
    return t.stop();
  }
  const reason = operation.result?.reason;
  if (reason === 'card-declined' || reason === 'expired-method') {
    t.say(t.text.declined);
    return t.again('agreed', 'confirmation', 'methodToken', 'methodName', 'session', 'pageDone');
  }
  if (reason === 'payment-pending') {
    t.say(t.text.unknown(confirmation, contactLine(t.scope)));
    return t.stop();
  }
  t.say(t.text.changed);
  return t.again('agreed', 'confirmation', 'amountCents', 'portion');
}

/** The person said no: what they want to change is forgotten and asked again, the rest is kept. */
async function change(t: PaymentTurn) {
  const what = t.slots.change;
  if (what === 'bill') return t.again('change', 'agreed', 'confirmation', 'billNumber');
  if (what === 'amount') return t.again('change', 'agreed', 'confirmation', 'amountCents', 'portion');
  if (what === 'method') {
    return t.again('change', 'agreed', 'confirmation', 'methodToken', 'methodName', 'session', 'pageDone');
  }
  t.say(t.text.stopped);
  return t.stop();
}
