import { expect } from 'chai';
import { auditLedger, type ChargeRecord } from '../../src/operations/audit.js';
import type { Operation } from '../../src/ports.js';

const operation = (key: string, status: Operation['status'], cents?: number): Operation => ({
  key,
  kind: 'payment',
  scope: '11001234',
  request: {},
  status,
  ledger: cents === undefined ? [] : [{ bill: 'MB-100231', cents }],
  createdAt: '2026-11-24T10:00:00.000Z',
  updatedAt: '2026-11-24T10:00:00.000Z',
});
const charge = (key: string, cents: number): ChargeRecord => ({
  key,
  cents,
  bill: 'MB-100231',
  result: { status: 'charged', id: 'ch' },
});
const declined: ChargeRecord = {
  key: 'no',
  cents: 5,
  bill: 'MB-100231',
  result: { status: 'declined', reason: 'card-declined' },
};
const found = (operations: Operation[], charges: ChargeRecord[]): string[] =>
  auditLedger(operations, charges).findings.map(({ problem, key }) => `${problem} ${key}`);

describe('the audit of charges against the ledger', () => {
  it('finds nothing where they agree, declines and open payments included', () => {
    const report = auditLedger(
      [
        operation('a', 'settled', 100),
        operation('no', 'failed'),
        operation('open', 'intent'),
        operation('unsure', 'unknown'),
      ],
      [charge('a', 100), declined, charge('open', 30), charge('unsure', 7)],
    );
    expect(report).to.deep.equal({
      operations: 4,
      charges: 3,
      chargedCents: 137,
      ledgerCents: 100,
      pending: 2,
      pendingCents: 37,
      findings: [],
    });
  });

  it('names every way in which they can differ', () => {
    expect(found([], [charge('a', 1)])).to.deep.equal(['charged-without-operation a']);
    expect(found([operation('a', 'failed')], [charge('a', 1)])).to.deep.equal(['charged-but-failed a']);
    expect(found([operation('a', 'settled', 1)], [charge('a', 1), charge('a', 1)])).to.deep.equal(['charged-twice a']);
    expect(found([operation('a', 'settled', 1)], [charge('a', 2)])).to.deep.equal(['amounts-differ a']);
    expect(found([operation('a', 'settled', 1)], [])).to.deep.equal(['settled-without-charge a']);
    expect(found([operation('a', 'failed', 1)], [])).to.deep.equal(['ledger-without-settlement a']);
  });
});
