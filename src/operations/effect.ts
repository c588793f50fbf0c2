import type { Operations } from '../ports.js';

/** How an operation ends: what `Operations.finish` records. */
export type Effect = Parameters<Operations['finish']>[1];

/** Why an operation failed, in `result.reason`; `src/text` words them. */
export const failureReasons = [
  'card-declined',
  'expired-method',
  'already-paid',
  'exceeds-balance',
  /** Another payment of the bill is not confirmed yet, and both together would be more than the balance. */
  'payment-pending',
  'unknown-bill',
  'not-your-bill',
  'unknown-member',
  /** It could not be carried out within the time in which somebody waits for it. */
  'expired',
] as const;
export type FailureReason = (typeof failureReasons)[number];
