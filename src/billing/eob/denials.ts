import type { IsoDate, Language } from '../member.js';
import type { Cents } from '../money.js';
import { isOutOfNetwork } from './care.js';
import type { ClaimCodes } from './claim-codes.js';
import { toCents } from './merge.js';
import type { ReadEob } from './read.js';
import type { ReasonCode } from './reasons.js';

export type Words = Record<Language, string>;

/** One reason why something was not paid. */
export interface Denial {
  code: string;
  group: ReasonCode['group'];
  /** Undefined codes have no meaning here and are shown as they are. */
  meaning: Words | null;
  next: Words | null;
  remarks: { code: string; meaning: Words | null }[];
  /** Who bears the amount, by the group code; null when it does not say. */
  bears: 'member' | 'provider' | 'plan' | null;
  /** Who can fix it. */
  fixes: 'member' | 'provider' | 'plan' | null;
  /** Last day to appeal, ISO; null when it cannot be appealed or the day is not known. */
  appealBy: IsoDate | null;
  appealable: boolean;
  /** Turned back for a mistake or something missing, to be sent again. */
  toFix: boolean;
  service: string | null;
  /** Its place among the EOB's lines; null when it is about the claim as a whole. */
  line: number | null;
  /** What was not covered on that line. */
  cents: Cents | null;
}

/** X12 group codes: PR patient; CO contract and PI payer's reduction, neither of which goes to the patient in network. */
const bearers = { PR: 'member', CO: 'provider', PI: 'provider', OA: null, CR: null } as const;

/** The parts of a price that no plan accepts, for which a discount row stands: not a reason why a line is not covered. */
const priceCuts = new Set(['24', '45', '131', '253']);

/** Remarks that say there is nothing to appeal: the claim must be sent again, or the decision is final. */
const notAppealable = new Set(['MA130', 'N211']);
const sendAgain = 'MA130';
/** Remarks by which the patient must not be billed, whatever the group says. */
const patientIsFree = new Set(['M27', 'M39', 'N781', 'N782', 'N783']);

/**
 * The denials of an EOB, each line's and the claim's. Cost shares and write-offs are adjustments and not denials, unless
 * the payer itself calls one the reason of a denial, the patient is to bear it, or it is why a line is not covered.
 */
export function denials(
  eob: Pick<ReadEob, 'lines' | 'reasons' | 'care'>,
  codes: ClaimCodes,
  deadline: IsoDate | null,
): Denial[] {
  const found = [
    ...eob.lines.flatMap((line, at) => line.reasons.map((reason) => ({ reason, line, at }))),
    ...eob.reasons.map((reason) => ({ reason, line: null, at: null })),
  ];
  // Only a provider in the network has agreed to a reduction by the payer.
  const outOfNetwork = isOutOfNetwork(eob.care);
  return found.flatMap(({ reason, line, at }) => {
    const known = Object.hasOwn(codes.reasons, reason.code) ? codes.reasons[reason.code] : undefined;
    const adjustment = known !== undefined && (known.class === 'S' || known.class === 'W' || known.class === '-');
    const cut = priceCuts.has(reason.code);
    const notCovered = cut ? undefined : line?.amounts.notCovered;
    const billable = known?.class === 'W' && (reason.group === 'PR' || (notCovered ?? 0) > 0);
    if (adjustment && !reason.denial && !billable) return [];
    const next = known && codes.next[known.next];
    const appealable =
      !adjustment && known?.class !== 'I' && !reason.remarks.some((remark) => notAppealable.has(remark));
    const bears = reason.group === 'PI' && outOfNetwork ? null : reason.group && bearers[reason.group];
    return [
      {
        code: reason.code,
        group: reason.group,
        meaning: known ? { en: known.en, es: known.es } : null,
        next: next ? { en: next.en, es: next.es } : null,
        remarks: reason.remarks.map((code) => ({ code, meaning: codes.remarks[code] ?? null })),
        bears: reason.remarks.some((remark) => patientIsFree.has(remark)) ? ('provider' as const) : bears,
        fixes: next?.who ?? null,
        appealBy: appealable ? deadline : null,
        appealable,
        toFix: known?.class === 'I' || reason.remarks.includes(sendAgain),
        service: line?.service ?? null,
        line: at,
        cents: notCovered ? toCents(notCovered) : null,
      },
    ];
  });
}
