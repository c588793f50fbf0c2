import type { IsoDate, Language } from '../member.js';
import type { Cents } from '../money.js';
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
  service: string | null;
  /** What was not covered on that line. */
  cents: Cents | null;
}

/** X12 group codes: PR patient; CO contract and PI payer's reduction, neither of which goes to the patient in network. */
const bearers = { PR: 'member', CO: 'provider', PI: 'provider', OA: null, CR: null } as const;

/** Remarks that say there is nothing to appeal: the claim must be sent again, or the decision is final. */
const notAppealable = new Set(['MA130', 'N211']);
/** Remarks by which the patient must not be billed, whatever the group says. */
const patientIsFree = new Set(['M27', 'M39', 'N781', 'N782', 'N783']);

/**
 * The denials of an EOB, each line's and the claim's. Cost shares and write-offs are adjustments and not denials, unless
 * the payer itself calls one the reason of a denial.
 */
export function denials(
  eob: Pick<ReadEob, 'lines' | 'reasons'>,
  codes: ClaimCodes,
  deadline: IsoDate | null,
): Denial[] {
  const found = [
    ...eob.lines.flatMap((line) => line.reasons.map((reason) => ({ reason, line }))),
    ...eob.reasons.map((reason) => ({ reason, line: null })),
  ];
  return found.flatMap(({ reason, line }) => {
    const known = Object.hasOwn(codes.reasons, reason.code) ? codes.reasons[reason.code] : undefined;
    const adjustment = known !== undefined && (known.class === 'S' || known.class === 'W' || known.class === '-');
    if (adjustment && !reason.denial) return [];
    const next = known && codes.next[known.next];
    const appealable =
      !adjustment && known?.class !== 'I' && !reason.remarks.some((remark) => notAppealable.has(remark));
    const notCovered = line?.amounts.notCovered;
    return [
      {
        code: reason.code,
        group: reason.group,
        meaning: known ? { en: known.en, es: known.es } : null,
        next: next ? { en: next.en, es: next.es } : null,
        remarks: reason.remarks.map((code) => ({ code, meaning: codes.remarks[code] ?? null })),
        bears: reason.remarks.some((remark) => patientIsFree.has(remark))
          ? ('provider' as const)
          : reason.group && bearers[reason.group],
        fixes: next?.who ?? null,
        appealBy: appealable ? deadline : null,
        appealable,
        service: line?.service ?? null,
        cents: notCovered ? toCents(notCovered) : null,
      },
    ];
  });
}
