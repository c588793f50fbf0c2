import { sum } from '../billing/money.js';
import type { ChargeResult, Operation } from '../ports.js';

/** A charge as the gateway's own record has it. */
export interface ChargeRecord {
  key: string;
  cents: number;
  bill: string;
  result: ChargeResult;
}

export interface AuditFinding {
  problem:
    | 'charged-without-operation'
    | 'charged-but-failed'
    | 'charged-twice'
    | 'amounts-differ'
    | 'settled-without-charge'
    | 'ledger-without-settlement';
  key: string;
}

export interface AuditReport {
  operations: number;
  charges: number;
  chargedCents: number;
  ledgerCents: number;
  /** Charges whose operation is still an intent or unknown; recovery settles them. */
  pending: number;
  pendingCents: number;
  findings: AuditFinding[];
}

/**
 * Compares what the gateway charged with what the ledger says. Without findings the charges are the ledger plus what is
 * pending, to the cent, and every settled payment has exactly one charge of its amount.
 */
export function auditLedger(operations: readonly Operation[], records: readonly ChargeRecord[]): AuditReport {
  const findings: AuditFinding[] = [];
  const charges = records.filter(({ result }) => result.status === 'charged');
  const byKey = new Map(operations.map((operation) => [operation.key, operation]));
  const pending: ChargeRecord[] = [];
  const seen = new Set<string>();
  for (const charge of charges) {
    const operation = byKey.get(charge.key);
    if (seen.has(charge.key)) findings.push({ problem: 'charged-twice', key: charge.key });
    else if (!operation) findings.push({ problem: 'charged-without-operation', key: charge.key });
    else if (operation.status === 'failed') findings.push({ problem: 'charged-but-failed', key: charge.key });
    else if (operation.status !== 'settled') pending.push(charge);
    else if (!sameMoney(operation, charge)) findings.push({ problem: 'amounts-differ', key: charge.key });
    seen.add(charge.key);
  }
  for (const { key, status, ledger } of operations) {
    if (ledger.length === 0) continue;
    if (status !== 'settled') findings.push({ problem: 'ledger-without-settlement', key });
    else if (!seen.has(key)) findings.push({ problem: 'settled-without-charge', key });
  }
  return {
    operations: operations.length,
    charges: charges.length,
    chargedCents: sum(charges.map(({ cents }) => cents)),
    ledgerCents: sum(operations.flatMap(({ ledger }) => ledger.map(({ cents }) => cents))),
    pending: pending.length,
    pendingCents: sum(pending.map(({ cents }) => cents)),
    findings,
  };
}

const sameMoney = ({ ledger }: Operation, { bill, cents }: ChargeRecord): boolean =>
  ledger.every((entry) => entry.bill === bill) && sum(ledger.map((entry) => entry.cents)) === cents;
