import type { CoverageType } from '../member.js';
import { isOutOfNetwork } from './care.js';
import type { ReadEob } from './read.js';

/** Care for which the No Surprises Act (45 CFR 149.110–149.130) may limit what a person can be billed. */
export type SurpriseHint = 'emergency' | 'clinician-at-facility' | 'air-ambulance' | 'balance-bill' | 'plan-applied-it';

/** Remarks by which a plan says that it applied balance-billing rules. */
const appliedRemark = /^N(830|859|86\d|87[0-7])$/;

/**
 * Hints for out-of-network emergency care, out-of-network clinicians at a facility and air ambulances, and that other care
 * out of network may be billed above the allowed amount. Medicare has its own
 * rules against balance billing, so it gets no hint. These are hints, not findings: the EOB does not show consent forms.
 */
export function surpriseHints(eob: ReadEob, plan: CoverageType | undefined): SurpriseHint[] {
  if (plan === 'medicare' || eob.care.cms) return [];
  const { network, emergency, airAmbulance, atFacility } = eob.care;
  const hints: SurpriseHint[] = [];
  const outOfNetwork = isOutOfNetwork(eob.care);
  if (outOfNetwork && emergency) hints.push('emergency');
  if (outOfNetwork && airAmbulance) hints.push('air-ambulance');
  const clinicianOut = network.rendering === 'out' || (network.billing === 'out' && eob.care.kind === 'office');
  if (clinicianOut && atFacility && !emergency) hints.push('clinician-at-facility');
  const reasons = [...eob.reasons, ...eob.lines.flatMap((line) => line.reasons)];
  const remarks = reasons.flatMap((reason) => reason.remarks);
  // CARC 45 for the patient: the difference between price and allowed amount.
  const overAllowed = reasons.some(({ code, group }) => code === '45' && group === 'PR');
  if (hints.length === 0 && (outOfNetwork || overAllowed)) hints.push('balance-bill');
  if (remarks.some((remark) => appliedRemark.test(remark))) hints.push('plan-applied-it');
  return hints;
}
