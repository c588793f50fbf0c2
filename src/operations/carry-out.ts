import { createKeyedQueue } from '../keyed-queue.js';
import type { Desk, Operation, Operations } from '../ports.js';
import { referenceNumber } from '../references.js';
import type { Effect } from './effect.js';
import { type ResetParts, resetPassword } from './password-reset.js';
import { intentMs, type PaymentParts, PaymentRequest, pay } from './payment.js';

export type Intent = Parameters<Operations['begin']>[0];

/** Runs `work` while nobody else, in this process or on another instance, holds the same name. */
export type Hold = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export interface OperatorParts extends ResetParts, Omit<PaymentParts, 'chargeTimeoutMs'> {
  operations: Operations;
  /** Hears of payments whose outcome stayed unknown for a day. */
  desk: Desk;
  /** Hears of every failed attempt; the operation stays an intent and is driven again. */
  onProblem(operation: Operation, error: unknown): void;
  /** Default: within this process, which is enough for the embedded store. On a shared store, `Stores.hold`. */
  hold?: Hold;
  /** How long the gateway may take for one call, default 8 s: two calls fit into the 20 s for which a database keeps a turn. */
  chargeTimeoutMs?: number;
}

export interface Operator {
  /**
   * Makes an operation happen exactly once and returns it: `settled`, `failed` with a `result.reason`, or, while the outcome
   * is not known, still `intent` or `unknown`; then nobody may be told that it happened, nor asked to try again. The same
   * key again gives the same operation. Throws KeyReuseError, and whatever kept the intent from being recorded: then
   * nothing has happened.
   */
  carryOut(intent: Intent): Promise<Operation>;
  /** Drives what a crash or a fault left unfinished, with the same keys. Returns how many operations came to an end. */
  recover(): Promise<number>;
  /** Recovers now and then every so many milliseconds. */
  start(everyMs: number): void;
  /** Ends when the recovery that runs, if one does, has ended. */
  stop(): Promise<void>;
}

const lockName = ({ kind, key, request }: Intent): string =>
  kind === 'payment' || kind === 'guest-payment' ? `bill:${PaymentRequest.parse(request).bill}` : `operation:${key}`;

/** Any moment, whatever the clock has jumped to. */
const ever = new Date('9999-12-31T00:00:00Z');

export function createOperator({ chargeTimeoutMs = 8_000, hold = holdInProcess(), ...parts }: OperatorParts): Operator {
  const { operations, desk, clock, onProblem } = parts;
  let timer: NodeJS.Timeout | undefined;
  let recovering: Promise<number> | undefined;

  /** One attempt. The lock is held. */
  async function drive(operation: Operation, fresh: boolean): Promise<Operation> {
    try {
      const effect = await perform(operation, fresh);
      return await operations.finish(operation.key, effect);
    } catch (error) {
      onProblem(operation, error);
      return operation;
    }
  }

  async function perform(operation: Operation, fresh: boolean): Promise<Effect> {
    const { key, kind } = operation;
    switch (kind) {
      case 'payment':
      case 'guest-payment':
        return pay(operation, { fresh }, { ...parts, chargeTimeoutMs }).catch((error: unknown) =>
          giveUp(operation, error),
        );
      case 'password-reset':
        return resetPassword(operation, parts);
      case 'aid-application':
        return { status: 'settled', result: { application: referenceNumber('application', key) } };
      case 'autopay':
      case 'payment-plan':
      case 'extension':
      case 'dispute':
        return { status: 'settled', result: { reference: referenceNumber('reference', key) } };
    }
  }

  /** A payment whose outcome the gateway has not told for a day goes to a person; a younger one is tried again. */
  async function giveUp(operation: Operation, error: unknown): Promise<Effect> {
    if (clock.now().getTime() - Date.parse(operation.createdAt) <= intentMs) throw error;
    const { bill, cents } = PaymentRequest.parse(operation.request);
    const confirmation = referenceNumber('payment', operation.key);
    const { reference } = await desk.open({
      conversation: `operation ${confirmation}`,
      language: 'en',
      reason: 'payment-unknown',
      summary: '',
      slots: { confirmation, bill, cents, scope: operation.scope },
      transcript: [],
    });
    return { status: 'unknown', result: { reference } };
  }

  async function recoverAll(): Promise<number> {
    let ended = 0;
    for (const { key, ...intent } of await operations.unfinished(ever)) {
      await hold(lockName({ key, ...intent }), async () => {
        const operation = await operations.find(key);
        if (operation?.status === 'intent' && (await drive(operation, false)).status !== 'intent') ended++;
      }).catch((error: unknown) => onProblem({ key, ...intent }, error));
    }
    return ended;
  }

  const recover = (): Promise<number> => {
    recovering ??= recoverAll().finally(() => {
      recovering = undefined;
    });
    return recovering;
  };

  return {
    carryOut: async (intent) =>
      hold(lockName(intent), async () => {
        const { operation, created } = await operations.begin(intent);
        return operation.status === 'intent' ? drive(operation, created) : operation;
      }),
    recover,
    start(everyMs) {
      // A failure of the store itself: the next round tries again, and readiness tells.
      const round = (): void => void recover().catch(() => undefined);
      clearInterval(timer);
      timer = setInterval(round, everyMs);
      timer.unref();
      round();
    },
    async stop() {
      clearInterval(timer);
      await recovering?.catch(() => undefined);
    },
  };
}

function holdInProcess(): Hold {
  const queue = createKeyedQueue();
  return (name, work) => queue.run([name], work);
}
