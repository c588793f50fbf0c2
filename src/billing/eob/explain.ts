import type { Accumulators, Bill, CoverageType, IsoDate } from '../member.js';
import type { Cents } from '../money.js';
import { type AppealDays, appealBy } from './appeal.js';
import { type BilledAmount, checkBill } from './bill-check.js';
import { isOutOfNetwork } from './care.js';
import type { ClaimCodes } from './claim-codes.js';
import { denials } from './denials.js';
import type { ExplainedLine, Explanation, FileProblem } from './explanation.js';
import { owesOf } from './owes.js';
import { type ReadEob, unreadable } from './read.js';
import { lineRows, type Reconciled, reconcile } from './reconcile.js';
import { surpriseHints } from './surprise-billing.js';

/** The data that an explanation needs besides the EOB: what codes mean, and days to appeal by plan. */
export interface EobRules {
  codes: ClaimCodes;
  appeal: AppealDays;
}

export interface ExplainOptions {
  rules: EobRules;
  today: IsoDate;
  /** A bill to compare: the bill itself, or only its amount. */
  bill?: Pick<Bill, 'number' | 'amountCents' | 'serviceDate' | 'issued'> | undefined;
  billAmountCents?: Cents | undefined;
  billNumber?: string | undefined;
  coverageType?: CoverageType | undefined;
  accumulators?: Accumulators | undefined;
}

/**
 * Explains one EOB. Never throws. What is not an EOB of a claim gets its reason and no amounts; an EOB that is a draft or
 * still queued is never more than partly explained, because its amounts may change.
 */
export function explain(eob: ReadEob, options: ExplainOptions): Explanation {
  const { rules, today, coverageType } = options;
  const reconciled: Reconciled = eob.problem
    ? { kind: 'not-explained', gap: null, rows: [], conflicts: [], notes: [], share: null }
    : reconcile(eob);
  const notFinal = reconciled.kind === 'explained' && (eob.status === 'draft' || eob.status === 'queued');
  const plan = coverageType ?? (eob.care.cms ? medicareOf(eob.care) : undefined);
  const found = eob.problem ? [] : denials(eob, rules.codes, appealBy(eob.processed, plan, rules.appeal));
  const { owes, doubt } = owesOf(eob, reconciled, found);
  const billed = billOf(options);
  return {
    kind: notFinal ? 'partly-explained' : reconciled.kind,
    reason: eob.problem ?? (notFinal ? 'not-final' : reconciled.gap),
    resourceType: eob.resourceType,
    claim: eob.claim,
    status: eob.status,
    patient: eob.patient,
    provider: eob.provider,
    service: eob.service,
    careKind: eob.care.kind,
    from: eob.from,
    to: eob.to,
    processed: eob.processed,
    rows: reconciled.rows,
    lines: eob.problem ? [] : eob.lines.map(explainLine),
    denials: found,
    conflicts: reconciled.conflicts,
    notes: doubt ? [...reconciled.notes, doubt] : reconciled.notes,
    owes,
    bill: billed ? checkBill(billed, { ...eob, owes }) : null,
    hints: eob.problem ? [] : surpriseHints(eob, coverageType),
    outOfNetwork: isOutOfNetwork(eob.care),
    accumulators: eob.problem ? null : (options.accumulators ?? null),
    today,
  };
}

/** Part D, Medicare's drug plans, has the days of Medicare Advantage: 42 CFR 423.582. */
const medicareOf = ({ kind }: ReadEob['care']) => (kind === 'pharmacy' ? 'medicare' : 'original-medicare');

const explainLine = (line: ReadEob['lines'][number]): ExplainedLine => ({
  service: line.service,
  date: line.date,
  rows: lineRows(line),
  empty: Object.keys(line.amounts).length === 0,
});

/** The explanation of a file that holds nothing to explain. */
export const explainFileProblem = (reason: FileProblem, today: IsoDate): Explanation => {
  const nothing = unreadable('no-eob', null);
  return {
    kind: 'not-explained',
    reason,
    resourceType: null,
    claim: null,
    status: nothing.status,
    patient: null,
    provider: null,
    service: null,
    careKind: nothing.care.kind,
    from: null,
    to: null,
    processed: null,
    rows: [],
    lines: [],
    denials: [],
    conflicts: [],
    notes: [],
    owes: null,
    bill: null,
    hints: [],
    outOfNetwork: false,
    accumulators: null,
    today,
  };
};

function billOf({ bill, billAmountCents, billNumber }: ExplainOptions): BilledAmount | null {
  const cents = billAmountCents ?? bill?.amountCents;
  if (cents === undefined) return null;
  return { cents, number: billNumber ?? bill?.number, serviceDate: bill?.serviceDate, issued: bill?.issued };
}
