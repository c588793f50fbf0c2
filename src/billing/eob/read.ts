import { type Amounts, addAmounts, collect, moneyUnits } from './amounts.js';
import { type CareFacts, careFacts } from './care.js';
import type { Category } from './category.js';
import { type ExplanationOfBenefit, type Item, Party, ExplanationOfBenefit as Schema } from './fhir.js';
import { partyName, personOrPlace, serviceName } from './names.js';
import { netReversals, type ServiceLine } from './net.js';
import { type ReasonCode, reasonCodes } from './reasons.js';

/** Why something is not explained as an EOB of a claim. */
export type Problem =
  | 'other-resource'
  | 'no-eob'
  | 'older-fhir'
  | 'prior-authorization'
  | 'estimate'
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

const day = (text: string | undefined): string | null =>
  text && /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])/.test(text) ? text.slice(0, 10) : null;

/**
 * Reads every ExplanationOfBenefit of a parsed file: one resource, a Bundle, or a list of either. Never throws and never
 * returns an empty list: what holds no EOB gives one entry with its problem.
 */
export function readEobs(json: unknown): ReadEob[] {
  const tops = Array.isArray(json) ? json.slice(0, mostResources) : [json];
  const resources = tops.flatMap((top) => (isObject(top) && top.resourceType === 'Bundle' ? bundled(top) : [top]));
  const parties = new Map<string, Party>();
  for (const resource of resources) rememberParty(parties, resource);
  const eobs = resources.filter((resource) => isObject(resource) && resource.resourceType === 'ExplanationOfBenefit');
  if (eobs.length > 0) return eobs.map((eob) => readEob(eob, parties));
  const first = tops[0];
  const type = isObject(first) && typeof first.resourceType === 'string' ? first.resourceType : null;
  return [unreadable(type && type !== 'Bundle' && tops.length === 1 ? 'other-resource' : 'no-eob', type)];
}

function bundled(bundle: Json): unknown[] {
  const entries = Array.isArray(bundle.entry) ? bundle.entry.slice(0, mostResources) : [];
  return entries.map((entry) => {
    const resource = isObject(entry) ? entry.resource : undefined;
    return isObject(resource) && isObject(entry) && typeof entry.fullUrl === 'string'
      ? { ...resource, fullUrl: entry.fullUrl }
      : resource;
  });
}

