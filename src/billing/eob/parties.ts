import { type ExplanationOfBenefit, Party } from './fhir.js';
import { partyName, personOrPlace } from './names.js';

/** Practitioners, organizations and patients around an EOB, by `Type/id` and by the address in their bundle. */
export type Parties = ReadonlyMap<string, Party>;

/** Collects the parties of a bundle; its resources carry the entry's address as `fullUrl`. */
export function partiesOf(resources: readonly unknown[]): Parties {
  const parties = new Map<string, Party>();
  for (const resource of resources) {
    const party = Party.safeParse(resource).data;
    if (!party || !/^(Practitioner|Organization|Patient)$/.test(party.resourceType ?? '')) continue;
    if (party.id) parties.set(`${party.resourceType}/${party.id}`, party);
    if (party.fullUrl) parties.set(party.fullUrl, party);
  }
  return parties;
}

type Reference = ExplanationOfBenefit['provider'];

/** The name that a reference shows or leads to. */
export function nameOf(reference: Reference, eob: ExplanationOfBenefit, parties: Parties): string | null {
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
export function providerName(eob: ExplanationOfBenefit, parties: Parties): string | null {
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
