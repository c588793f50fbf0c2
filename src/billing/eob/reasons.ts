import type { Adjudication } from './fhir.js';

/** Why an amount was not paid in full, as the payer coded it. */
export interface ReasonCode {
  /** X12 claim adjustment reason code (CARC), without its group: `197`, `B7`. Raw when it is not such a code. */
  code: string;
  /** X12 group code: who bears the amount. */
  group: 'PR' | 'CO' | 'OA' | 'PI' | 'CR' | null;
  /** Remark codes (RARC) given with it. */
  remarks: string[];
  /** The payer calls it the reason of a denial, not only of an adjustment. */
  denial: boolean;
}

const groupCode = /^(PR|CO|OA|PI|CR)$/;
const groupAndReason = /^(PR|CO|OA|PI|CR)?-?([A-Z]?\d{1,3})$/;
/** Longer ones are texts, not codes. */
const shortCode = /^[A-Z0-9-]{1,12}$/;
const remarkCode = /^(M|MA|N)\d{1,4}$/;

/**
 * Systems whose codes look like reason codes and are none: the physician-assistant reduction of CMS carrier lines, whose
 * `0` (not applicable) fills the denial reason of every such line; network and payment status.
 */
const notReasons = /carr_line_rdcd_pmt_phys_astn|payeradjudicationstatus|data-absent-reason/i;

const categoryCodes = (adjudication: Adjudication): string[] =>
  adjudication.category.coding.map((coding) => (coding.code ?? '').toLowerCase());

/** The reason codes of one list of adjudications. Code 0 is "not applicable", not a denial. */
export function reasonCodes(adjudications: readonly Adjudication[]): ReasonCode[] {
  const found = new Map<string, ReasonCode>();
  for (const adjudication of adjudications) {
    const codings = adjudication.reason.coding.filter((coding) => coding.code && !notReasons.test(coding.system ?? ''));
    if (codings.length === 0) continue;
    const codes = categoryCodes(adjudication);
    const denial = codes.includes('denialreason');
    const x12 = codings.some((coding) => /x12\.org|claim-adjustment|remittance-advice|ansi/i.test(coding.system ?? ''));
    if (!denial && !codes.includes('adjustmentreason') && !x12) continue;

    let group: ReasonCode['group'] = null;
    const reasons = new Set<string>();
    const remarks = new Set<string>();
    for (const { code: raw = '', system = '' } of codings) {
      const code = raw.trim().toUpperCase();
      const parts = groupAndReason.exec(code);
      if (groupCode.test(code)) group = code as ReasonCode['group'];
      else if (!shortCode.test(code)) continue;
      else if (/remittance-advice|remark/i.test(system) || remarkCode.test(code)) remarks.add(code);
      else if (parts?.[2]) {
        if (parts[1]) group = parts[1] as ReasonCode['group'];
        const reason = parts[2].replace(/^0+(?=\d)/, '');
        if (reason !== '0') reasons.add(reason);
      } else if (denial && /\d/.test(code)) reasons.add(code);
    }
    if (reasons.size === 0 && remarks.size > 0 && denial) reasons.add([...remarks][0] ?? '');
    for (const code of reasons) {
      const key = `${group}:${code}`;
      const known = found.get(key);
      if (known) {
        for (const remark of remarks) if (!known.remarks.includes(remark)) known.remarks.push(remark);
        known.denial ||= denial;
      } else found.set(key, { code, group, remarks: [...remarks], denial });
    }
  }
  return [...found.values()];
}