function rememberParty(parties: Map<string, Party>, resource: unknown): void {
  if (!isObject(resource)) return;
  if (!/^(Practitioner|Organization|Patient)$/.test(String(resource.resourceType))) return;
  const party = Party.safeParse(resource).data;
  if (!party) return;
  if (party.id) parties.set(`${party.resourceType}/${party.id}`, party);
  if (typeof resource.fullUrl === 'string') parties.set(resource.fullUrl, party);
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

function readEob(json: unknown, parties: ReadonlyMap<string, Party>): ReadEob {
  const parsed = Schema.safeParse(json);
  if (!parsed.success) return unreadable('no-eob', 'ExplanationOfBenefit');
  const eob = parsed.data;
  const total = collect(eob.total);
  const claimLevel = collect(eob.adjudication);
  const items = [...eob.item, ...eob.addItem].map(readItem);
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

function mainService(lines: readonly ServiceLine[], care: CareFacts): string | null {
  const named = lines.filter((line) => line.service !== null);
  const several = new Set(named.map((line) => line.service)).size > 1;
  if (several && (care.kind === 'hospital-stay' || care.kind === 'emergency')) return null;
  const dearest = [...named].sort((a, b) => (b.amounts.price ?? 0) - (a.amounts.price ?? 0))[0];
  return dearest?.service ?? null;
}

interface ReadItem {
  line: ServiceLine;
  days: string[];
  repeated: Category[];
  problem: ReturnType<typeof collect>['problem'];
}

/** A line's own amounts; a category that it leaves out is the sum of its details, and theirs of the sub-details. */
function readItem(item: Item): ReadItem {
  const own = collect(item.adjudication);
  const details = item.detail.map((detail) => {
    const sub = detail.subDetail.map((one) => collect(one.adjudication));
    const level = collect(detail.adjudication);
    const amounts = { ...addAmounts(sub.map((one) => one.amounts)), ...level.amounts };
    return { amounts, all: [level, ...sub] };
  });
  const amounts: Amounts = { ...addAmounts(details.map((detail) => detail.amounts)), ...own.amounts };
  const net = moneyUnits(item.net);
  const stated = Object.keys(amounts).length > 0;
  // R4's own examples give the price of a line only as its net.
  if (stated && amounts.price === undefined && amounts.drugCost === undefined && net && 'units' in net) {
    amounts.price = net.units;
  }
  const levels = [own, ...details.flatMap((detail) => detail.all)];
  const from = day(item.servicedDate) ?? day(item.servicedPeriod?.start);
  const to = day(item.servicedPeriod?.end);
  const codes = [item.productOrService, ...item.modifier].flatMap((concept) => concept.coding.map((one) => one.code));
  const adjudications = [...item.adjudication, ...item.detail.flatMap((detail) => detail.adjudication)];
  return {
    line: {
      service: serviceName(item),
      key: [from, item.productOrService.text, ...codes].join('|'),
      date: from,
      amounts,
      reasons: reasonCodes(adjudications),
    },
    days: [from, to].filter((one) => one !== null),
    repeated: levels.flatMap((level) => level.repeated),
    problem: levels.find((level) => level.problem)?.problem ?? (net && 'problem' in net ? net.problem : null),
  };
}

function problemOf(eob: ExplanationOfBenefit): Problem | null {
  if (eob.use === 'preauthorization') return 'prior-authorization';
  if (eob.use === 'predetermination') return 'estimate';
  if (isOlderFhir(eob)) return 'older-fhir';
  if (eob.status === 'cancelled' || eob.status === 'entered-in-error') return eob.status;
  if (eob.outcome === 'error') return 'processing-error';
  return null;
}

/** STU3 and its drafts have neither `use` nor `created`, and other names for services, hospital stays and totals. */
function isOlderFhir(eob: ExplanationOfBenefit): boolean {
  const oldFields = [eob.organization, eob.information, eob.hospitalization, eob.totalCost];
  if (oldFields.some((field) => field !== undefined)) return true;
  if (eob.item.some((item) => item.service !== undefined || item.careTeamLinkId !== undefined)) return true;
  if (eob.use !== undefined) return false;
  const quantity = [...eob.total, ...eob.item.flatMap((item) => item.adjudication)].some(
    ({ amount }) => isObject(amount) && amount.code !== undefined,
  );
  return quantity || eob.created === undefined;
}

function statusOf(eob: ExplanationOfBenefit): ClaimStatus {
  if (eob.status === 'cancelled' || eob.status === 'entered-in-error' || eob.status === 'draft') return eob.status;
  switch (eob.outcome) {
    case 'complete':
    case 'partial':
    case 'queued':
    case 'error':
      return eob.outcome;
    default:
      return 'unknown';
  }
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

type Reference = ExplanationOfBenefit['provider'];

function nameOf(reference: Reference, eob: ExplanationOfBenefit, parties: ReadonlyMap<string, Party>): string | null {
  if (!reference) return null;
  const shown = personOrPlace(reference.display);
  if (shown) return shown;
  const target = reference.reference;
  if (!target) return null;
  if (target.startsWith('#')) return partyName(eob.contained.find((one) => one.id === target.slice(1)));
  const local = target.split('/').slice(-2).join('/');
  return partyName(parties.get(target) ?? parties.get(local));
}

/** Who treated or billed: the provider, else the person of the care team who treated, else the facility. */
function providerName(eob: ExplanationOfBenefit, parties: ReadonlyMap<string, Party>): string | null {
  const treating = /primary|performing|rendering|attending/;
  const team = [...eob.careTeam].sort((a, b) => Number(isTreating(b)) - Number(isTreating(a)));
  function isTreating(member: (typeof eob.careTeam)[number]): boolean {
    return member.role.coding.some((coding) => treating.test(coding.code ?? ''));
  }
  for (const reference of [eob.provider, ...team.map((member) => member.provider), eob.facility]) {
    const name = nameOf(reference, eob, parties);
    if (name) return name;
  }
  return null;
}
