import { z } from 'zod';

/**
 * The fifteen or so fields of an ExplanationOfBenefit that an explanation needs. Nothing is refused here for its shape:
 * a field that is not what FHIR R4 says is read as absent, because published EOBs break the profiles they claim.
 * Amounts stay unknown; amounts.ts judges them, since an amount must never be lost silently.
 */

const optionalText = z.string().max(4000).optional().catch(undefined);

/** Left as it is; zod 4 asks for a key unless it is optional. */
const anything = z.unknown().optional();

/** A list whose malformed members are dropped; one object stands for a list of one. */
const list = <T extends z.ZodType>(member: T) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]),
    z
      .array(z.union([member, z.null()]).catch(null))
      .transform((members) => members.filter((one): one is NonNullable<typeof one> => one !== null)),
  );

const Coding = z.object({ system: optionalText, code: optionalText, display: optionalText });

export const CodeableConcept = z
  .object({ coding: list(Coding), text: optionalText })
  .catch({ coding: [], text: undefined });
export type CodeableConcept = z.infer<typeof CodeableConcept>;

const absent: CodeableConcept = { coding: [], text: undefined };
const concept = CodeableConcept.default(absent);

const Reference = z
  .object({ reference: optionalText, display: optionalText })
  .catch({ reference: undefined, display: undefined })
  .optional();

const Period = z
  .object({ start: optionalText, end: optionalText })
  .catch({ start: undefined, end: undefined })
  .optional();

const Adjudication = z.object({ category: concept, reason: concept, amount: anything });
export type Adjudication = z.infer<typeof Adjudication>;

const subDetail = { adjudication: list(Adjudication) };
const detail = { ...subDetail, subDetail: list(z.object(subDetail)) };

const Item = z.object({
  productOrService: concept,
  service: anything,
  careTeamLinkId: anything,
  diagnosisSequence: anything,
  procedureSequence: anything,
  revenue: concept,
  category: concept,
  modifier: list(CodeableConcept),
  servicedDate: optionalText,
  servicedPeriod: Period,
  locationCodeableConcept: concept,
  net: anything,
  adjudication: list(Adjudication),
  detail: list(z.object(detail)),
});
export type Item = z.infer<typeof Item>;

const HumanName = z.object({
  text: optionalText,
  family: optionalText,
  given: list(z.string()),
  prefix: list(z.string()),
});

/** A Practitioner, Organization, PractitionerRole or Patient, contained or beside the EOB in its bundle. */
export const Party = z.object({
  resourceType: optionalText,
  id: optionalText,
  fullUrl: optionalText,
  name: z.union([z.string(), list(HumanName)]).catch(''),
});
export type Party = z.infer<typeof Party>;

export const ExplanationOfBenefit = z.object({
  resourceType: z.literal('ExplanationOfBenefit'),
  meta: z
    .object({ profile: list(z.string()) })
    .catch({ profile: [] })
    .optional(),
  contained: list(Party),
  identifier: list(z.object({ system: optionalText, value: optionalText, type: concept })),
  status: optionalText,
  type: concept,
  subType: concept,
  use: anything,
  outcome: optionalText,
  patient: Reference,
  provider: Reference,
  facility: Reference,
  created: optionalText,
  billablePeriod: Period,
  careTeam: list(z.object({ provider: Reference, role: concept })),
  item: list(Item),
  addItem: list(Item),
  adjudication: list(Adjudication),
  total: list(Adjudication),
  payment: z
    .object({ amount: anything, adjustment: anything })
    .catch({ amount: undefined, adjustment: undefined })
    .optional(),
  claim: z
    .object({ identifier: z.object({ value: optionalText }).optional().catch(undefined) })
    .catch({})
    .optional(),
  organization: anything,
  information: anything,
  hospitalization: anything,
  totalCost: anything,
});
export type ExplanationOfBenefit = z.infer<typeof ExplanationOfBenefit>;
