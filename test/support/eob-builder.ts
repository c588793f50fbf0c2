/** Builds small FHIR R4 EOBs for tests: amounts by code, lines as lists of them. Dollars, as FHIR has them. */

type Amounts = Record<string, number>;

export interface BuiltLine {
  name?: string;
  date?: string;
  amounts?: Amounts;
  /** Reason codes under the category denialreason: group, CARC and remarks in any mix. */
  denied?: string[];
  adjusted?: string[];
}

const coding = (code: string, system?: string) => ({ coding: [{ ...(system && { system }), code }] });

export const amount = (code: string, value: unknown, currency = 'USD') => ({
  category: coding(code, 'http://terminology.hl7.org/CodeSystem/adjudication'),
  amount: { value, currency },
});

const amounts = (of: Amounts = {}) => Object.entries(of).map(([code, value]) => amount(code, value));

function x12(code: string) {
  const list = /^(PR|CO|OA|PI|CR)$/.test(code) ? 'claim-adjustment-group-codes' : 'claim-adjustment-reason-codes';
  return {
    system: `https://x12.org/codes/${/^(M|MA|N)\d/.test(code) ? 'remittance-advice-remark-codes' : list}`,
    code,
  };
}

const reason = (category: string, codes: string[]) => ({
  category: coding(category, 'http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudicationDiscriminator'),
  reason: { coding: codes.map(x12) },
});

export function buildEob(total: Amounts, lines: BuiltLine[] = [], more: Record<string, unknown> = {}) {
  return {
    resourceType: 'ExplanationOfBenefit',
    identifier: [{ value: 'CLM-1' }],
    status: 'active',
    use: 'claim',
    outcome: 'complete',
    created: '2026-10-01',
    type: coding('professional'),
    billablePeriod: { start: '2026-09-01', end: '2026-09-01' },
    total: amounts(total),
    item: lines.map(({ name, date, amounts: of, denied, adjusted }, index) => ({
      sequence: index + 1,
      productOrService: { text: name ?? `Service ${index + 1}` },
      servicedDate: date ?? '2026-09-01',
      adjudication: [
        ...amounts(of),
        ...(denied ? [reason('denialreason', denied)] : []),
        ...(adjusted ? [reason('adjustmentreason', adjusted)] : []),
      ],
    })),
    ...more,
  };
}
