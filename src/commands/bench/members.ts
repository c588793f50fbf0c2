import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A made-up member with one bill; number `at` of many. */
export const memberNumber = (at: number): string => String(20_000_000 + at);
export const billNumber = (at: number): string => `MB-${200_000 + at}`;
export const birthDate = '1980-03-05';

/** An import file with so many members. */
export async function writeMembers(file: string, count: number): Promise<void> {
  const members = Array.from({ length: count }, (_, at) => ({
    memberNumber: memberNumber(at),
    name: { given: 'Sam', family: `Sample ${at}` },
    birthDate,
    postalCode: '94612',
    language: 'en',
    region: 'northern-california',
    email: `member-${memberNumber(at)}@example.com`,
    phone: '+15105550100',
    coverage: { type: 'individual', status: 'active', since: '2026-01-01', paidThrough: '2026-12-31' },
    bills: [
      {
        number: billNumber(at),
        kind: 'medical',
        description: 'Office visit',
        serviceDate: '2026-10-28',
        issued: '2026-11-05',
        due: '2027-12-03',
        amountCents: 18_240,
        balanceCents: 18_240,
      },
    ],
    paymentMethods: [{ token: `pm_sample_${at}`, type: 'credit-card', brand: 'Visa', last4: '4242' }],
    payments: [],
    eobs: [],
  }));
  await writeFile(file, JSON.stringify({ asOf: '2026-11-24', members }));
}

/** Finds the codes in the outbox by address; reads each mail once. */
export function createCodes(outbox: string): (member: string) => Promise<string> {
  const codes = new Map<string, string>();
  const read = new Set<string>();
  // One scan after the other, so that no caller misses a mail that another one is just reading.
  let scans: Promise<void> = Promise.resolve();

  async function scan(): Promise<void> {
    for (const name of await readdir(outbox)) {
      if (read.has(name) || !name.endsWith('.eml')) continue;
      const text = await readFile(join(outbox, name), 'utf8');
      const to = /^To: (\S+)$/m.exec(text)?.[1];
      const code = /\b\d{6}\b/.exec(text.slice(text.indexOf('\n\n')))?.[0];
      // Another conversation's mail may stand there half written; it is read again on the next look.
      if (!to || !code) continue;
      read.add(name);
      codes.set(to, code);
    }
  }

  return async (member) => {
    const address = `member-${member}@example.com`;
    if (!codes.has(address)) {
      scans = scans.then(scan);
      await scans;
    }
    const code = codes.get(address);
    if (!code) throw new Error(`no code was mailed to ${address}`);
    return code;
  };
}
