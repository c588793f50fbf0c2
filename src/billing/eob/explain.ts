import type { Accumulators, Bill, CoverageType, IsoDate } from '../member.js';
import type { Cents } from '../money.js';
import { type AppealDays, appealBy } from './appeal.js';
import { type BilledAmount, checkBill, type Owes } from './bill-check.js';
import type { ClaimCodes } from './claim-codes.js';
import { denials } from './denials.js';
import type { ExplainedLine, Explanation, FileProblem } from './explanation.js';
import { merge, toCents } from './merge.js';
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
  const plan = coverageType ?? (eob.care.cms ? 'original-medicare' : undefined);
  const found = eob.problem ? [] : denials(eob, rules.codes, appealBy(eob.processed, plan, rules.appeal));
  const owes = notFinal ? null : owesOf(eob, reconciled, found);
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
    notes: reconciled.notes,
    owes,
    bill: billed ? checkBill(billed, { ...eob, owes }) : null,
    hints: eob.problem ? [] : surpriseHints(eob, coverageType),
    accumulators: eob.problem ? null : (options.accumulators ?? null),
    today,
  };
}

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
    accumulators: null,
    today,
  };
};

function billOf({ bill, billAmountCents, billNumber }: ExplainOptions): BilledAmount | null {
  const cents = billAmountCents ?? bill?.amountCents;
  if (cents === undefined) return null;
  return { cents, number: billNumber ?? bill?.number, serviceDate: bill?.serviceDate, issued: bill?.issued };
}

/** Takes off what was already paid, and narrows who bears what is not covered where the group codes all say the same. */
function owesOf(eob: ReadEob, { share }: Reconciled, found: Explanation['denials']): Owes | null {
  if (!share) return null;
  const paid = merge(eob).figures.alreadyPaid ?? 0;
  const bearers = new Set(found.filter((denial) => denial.cents !== null).map((denial) => denial.bears));
  const [bearer] = bearers;
  const one = bearers.size === 1;
  const left = (units: number): Cents => Math.max(0, toCents(units - paid));
  return {
    atLeast: left(one && bearer === 'member' ? share.upTo : share.stated),
    atMost: left(one && bearer === 'provider' ? share.stated : share.upTo),
  };
}
