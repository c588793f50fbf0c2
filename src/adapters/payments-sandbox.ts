import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Language, PaymentMethod } from '../billing/member.js';
import { type ChargeResult, type Clock, ConflictError, type DocumentStore, type PaymentGateway } from '../ports.js';

const Charge = z.object({
  key: z.string(),
  bill: z.string(),
  cents: z.int().positive(),
  result: z.discriminatedUnion('status', [
    z.object({ status: z.literal('charged'), id: z.string() }),
    z.object({ status: z.literal('declined'), reason: z.enum(['card-declined', 'expired-method']) }),
  ]),
});
export type SandboxCharge = z.infer<typeof Charge>;

const Session = z.object({
  id: z.string(),
  bill: z.string(),
  cents: z.int().positive(),
  language: Language,
  method: PaymentMethod.optional(),
  expiresAt: z.string(),
});

export interface SandboxGateway extends PaymentGateway {
  /** Everything that came in, for audits. */
  charges(): AsyncIterable<SandboxCharge>;
}

/** Where tests make the gateway fail: a rejection before it charged, or after, when the answer is lost. */
export interface GatewayFaults {
  beforeCharge?(order: { key: string; cents: number }): Promise<void>;
  afterCharge?(order: { key: string; cents: number }): Promise<void>;
}

const sessionMs = 30 * 60 * 1000;

const chargeKey = (key: string): string => `sandbox-charge/${key}`;
/** The prefix of page sessions. */
export const sessionPrefix = 'pay-session/';
const sessionKey = (id: string): string => `${sessionPrefix}${id}`;

/**
 * A gateway in which no real money moves. It keeps its own durable record of charges, apart from the operations, as a real
 * processor would. Declines the tokens that begin with `pm_sample_declined` and `pm_sample_expired`, and methods entered on
 * its page that end in 0002 (declined) or 0069 (expired), like the test cards of real processors.
 */
export function createSandboxPayments({
  documents,
  clock,
  faults = {},
}: {
  documents: DocumentStore;
  clock: Clock;
  faults?: GatewayFaults;
}): SandboxGateway {
  async function charge(key: string): Promise<SandboxCharge | undefined> {
    const found = (await documents.read([chargeKey(key)]))[chargeKey(key)];
    return found && Charge.parse(found.value);
  }

  /** The charge as recorded; the first of two racing calls decides. */
  async function record(order: { key: string; cents: number; method: string; bill: string }): Promise<SandboxCharge> {
    const { key, cents, bill } = order;
    const known = await charge(key);
    if (known) return known;
    const value = Charge.parse({ key, bill, cents, result: decide(order.method) });
    try {
      await documents.write({ [chargeKey(key)]: { value, eTag: null } });
      return value;
    } catch (error) {
      const winner = error instanceof ConflictError ? await charge(key) : undefined;
      if (winner) return winner;
      throw error;
    }
  }

  async function session(id: string) {
    const found = (await documents.read([sessionKey(id)]))[sessionKey(id)];
    if (!found) return undefined;
    const open = Session.parse(found.value);
    return open.expiresAt > clock.now().toISOString() ? { open, eTag: found.eTag } : undefined;
  }

  return {
    sandbox: true,

    async charge(order) {
      await faults.beforeCharge?.(order);
      const made = await record(order);
      if (made.cents !== order.cents || made.bill !== order.bill)
        throw new Error('this key was used for another charge');
      await faults.afterCharge?.(order);
      return made.result;
    },

    lookUp: async (key) => (await charge(key))?.result,

    async openSession({ bill, cents, language }) {
      const id = randomBytes(18).toString('base64url');
      const expiresAt = new Date(clock.now().getTime() + sessionMs).toISOString();
      await documents.write({ [sessionKey(id)]: { value: { id, bill, cents, language, expiresAt }, eTag: null } });
      return id;
    },

    session: async (id) => (await session(id))?.open,

    async completeSession(id, { type, brand, last4 }) {
      const found = await session(id);
      if (!found || found.open.method) return false;
      const method = PaymentMethod.parse({
        token: `${tokenPrefix(last4)}${randomBytes(9).toString('hex')}`,
        type,
        brand,
        last4,
      });
      try {
        await documents.write({ [sessionKey(id)]: { value: { ...found.open, method }, eTag: found.eTag } });
        return true;
      } catch (error) {
        if (error instanceof ConflictError) return false;
        throw error;
      }
    },

    async *charges() {
      for (const key of await documents.list(chargeKey(''))) {
        const found = await charge(key.slice(chargeKey('').length));
        if (found) yield found;
      }
    },
  };
}

function decide(method: string): ChargeResult {
  if (method.startsWith('pm_sample_declined')) return { status: 'declined', reason: 'card-declined' };
  if (method.startsWith('pm_sample_expired')) return { status: 'declined', reason: 'expired-method' };
  return { status: 'charged', id: `ch_${randomBytes(12).toString('hex')}` };
}

function tokenPrefix(last4: string): string {
  if (last4 === '0002') return 'pm_sample_declined_';
  if (last4 === '0069') return 'pm_sample_expired_';
  return 'pm_sandbox_';
}
