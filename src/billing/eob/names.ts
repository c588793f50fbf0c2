import type { CodeableConcept, Item, Party } from './fhir.js';

const longest = 100;

/** Text from a payer as one short line: no control characters, no runs of spaces. Null when nothing readable is left. */
export function tidy(text: string | undefined): string | null {
  if (!text) return null;
  const line = text
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}/u.test(line)) return null;
  return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

const placeholder = /^(unknown|n\/?a|not applicable|none|no description( available)?)$/i;

/** A name for a person to read; payers also put "Not Found-2955…", numbers and placeholders there. */
export function personOrPlace(text: string | undefined): string | null {
  const line = tidy(text);
  return line && !/^not found\b/i.test(line) && !placeholder.test(line) ? line : null;
}

/** The name of a Practitioner, Patient or Organization. */
export function partyName(party: Party | undefined): string | null {
  if (!party) return null;
  if (typeof party.name === 'string') return personOrPlace(party.name);
  const name = party.name[0];
  if (!name) return null;
  return personOrPlace(name.text ?? [...name.given, name.family].filter(Boolean).join(' '));
}

const snomedTag = / \((procedure|regime\/therapy|physical object|substance|product|situation|observable entity)\)$/i;
/** SNOMED entries that are a diagnosis, not a service. Minimum necessary: a diagnosis is never read out unasked. */
const diagnosisTag = /\((finding|disorder|event|morphologic abnormality)\)$/i;

function conceptName(concept: CodeableConcept): string | null {
  const codings = concept.coding.filter((coding) => !(coding.system ?? '').includes('data-absent-reason'));
  if (concept.coding.length > 0 && codings.length === 0) return null;
  for (const text of [concept.text, ...codings.map((coding) => coding.display)]) {
    const name = personOrPlace(text);
    if (name) return diagnosisTag.test(name) ? null : name.replace(snomedTag, '');
  }
  return null;
}

/**
 * What was done, in the payer's words, else the revenue category's; null when only a code is given. CPT and CDT texts are
 * the property of others, so a bare code gets no text from us.
 */
export const serviceName = (item: Item): string | null =>
  (isDiagnosis(item) ? null : conceptName(item.productOrService)) ?? revenueName(item.revenue);

/** Synthea lists a visit's diagnoses as lines of their own: SNOMED, tied to a diagnosis and to no procedure, without amounts. */
const isDiagnosis = ({ productOrService, diagnosisSequence, procedureSequence, adjudication }: Item): boolean =>
  diagnosisSequence !== undefined &&
  procedureSequence === undefined &&
  adjudication.length === 0 &&
  productOrService.coding.some(({ system = '' }) => /snomed/i.test(system));

/** CMS puts billing notes beside the revenue category; those are long, or about coinsurance rather than a service. */
function revenueName(revenue: CodeableConcept): string | null {
  const name = conceptName(revenue);
  return name && name.length <= 60 && !/coinsurance/i.test(name) ? name : null;
}
