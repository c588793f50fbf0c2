import { DatabaseError } from '../adapters/database-error.js';
import { FolderInUseError } from '../adapters/folder-lock.js';
import type { Stores } from '../adapters/open-stores.js';
import { ConfigError } from '../config.js';
import { type AuditReport, auditLedger, type ChargeRecord } from '../operations/audit.js';
import type { Operation } from '../ports.js';
import { openExistingStores } from './existing-stores.js';

/** `npm run audit [-- --json]`: charges against the ledger; exit code 1 when they differ. */
async function run(json: boolean): Promise<void> {
  const stores = await openExistingStores();
  let report: AuditReport;
  try {
    report = await audit(stores);
  } finally {
    await stores.close();
  }
  const { findings } = report;
  const good = findings.length === 0;
  if (json) console.log(JSON.stringify({ ...report, good }));
  else {
    console.log(`Operations: ${report.operations}. Charges: ${report.charges}.`);
    console.log(
      `Charged: ${dollars(report.chargedCents)}. Ledger: ${dollars(report.ledgerCents)}. Pending: ${dollars(report.pendingCents)} (${report.pending}).`,
    );
    for (const { problem, key } of findings) console.log(`${problem}: ${key}`);
    console.log(good ? 'The charges and the ledger agree.' : 'The charges and the ledger do NOT agree.');
  }
  if (!good) process.exitCode = 1;
}

async function audit({ gateway, operations: store }: Stores): Promise<AuditReport> {
  const charges: ChargeRecord[] = [];
  for await (const charge of gateway.charges()) charges.push(charge);
  const known = new Set(charges.map(({ key }) => key));
  const operations: Operation[] = [];
  for await (const operation of store.all()) {
    // On a database that is in use, a payment may be made between the two readings.
    const late = operation.ledger.length > 0 && !known.has(operation.key);
    const result = late ? await gateway.lookUp(operation.key) : undefined;
    const [entry] = operation.ledger;
    if (result && entry) charges.push({ key: operation.key, ...entry, result });
    operations.push(operation);
  }
  return auditLedger(operations, charges);
}

const expected = [FolderInUseError, DatabaseError, ConfigError];

const dollars = (cents: number): string => `$${(cents / 100).toFixed(2)}`;

await run(process.argv.includes('--json')).catch((error: unknown) => {
  console.error(expected.some((kind) => error instanceof kind) ? (error as Error).message : error);
  process.exitCode = 1;
});
