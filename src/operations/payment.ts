import { z } from 'zod';
import { sum } from '../billing/money.js';
import type { BillingRecords, ChargeResult, Clock, Operation, Operations, PaymentGateway } from '../ports.js';
import { referenceNumber } from '../references.js';
import type { Effect } from './effect.js';

/** What a person agreed to, for `payment` and `guest-payment`. */
export const PaymentRequest = z.object({
  bill: z.string().min(1),
  cents: z.int().positive(),
  /** Token of the way to pay. */
  method: z.string().min(1),
  /** How receipts name it, like `Visa 4242`. */
  methodName: z.string().max(80).default(''),
});

/**
 * An intent that nobody charged within a day is not charged any more: the person has stopped waiting for it, and may have
 * paid another way.
 */
export const intentMs = 24 * 60 * 60 * 1000;

export interface PaymentParts {
  operations: Operations;
  records: BillingRecords;
  gateway: PaymentGateway;
  clock: Clock;
  /** How long a charge may take before its outcome counts as not known yet. */
  chargeTimeoutMs: number;
}

/**
 * Drives a payment to its end; the caller holds the bill's lock. Rejects, leaving the intent, while the outcome cannot be
 * known. Before anything else a payment that was begun earlier is looked up, so that money that moved is always recorded.
 */
export async function pay(operation: Operation, { fresh }: { fresh: boolean }, parts: PaymentParts): Promise<Effect> {
  const { gateway, chargeTimeoutMs } = parts;
  const request = PaymentRequest.parse(operation.request);
  const known = fresh ? undefined : await within(chargeTimeoutMs, gateway.lookUp(operation.key));
  if (known) return effectOf(operation, known);
  const reason = await refusal(operation, parts);
  if (reason) return { status: 'failed', result: { reason } };
  const { bill, cents, method } = request;
  const charged = await within(chargeTimeoutMs, gateway.charge({ key: operation.key, cents, method, bill }));
  return effectOf(operation, charged);
}

/** What the gateway's word means for the operation: its end, and the money in the ledger. */
export function effectOf(operation: Operation, outcome: ChargeResult): Effect {
  const { bill, cents, methodName } = PaymentRequest.parse(operation.request);
  if (outcome.status === 'declined') return { status: 'failed', result: { reason: outcome.reason } };
  const confirmation = referenceNumber('payment', operation.key);
  return {
    status: 'settled',
    result: { confirmation, charge: outcome.id, method: methodName },
    ledger: [{ bill, cents }],
  };
}

/** Why the payment must not be made, or undefined. */
async function refusal(
  operation: Operation,
  { records, operations, clock }: PaymentParts,
): Promise<string | undefined> {
  const { bill: number, cents } = PaymentRequest.parse(operation.request);
  if (clock.now().getTime() - Date.parse(operation.createdAt) > intentMs) return 'expired';
  const found = await records.bill(number);
  if (!found) return 'unknown-bill';
  const guest = `guest:${number}`;
  if (operation.scope !== found.memberNumber && operation.scope !== guest) return 'not-your-bill';
  const balance = found.bill.balanceCents;
  if (balance === 0) return 'already-paid';
  if (cents > balance) return 'exceeds-balance';
  const all = (await Promise.all([operations.of(found.memberNumber), operations.of(guest)])).flat();
  const inFlight = all.filter((other) => other.key !== operation.key && mayStillCharge(other, number));
  // Money that may have moved already is kept free, so that a lost answer and a second confirmation never add up to too much.
  if (cents + sum(inFlight.map((other) => PaymentRequest.parse(other.request).cents)) > balance)
    return 'payment-pending';
  return undefined;
}

function mayStillCharge({ status, kind, request }: Operation, bill: string): boolean {
  const payment = kind === 'payment' || kind === 'guest-payment';
  return payment && (status === 'intent' || status === 'unknown') && request.bill === bill;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the payment gateway did not answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
