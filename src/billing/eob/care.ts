import type { Adjudication, ExplanationOfBenefit } from './fhir.js';

/** What sort of care a claim was for, where nothing better names it. */
export type CareKind =
  | 'emergency'
  | 'hospital-stay'
  | 'nursing'
  | 'hospice'
  | 'home-care'
  | 'outpatient'
  | 'office'
  | 'pharmacy'
  | 'dental'
  | 'vision'
  | 'other';

type Network = 'in' | 'out';

export interface CareFacts {
  kind: CareKind;
  /** An emergency room is named by place, revenue or visit code. */
  emergency: boolean;
  airAmbulance: boolean;
  /** Care in a hospital or surgery centre, whoever bills for it. */
  atFacility: boolean;
  /** Whether the payer calls payment, biller and treating clinician in or out of network. */
  network: { payment?: Network; billing?: Network; rendering?: Network };
  /** A Medicare claim as CMS publishes it. */
  cms: boolean;
}

/** Care in which a person lives for a time, known as that and not by one of its services. */
export const isStay = (kind: CareKind): boolean => kind === 'hospital-stay' || kind === 'nursing' || kind === 'hospice';

/** Whether the plan calls any part of the claim out of network. */
export const isOutOfNetwork = ({ network }: Pick<CareFacts, 'network'>): boolean =>
  Object.values(network).includes('out');

/** Place of service: 23 emergency room; 21, 22, 19 hospital; 24 surgery centre. */
const emergencyPlaces = new Set(['23']);
const facilityPlaces = new Set(['19', '21', '22', '23', '24']);
const emergencyRevenue = /^0?45\d$/;
/** Emergency department visits; the numbers only, their wording belongs to the AMA. */
const emergencyVisit = /^9928[1-5]$/;
const airAmbulance = /^A04(30|31|35|36)$/;

export function careFacts(eob: ExplanationOfBenefit): CareFacts {
  const types = [...eob.type.coding, ...eob.subType.coding].map((coding) => (coding.code ?? '').toLowerCase());
  const byType = careKind(types.join(' '));
  const kind = byType === 'other' ? careKind((eob.meta?.profile ?? []).join(' ').toLowerCase()) : byType;
  const items = [...eob.item, ...eob.addItem];
  const codesOf = (pick: (item: (typeof items)[number]) => { coding: { code?: string | undefined }[] }) =>
    items.flatMap((item) => pick(item).coding.map((coding) => coding.code ?? ''));
  const places = codesOf((item) => item.locationCodeableConcept);
  const services = codesOf((item) => item.productOrService);
  const emergency =
    places.some((place) => emergencyPlaces.has(place)) ||
    codesOf((item) => item.revenue).some((code) => emergencyRevenue.test(code)) ||
    services.some((code) => emergencyVisit.test(code));
  return {
    kind: emergency && !isStay(kind) ? 'emergency' : kind,
    emergency,
    airAmbulance: services.some((code) => airAmbulance.test(code)),
    atFacility: kind === 'hospital-stay' || kind === 'outpatient' || places.some((place) => facilityPlaces.has(place)),
    network: networks([...eob.adjudication, ...items.flatMap((item) => item.adjudication)]),
    cms:
      [...eob.type.coding, ...eob.identifier].some(({ system }) => /cms\.gov/i.test(system ?? '')) && !isSynthetic(eob),
  };
}

/** Synthea writes CMS identifiers on claims of private plans. */
const isSynthetic = (eob: ExplanationOfBenefit): boolean =>
  eob.type.coding.length === 1 && !/cms\.gov/i.test(eob.type.coding[0]?.system ?? '');

function careKind(words: string): CareKind {
  if (/pharmacy|pde/.test(words)) return 'pharmacy';
  if (/oral|dental/.test(words)) return 'dental';
  if (/vision/.test(words)) return 'vision';
  // CMS files these under inpatient or outpatient as well, so they come first.
  if (/\bhha\b|home.?health/.test(words)) return 'home-care';
  if (/hospice/.test(words)) return 'hospice';
  if (/\bsnf\b|skilled.?nursing/.test(words)) return 'nursing';
  if (/inpatient/.test(words)) return 'hospital-stay';
  if (/outpatient/.test(words)) return 'outpatient';
  if (/professional|carrier|dme/.test(words)) return 'office';
  return 'other';
}

function networks(adjudications: readonly Adjudication[]): CareFacts['network'] {
  const found: CareFacts['network'] = {};
  const slots = {
    benefitpaymentstatus: 'payment',
    billingnetworkstatus: 'billing',
    renderingnetworkstatus: 'rendering',
  } as const;
  for (const { category, reason } of adjudications) {
    const slot = Object.entries(slots).find(([code]) => category.coding.some((coding) => coding.code === code))?.[1];
    if (!slot) continue;
    const codes = reason.coding.map((coding) => coding.code);
    // One part of a claim that is out of network is what a person needs to hear about.
    if (codes.includes('outofnetwork')) found[slot] = 'out';
    else if (codes.includes('innetwork')) found[slot] ??= 'in';
  }
  return found;
}
