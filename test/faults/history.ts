import { type AuditReport, auditLedger, type ChargeRecord } from '../../src/operations/audit.js';
import type { Operation } from '../../src/ports.js';

/**
 * One payment that a person wants to make, and what they saw of it. No two payments of a history have the same bill and
 * amount, so that a charge belongs to one of them by what it is, whatever ids the program gave it.
 */
export interface Wanted {
  conversation: string;
  bill: string;
  cents: number;
  /** How often "yes" was sent, repeats not counted. */
  yeses: number;
  /** What the person was told in the end; undefined while the conversation has no end. */
  outcome?: 'paid' | 'not known yet' | 'declined' | 'nothing paid';
  /** Confirmation numbers and the keys of their receipts, as answers with status 200 showed them. */
  told: { confirmation: string; key: string }[];
  /** Answers that were sent again and did not get the reply of the first time. */
  differentRepeats: number;
  /** Questions that were asked again although their answer had been acknowledged. */
  askedAgain: string[];
  /** Whether the conversation took a new wish after everything was over. */
  goesOn: boolean;
}

/** What the program and the gateway have on record when everything is over. */
export interface Books {
  operations: readonly Operation[];
  charges: readonly ChargeRecord[];
}

export interface Violation {
  kind:
    | 'charged-twice'
    | 'charged-without-yes'
    | 'acknowledged-not-recorded'
    | 'acknowledged-twice'
    | 'charged-and-not-told'
    | 'answer-lost'
    | 'repeat-differs'
    | 'stuck'
    | 'books-differ';
  about: string;
}

/**
 * Judges a history that is over: no fault is injected any more, every conversation was led to its end, and recovery has run.
 * Without violations every confirmation was charged at most once, what was acknowledged is recorded, no answer was lost, and
 * nobody is stuck.
 */
export function checkHistory(wanted: readonly Wanted[], books: Books): { violations: Violation[]; audit: AuditReport } {
  const violations: Violation[] = [];
  const add = (kind: Violation['kind'], about: string): void => void violations.push({ kind, about });
  const charges = books.charges.filter(({ result }) => result.status === 'charged');
  const claimed = new Set<ChargeRecord>();

  for (const one of wanted) {
    const about = `${one.conversation}: ${one.bill}, ${one.cents} cents`;
    const own = charges.filter(({ bill, cents }) => bill === one.bill && cents === one.cents);
    for (const charge of own) claimed.add(charge);
    if (own.length > 1) add('charged-twice', about);
    if (own.length > 0 && one.yeses === 0) add('charged-without-yes', about);
    if (new Set(one.told.map(({ key }) => key)).size > 1) add('acknowledged-twice', about);
    for (const { confirmation, key } of one.told) {
      const operation = books.operations.find((candidate) => candidate.key === key);
      const recorded =
        operation?.status === 'settled' &&
        operation.result?.confirmation === confirmation &&
        operation.ledger.some(({ bill, cents }) => bill === one.bill && cents === one.cents) &&
        own.some((charge) => charge.key === key);
      if (!recorded) add('acknowledged-not-recorded', `${about}, ${confirmation}`);
    }
    if (own.length > 0 && one.outcome !== 'paid' && one.outcome !== 'not known yet') add('charged-and-not-told', about);
    if (one.outcome === 'paid' && one.told.length === 0) add('acknowledged-not-recorded', `${about}, without a number`);
    for (const question of one.askedAgain) add('answer-lost', `${about}: ${question}`);
    if (one.differentRepeats > 0) add('repeat-differs', about);
    if (one.outcome === undefined || !one.goesOn) add('stuck', about);
  }
  for (const charge of charges) {
    if (!claimed.has(charge)) add('charged-without-yes', `${charge.bill}, ${charge.cents} cents`);
  }
  const audit = auditLedger(books.operations, books.charges);
  for (const { problem, key } of audit.findings) add('books-differ', `${problem}: ${key}`);
  if (audit.pending > 0 || audit.chargedCents !== audit.ledgerCents)
    add('books-differ', `charged ${audit.chargedCents}, ledger ${audit.ledgerCents}, pending ${audit.pendingCents}`);
  return { violations, audit };
}
