import type { Accumulators, IsoDate } from '../member.js';
import type { ComparedBill, Owes } from './bill-check.js';
import type { CareKind } from './care.js';
import type { ClaimStatus, Problem } from './claim-status.js';
import type { Denial } from './denials.js';
import type { Conflict, Note } from './merge.js';
import type { Gap } from './reconcile.js';
import type { Row } from './rows.js';
import type { SurpriseHint } from './surprise-billing.js';

/** Why an EOB is not, or only partly, explained; also why a file could not be read at all. */
export type Reason = Problem | Gap | FileProblem | 'not-final';

/** Why a file holds nothing to explain. */
export type FileProblem = 'too-large' | 'empty' | 'xml' | 'not-json' | 'too-deep' | 'unreadable';

export interface ExplainedLine {
  service: string | null;
  date: IsoDate | null;
  /** Empty when the line's amounts do not fit together by themselves. */
  rows: Row[];
  /** The line states no amounts at all. */
  empty: boolean;
}

/** An EOB made clear: plain JSON without sentences, which src/text/eob-text.ts puts into words. */
export interface Explanation {
  kind: 'explained' | 'partly-explained' | 'not-explained';
  reason: Reason | null;
  /** FHIR type of what was read; not ExplanationOfBenefit when it is something else. */
  resourceType: string | null;
  claim: string | null;
  status: ClaimStatus;
  patient: string | null;
  provider: string | null;
  service: string | null;
  careKind: CareKind;
  from: IsoDate | null;
  to: IsoDate | null;
  processed: IsoDate | null;
  rows: Row[];
  lines: ExplainedLine[];
  denials: Denial[];
  conflicts: Conflict[];
  notes: Note[];
  /** What the member owes by this EOB, less what was already paid; null when it does not say so without contradiction. */
  owes: Owes | null;
  bill: ComparedBill | null;
  hints: SurpriseHint[];
  /** The plan calls payment, biller or clinician out of network. */
  outOfNetwork: boolean;
  /** The member's own counters, never worked out from one EOB. */
  accumulators: Accumulators | null;
  /** The day on which it was explained, against which deadlines are read. */
  today: IsoDate;
}
