import { z } from 'zod';
import { Bill, Member, Payment, PaymentMethod } from '../billing/member.js';
import type { BillingRecords, DocumentStore, Json, MemberDirectory, Operation, Operations } from '../ports.js';
import { updateDocument } from './update-document.js';

const StoredBill = z.object({
  bill: Bill,
  /** What operations had paid on the bill when its balance was imported: that money is in the balance already. */
  paidBefore: z.int().min(0),
});
type StoredBill = z.infer<typeof StoredBill>;

const Account = z.object({
  member: Member,
  bills: z.array(StoredBill),
  paymentMethods: z.array(PaymentMethod),
  payments: z.array(Payment),
});
const Methods = z.array(PaymentMethod);
const Owner = z.object({ memberNumber: z.string() });
const Resources = z.array(z.record(z.string(), z.unknown()));

const accountKey = (memberNumber: string): string => `member/${memberNumber}`;
const eobsKey = (memberNumber: string): string => `eobs/${memberNumber}`;
const methodsKey = (memberNumber: string): string => `payment-methods/${memberNumber}`;
const billKey = (number: string): string => `bill/${number}`;

/** A bill number of the import belongs to a member who is not in the import. Nothing was loaded. */
export class BillOwnerError extends Error {
  constructor(number: string, memberNumber: string) {
    super(`bill ${number} belongs to member ${memberNumber} already`);
    this.name = 'BillOwnerError';
  }
}

/** The request of an extension that moved a due date. */
const Extension = z.object({ bill: z.string(), until: z.string(), granted: z.literal(true) });

/**
 * Members and their billing over documents, and over the operations for what was paid here. A bill's balance is the
 * imported balance less the money that operations settled and the import did not know of: a re-import that brings the
 * balance of the import before is taken as not knowing, one that brings another balance as knowing all that was settled.
 */
