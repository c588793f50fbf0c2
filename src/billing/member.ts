import { z } from 'zod';

/** The languages in which the assistant speaks. */
export const Language = z.enum(['en', 'es']);
export type Language = z.infer<typeof Language>;

/** A calendar day, `YYYY-MM-DD`, without a time zone; days that do not exist (31 February) are refused. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date is written YYYY-MM-DD')
  .refine((text) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false, 'there is no such day');
export type IsoDate = string;

const cents = z.int().min(0).max(100_000_000);

export const CoverageType = z.enum(['individual-exchange', 'individual', 'cobra', 'medicare']);
export type CoverageType = z.infer<typeof CoverageType>;

export const Bill = z.object({
  number: z.string().regex(/^[A-Z]{2}-\d{4,10}$/),
  kind: z.enum(['medical', 'premium']),
  description: z.string().min(1).max(200),
  /** Day of care; medical bills only. */
  serviceDate: IsoDate.optional(),
  /** `YYYY-MM` that the premium pays for; premium bills only. */
  coverageMonth: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  issued: IsoDate,
  due: IsoDate,
  amountCents: cents,
  /** What is still to pay. */
  balanceCents: cents,
  /** Number of the claim whose EOB explains this bill. */
  claim: z.string().max(60).optional(),
});
export type Bill = z.infer<typeof Bill>;

/** A saved way to pay. The token belongs to the payment processor; card and account numbers are never held here. */
export const PaymentMethod = z.object({
  token: z.string().min(1).max(200),
  type: z.enum(['credit-card', 'debit-card', 'bank-account']),
  brand: z.string().max(40),
  last4: z.string().regex(/^\d{4}$/),
});
export type PaymentMethod = z.infer<typeof PaymentMethod>;

export const Payment = z.object({
  confirmation: z.string().min(1).max(40),
  bill: z.string(),
  amountCents: cents,
  on: IsoDate,
  method: z.string().max(80),
});
export type Payment = z.infer<typeof Payment>;

const Accumulator = z.object({ metCents: cents, limitCents: cents });

export const Accumulators = z.object({ asOf: IsoDate, deductible: Accumulator, outOfPocket: Accumulator });
export type Accumulators = z.infer<typeof Accumulators>;

export const Coverage = z.object({
  type: CoverageType,
  status: z.enum(['active', 'ended', 'pending']),
  since: IsoDate,
  paidThrough: IsoDate,
  /** Whether an advance premium tax credit lowers the premium (exchange plans only). */
  taxCredit: z.boolean().optional(),
});
export type Coverage = z.infer<typeof Coverage>;

export const Member = z.object({
  memberNumber: z.string().regex(/^\d{6,12}$/),
  name: z.object({ given: z.string().min(1).max(80), family: z.string().min(1).max(80) }),
  birthDate: IsoDate,
  postalCode: z.string().max(10),
  language: Language,
  /** A region id of `knowledge/organization.json`. */
  region: z.string().min(1).max(60),
  email: z.string().max(200),
  phone: z.string().max(30),
  coverage: Coverage,
  accumulators: Accumulators.optional(),
  onlineAccount: z.object({ locked: z.boolean() }).optional(),
});
export type Member = z.infer<typeof Member>;

/** One member with everything that belongs to them, the row of an import file. `eobs` holds FHIR R4 resources. */
export const MemberRecord = Member.extend({
  bills: z.array(Bill).max(500),
  paymentMethods: z.array(PaymentMethod).max(50),
  payments: z.array(Payment).max(5000),
  eobs: z.array(z.record(z.string(), z.unknown())).max(1000),
});
export type MemberRecord = z.infer<typeof MemberRecord>;
