import type { ExplanationOfBenefit } from './fhir.js';

/** Why something is not explained as an EOB of a claim. */
export type Problem =
  | 'other-resource'
  | 'no-eob'
  | 'older-fhir'
  | 'prior-authorization'
  | 'estimate'
  | 'other-use'
  | 'cancelled'
  | 'entered-in-error'
  | 'processing-error'
  | 'bad-amount'
  | 'other-currency';

export type ClaimStatus =
  | 'complete'
  | 'partial'
  | 'queued'
  | 'error'
  | 'draft'
  | 'cancelled'
  | 'entered-in-error'
  | 'unknown';

/** What rules an explanation out whatever the amounts are; null when nothing does. */
export function problemOf(eob: ExplanationOfBenefit): Problem | null {
  const use = lower(eob.use);
  if (use === 'preauthorization') return 'prior-authorization';
  if (use === 'predetermination') return 'estimate';
  if (isOlderFhir(eob)) return 'older-fhir';
  if (use !== undefined && use !== null && use !== 'claim') return 'other-use';
  const status = lower(eob.status);
  if (status === 'cancelled' || status === 'entered-in-error') return status;
  if (lower(eob.outcome) === 'error') return 'processing-error';
  return null;
}

/** Codes are told apart without regard to case; what is not a text stays as it is. */
const lower = (value: unknown): unknown => (typeof value === 'string' ? value.trim().toLowerCase() : value);

/** STU3 and its drafts have neither `use` nor `created`, and other names for services, hospital stays and totals. */
function isOlderFhir(eob: ExplanationOfBenefit): boolean {
  const oldFields = [eob.organization, eob.information, eob.hospitalization, eob.totalCost];
  if (oldFields.some((field) => field !== undefined)) return true;
  if (eob.item.some((item) => item.service !== undefined || item.careTeamLinkId !== undefined)) return true;
  if (eob.use !== undefined) return false;
  const quantity = [...eob.total, ...eob.item.flatMap((item) => item.adjudication)].some(
    ({ amount }) => typeof amount === 'object' && amount !== null && 'code' in amount,
  );
  return quantity || eob.created === undefined;
}

export function statusOf(eob: ExplanationOfBenefit): ClaimStatus {
  const status = lower(eob.status);
  if (status === 'cancelled' || status === 'entered-in-error' || status === 'draft') return status;
  const outcome = lower(eob.outcome);
  switch (outcome) {
    case 'complete':
    case 'partial':
    case 'queued':
    case 'error':
      return outcome;
    default:
      return 'unknown';
  }
}