export function createRecords({
  documents,
  operations,
}: {
  documents: DocumentStore;
  operations: Operations;
}): MemberDirectory & BillingRecords {
  async function get<T>(key: string, schema: z.ZodType<T>): Promise<T | undefined> {
    const found = await documents.read([key]);
    return found[key] && schema.parse(found[key].value);
  }
  const account = (memberNumber: string) => get(accountKey(memberNumber), Account);

  /** The bill as it stands: less what was paid here, and due when the last granted extension says. */
  async function current({ bill, paidBefore }: StoredBill, extensions: Map<string, string>): Promise<Bill> {
    const since = (await operations.paid(bill.number)) - paidBefore;
    const until = extensions.get(bill.number);
    const due = until !== undefined && until > bill.due ? until : bill.due;
    return { ...bill, due, balanceCents: Math.max(0, bill.balanceCents - since) };
  }

  /** New due dates by bill number; requests that were only passed on change nothing. */
  async function extensionsOf(memberNumber: string): Promise<Map<string, string>> {
    const rows = (await operations.of(memberNumber))
      .filter(({ kind, status }) => kind === 'extension' && status === 'settled')
      .map(({ request }) => Extension.safeParse(request));
    return new Map(rows.flatMap((row) => (row.success ? [[row.data.bill, row.data.until] as const] : [])));
  }

  async function paidBefore(bill: Bill, former: StoredBill | undefined): Promise<number> {
    if (former && former.bill.balanceCents === bill.balanceCents) return former.paidBefore;
    return operations.paid(bill.number);
  }

  /** Without what stands there already: most of an import that comes every day, and all of the sample data at a start. */
  async function changed(changes: Record<string, { value: Json }>): Promise<typeof changes> {
    const now = await documents.read(Object.keys(changes));
    const entries = Object.entries(changes).filter(
      ([key, { value }]) => JSON.stringify(now[key]?.value) !== JSON.stringify(value),
    );
    return Object.fromEntries(entries);
  }

  return {
    async find(memberNumber) {
      return (await account(memberNumber))?.member;
    },

    async bills(memberNumber) {
      const stored = (await account(memberNumber))?.bills ?? [];
      const extensions = await extensionsOf(memberNumber);
      const bills = await Promise.all(stored.map((row) => current(row, extensions)));
      return bills.sort((a, b) => b.issued.localeCompare(a.issued));
    },

    async bill(number) {
      const owner = await get(billKey(number), Owner);
      if (!owner) return undefined;
      const stored = (await account(owner.memberNumber))?.bills.find(({ bill }) => bill.number === number);
      if (!stored) return undefined;
      const bill = await current(stored, await extensionsOf(owner.memberNumber));
      return { bill, memberNumber: owner.memberNumber };
    },

    async paymentMethods(memberNumber) {
      const imported = (await account(memberNumber))?.paymentMethods ?? [];
      const added = (await get(methodsKey(memberNumber), Methods)) ?? [];
      return [...imported, ...added];
    },

    async payments(memberNumber) {
      const stored = await account(memberNumber);
      const guests = (stored?.bills ?? []).map(({ bill }) => `guest:${bill.number}`);
      const made = await Promise.all([memberNumber, ...guests].map((scope) => operations.of(scope)));
      const settled = made
        .flat()
        .sort((a, b) => a.updatedAt.localeCompare(b.updatedAt))
        .flatMap(paymentOf);
      const imported = (stored?.payments ?? []).filter(
        ({ confirmation }) => !settled.some((payment) => payment.confirmation === confirmation),
      );
      return [...imported, ...settled].reverse().sort((a, b) => b.on.localeCompare(a.on));
    },

    async eobs(memberNumber) {
      return (await get(eobsKey(memberNumber), Resources)) ?? [];
    },

    async load(members) {
      const changes: Record<string, { value: Json }> = {};
      const gone: string[] = [];
      const loaded = new Set(members.map(({ memberNumber }) => memberNumber));
      for (const { bills, paymentMethods, payments, eobs, ...member } of members) {
        const former = await account(member.memberNumber);
        const stored: StoredBill[] = [];
        for (const bill of bills) {
          const owner = await get(billKey(bill.number), Owner);
          if (owner && !loaded.has(owner.memberNumber)) throw new BillOwnerError(bill.number, owner.memberNumber);
          const before = former?.bills.find((row) => row.bill.number === bill.number);
          stored.push({ bill, paidBefore: await paidBefore(bill, before) });
          changes[billKey(bill.number)] = { value: { memberNumber: member.memberNumber } };
        }
        gone.push(...(former?.bills ?? []).map(({ bill }) => billKey(bill.number)));
        changes[accountKey(member.memberNumber)] = {
          value: plain({ member, bills: stored, paymentMethods, payments }),
        };
        changes[eobsKey(member.memberNumber)] = { value: plain(eobs) };
      }
      await documents.write(await changed(changes));
      // After the write: a crash between the two leaves an index entry to a bill that the account no longer lists, which `bill` passes over.
      const stale = gone.filter((key) => changes[key] === undefined);
      if (stale.length > 0) await documents.delete(stale);
    },

    addPaymentMethod: (memberNumber, method) =>
      updateDocument(documents, methodsKey(memberNumber), (value) => {
        const methods = value === undefined ? [] : Methods.parse(value);
        return plain([...methods.filter(({ token }) => token !== method.token), method]);
      }),
  };
}

/** Values without `undefined`, which JSON does not know. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

const Settled = z.object({ confirmation: z.string(), method: z.string().catch('') });

function paymentOf(operation: Operation): Payment[] {
  if (operation.status !== 'settled' || operation.ledger.length === 0) return [];
  const result = Settled.safeParse(operation.result);
  if (!result.success) return [];
  return operation.ledger.map(({ bill, cents }) => ({
    confirmation: result.data.confirmation,
    bill,
    amountCents: cents,
    on: operation.updatedAt.slice(0, 10),
    method: result.data.method,
  }));
}
