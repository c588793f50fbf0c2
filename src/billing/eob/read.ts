import { type Amounts, collect, moneyUnits } from './amounts.js';
import { type CareFacts, careFacts } from './care.js';
import type { Category } from './category.js';
import { type ClaimStatus, type Problem, problemOf, statusOf } from './claim-status.js';
import { type ExplanationOfBenefit, ExplanationOfBenefit as Schema } from './fhir.js';
import { netReversals, type ServiceLine } from './net.js';
import { nameOf, type Parties, partiesOf, providerName } from './parties.js';
import { day, mainService, readItem, withoutTotalLine } from './read-line.js';
import { type ReasonCode, reasonCodes } from './reasons.js';

/** The facts of one EOB as its payer stated them; nothing is worked out yet. */
export interface ReadEob {
  /** Set when it must not be explained; whatever could be read is still there to say what it is. */
  problem: Problem | null;
  /** FHIR type of what was read, to name it when it is not an EOB. */
  resourceType: string | null;
  claim: string | null;
  status: ClaimStatus;
  patient: string | null;
  provider: string | null;
  /** The service that the claim is best known by: its only one, or the dearest of several; null for a stay in a hospital. */
  service: string | null;
  /** First and last day of care, ISO. */
  from: string | null;
  to: string | null;
  /** Day on which the payer finished it, ISO. */
  processed: string | null;
  care: CareFacts;
  /** `total[]`, and the amounts of the claim's own `adjudication[]`. */
  total: Amounts;
  claimLevel: Amounts;
  /** Reversals netted. */
  lines: ServiceLine[];
  /** `payment.amount` in hundredths of a cent, and whether an adjustment makes it differ from the benefit. */
  payment: number | null;
  paymentAdjusted: boolean;
  repeated: Category[];
  reasons: ReasonCode[];
}

type Json = { [key: string]: unknown };
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** More resources than any statement holds; the rest of a larger bundle is not read. */
const mostResources = 20_000;

/**
 * Reads every ExplanationOfBenefit of a parsed file: one resource, a Bundle, or a list of either. Never throws and never
 * returns an empty list: what holds no EOB gives one entry with its problem.
 */
export function readEobs(json: unknown): ReadEob[] {
  const tops = Array.isArray(json) ? json.slice(0, mostResources) : [json];
  const resources = tops.flatMap((top) => (isObject(top) && top.resourceType === 'Bundle' ? bundled(top) : [top]));
  const parties = partiesOf(resources);
  const eobs = resources.filter((resource) => isObject(resource) && resource.resourceType === 'ExplanationOfBenefit');
  if (eobs.length > 0) return eobs.map((eob) => readEob(eob, parties));
  const first = tops[0];
  const type = isObject(first) && typeof first.resourceType === 'string' ? first.resourceType : null;
  return [unreadable(type && type !== 'Bundle' && tops.length === 1 ? 'other-resource' : 'no-eob', type)];
}

/** The resources of a bundle, and of bundles in it, as the answer to a batch has them. */
function bundled(bundle: Json): unknown[] {
  const entries = Array.isArray(bundle.entry) ? bundle.entry.slice(0, mostResources) : [];
  return entries.flatMap((entry) => {
    const resource = isObject(entry) ? entry.resource : undefined;
    if (isObject(resource) && resource.resourceType === 'Bundle') return bundled(resource);
    return isObject(resource) && isObject(entry) && typeof entry.fullUrl === 'string'
      ? { ...resource, fullUrl: entry.fullUrl }
      : resource;
  });
}

export function unreadable(problem: Problem, resourceType: string | null): ReadEob {
  return {
    problem,
    resourceType,
    claim: null,
    status: 'unknown',
    patient: null,
    provider: null,
    service: null,
    from: null,
    to: null,
    processed: null,
    care: { kind: 'other', emergency: false, airAmbulance: false, atFacility: false, network: {}, cms: false },
    total: {},
    claimLevel: {},
    lines: [],
    payment: null,
    paymentAdjusted: false,
    repeated: [],
    reasons: [],
  };
}

function readEob(json: unknown, parties: Parties): ReadEob {
  const parsed = Schema.safeParse(json);
  if (!parsed.success) return unreadable('no-eob', 'ExplanationOfBenefit');
  const eob = parsed.data;
  const total = collect(eob.total);
  const claimLevel = collect(eob.adjudication);
  const items = withoutTotalLine([...eob.item, ...eob.addItem].map(readItem));
  const payment = moneyUnits(eob.payment?.amount);
  const lines = netReversals(items.map((item) => item.line));
  const care = careFacts(eob);
  const days = items.flatMap((item) => item.days).sort();
  const amountProblem = [total, claimLevel, ...items].find((one) => one.problem)?.problem;
  const paymentProblem = payment && 'problem' in payment ? payment.problem : null;
  return {
    problem: problemOf(eob) ?? amountProblem ?? paymentProblem,
    resourceType: eob.resourceType,
    claim: claimNumber(eob),
    status: statusOf(eob),
    patient: nameOf(eob.patient, eob, parties),
    provider: providerName(eob, parties),
    service: mainService(lines, care),
    from: days[0] ?? day(eob.billablePeriod?.start),
    to: days.at(-1) ?? day(eob.billablePeriod?.end) ?? day(eob.billablePeriod?.start),
    processed: day(eob.created),
    care,
    total: total.amounts,
    claimLevel: claimLevel.amounts,
    lines: lines.map((line) => ({ ...line, date: line.date ?? day(eob.billablePeriod?.start) })),
    payment: payment && 'units' in payment ? payment.units : null,
    paymentAdjusted: eob.payment?.adjustment !== undefined,
    repeated: [...total.repeated, ...claimLevel.repeated, ...items.flatMap((item) => item.repeated)],
    reasons: reasonCodes([...eob.adjudication, ...eob.total]),
  };
}

/** The payer's claim number: the identifier typed "unique claim" (C4BB), else the first. */
function claimNumber(eob: ExplanationOfBenefit): string | null {
  const named = eob.identifier.filter((one) => one.value);
  const unique = named.find((one) => one.type.coding.some((coding) => coding.code === 'uc'));
  const value = (unique ?? named[0])?.value ?? eob.claim?.identifier?.value;
  return value
    ? value
        .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
        .trim()
        .slice(0, 60) || null
    : null;
}
