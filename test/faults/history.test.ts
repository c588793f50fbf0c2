import { expect } from 'chai';
import type { Operation } from '../../src/ports.js';
import { type Books, checkHistory, type Violation, type Wanted } from './history.js';

const wanted = (change: Partial<Wanted> = {}): Wanted => ({
  conversation: 'c1',
  bill: 'MB-200001',
  cents: 1_001,
  yeses: 1,
  outcome: 'paid',
  told: [{ confirmation: 'KPB-2222-22', key: 'k1' }],
  differentRepeats: 0,
  askedAgain: [],
  goesOn: true,
  ...change,
});

const settled = (change: Partial<Operation> = {}): Operation => ({
  key: 'k1',
  kind: 'guest-payment',
  scope: 'guest:MB-200001',
  request: { bill: 'MB-200001', cents: 1_001, method: 'm', methodName: 'Visa 4242' },
  status: 'settled',
  result: { confirmation: 'KPB-2222-22' },
  ledger: [{ bill: 'MB-200001', cents: 1_001 }],
  createdAt: '2026-11-24T15:00:00.000Z',
  updatedAt: '2026-11-24T15:00:00.000Z',
  ...change,
});

const charge = (key = 'k1', cents = 1_001): Books['charges'][number] => ({
  key,
  bill: 'MB-200001',
  cents,
  result: { status: 'charged', id: `ch_${key}` },
});

const good: Books = { operations: [settled()], charges: [charge()] };

const kinds = (history: Wanted[], books: Books): Violation['kind'][] =>
  checkHistory(history, books).violations.map(({ kind }) => kind);

describe('the check of a recorded history', () => {
  it('passes a payment that was made once and told', () => {
    expect(kinds([wanted()], good)).to.deep.equal([]);
  });

  it('passes a payment that was declined, or stopped before it was made', () => {
    const failed = settled({ status: 'failed', result: { reason: 'card-declined' }, ledger: [] });
    const declined = { ...charge(), result: { status: 'declined' as const, reason: 'card-declined' as const } };
    expect(
      kinds([wanted({ outcome: 'declined', told: [] })], { operations: [failed], charges: [declined] }),
    ).to.deep.equal([]);
    expect(
      kinds([wanted({ outcome: 'nothing paid', yeses: 0, told: [] })], { operations: [], charges: [] }),
    ).to.deep.equal([]);
  });

  it('names a second charge for the same wish, even under another key that is in the ledger', () => {
    const books = { operations: [settled(), settled({ key: 'k2' })], charges: [charge(), charge('k2')] };
    expect(kinds([wanted()], books)).to.deep.equal(['charged-twice']);
  });

  it('names a charge that nobody said yes to', () => {
    expect(kinds([wanted({ yeses: 0 })], good)).to.deep.equal(['charged-without-yes']);
    const other = {
      operations: [settled(), settled({ key: 'k2', ledger: [{ bill: 'MB-200001', cents: 5 }] })],
      charges: [charge(), charge('k2', 5)],
    };
    expect(kinds([wanted()], other)).to.deep.equal(['charged-without-yes']);
  });

  it('names a confirmation number that is not on record', () => {
    const told = [{ confirmation: 'KPB-2222-22', key: 'k9' }];
    expect(kinds([wanted({ told })], good)).to.deep.equal(['acknowledged-not-recorded']);
    expect(kinds([wanted({ told: [{ confirmation: 'KPB-3333-33', key: 'k1' }] })], good)).to.deep.equal([
      'acknowledged-not-recorded',
    ]);
    expect(kinds([wanted({ told: [] })], good)).to.deep.equal(['acknowledged-not-recorded']);
  });

  it('names two confirmations for one wish', () => {
    const told = [...wanted().told, { confirmation: 'KPB-3333-33', key: 'k2' }];
    expect(kinds([wanted({ told })], good)).to.include('acknowledged-twice');
  });

  it('names money that moved while the person was told otherwise', () => {
    expect(kinds([wanted({ outcome: 'nothing paid', told: [] })], good)).to.deep.equal(['charged-and-not-told']);
    expect(kinds([wanted({ outcome: 'not known yet', told: [] })], good)).to.deep.equal([]);
  });

  it('names answers that were lost and repeats that were answered differently', () => {
    expect(kinds([wanted({ askedAgain: ['amount'] })], good)).to.deep.equal(['answer-lost']);
    expect(kinds([wanted({ differentRepeats: 1 })], good)).to.deep.equal(['repeat-differs']);
  });

  it('names who is stuck', () => {
    const { outcome: _, ...open } = wanted();
    expect(kinds([open], good)).to.deep.equal(['charged-and-not-told', 'stuck']);
    expect(kinds([wanted({ goesOn: false })], good)).to.deep.equal(['stuck']);
  });

  it('names books that differ: charges without ledger, a ledger without charges, payments still pending', () => {
    expect(kinds([wanted()], { operations: good.operations, charges: [] })).to.deep.equal([
      'acknowledged-not-recorded',
      'books-differ',
      'books-differ',
    ]);
    const intent = settled({ status: 'intent', ledger: [] });
    expect(
      kinds([wanted({ outcome: 'not known yet', told: [] })], { operations: [intent], charges: [charge()] }),
    ).to.deep.equal(['books-differ']);
  });
});
