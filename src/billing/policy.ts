import { z } from 'zod';
import { CoverageType } from './member.js';
import { Confidence } from './organization.js';

const days = z.int().min(0).max(400);
const minutes = z.int().min(1).max(1440);
const months = z.int().min(1).max(120);

/** Where a rule comes from. `sample` rules are our own values for trying the assistant; a plan replaces them. */
const origin = { source: z.string().min(1), confidence: z.union([Confidence, z.literal('sample')]) };

const GracePeriod = z
  .strictObject({
    coverage: CoverageType,
    /** Exchange plans only: whether an advance premium tax credit is paid. */
    taxCredit: z.boolean().optional(),
    /** Regions that the rule is for; absent: every region without a rule of its own. */
    regions: z.array(z.string()).min(1).optional(),
    /** Length; `calendarMonths` run from the first day of the unpaid month, `days` from the due date. */
    calendarMonths: months.max(12).optional(),
    days: days.min(1).optional(),
    /** From this month of the grace period on the plan may hold claims. */
    claimsHeldFromMonth: z.int().min(1).max(12).optional(),
    /** Applies only when at least one month has been paid; the first payment never has this grace. */
    afterFirstPayment: z.boolean(),
    /** When coverage ends if nothing is paid. */
    coverageEnds: z.enum(['end-of-first-month', 'paid-through-date', 'plan-decides']),
    ...origin,
  })
  .refine((rule) => (rule.calendarMonths === undefined) !== (rule.days === undefined), 'either calendarMonths or days');
export type GracePeriod = z.infer<typeof GracePeriod>;

/** The rules that differ between plans, as data; the shape of knowledge/policy.json. Money in cents. */
export const Policy = z.strictObject({
  /** Due-date extensions of medical bills. Premium due dates never move: there is only the grace period. */
  extension: z
    .strictObject({
      kinds: z.array(z.literal('medical')).length(1),
      /** Granted at once up to so many days after the due date. */
      grantedDays: days.min(1),
      grantsPerBill: z.int().min(1).max(10),
      /** A bill that is past due by more days than this is not granted at once. */
      pastDueDays: days,
      /** Longest that can be asked for; up to here a person decides. */
      requestDays: days.min(1),
      ...origin,
    })
    .refine((rule) => rule.grantedDays <= rule.requestDays, 'grantedDays is above requestDays'),
  paymentPlan: z
    .strictObject({
      kinds: z.array(z.literal('medical')).length(1),
      minMonths: months,
      maxMonths: months,
      minBalanceCents: z.int().min(0),
      minInstalmentCents: z.int().min(1),
      /** Days from agreement to the first instalment. */
      firstInstalmentDays: days,
      interestPercent: z.number().min(0).max(100),
      interest: z.strictObject(origin),
      ...origin,
    })
    .refine((rule) => rule.minMonths <= rule.maxMonths, 'minMonths is above maxMonths'),
  gracePeriods: z.array(GracePeriod).min(1),
  cobra: z.strictObject({ electionDays: days, firstPaymentDays: days, premiumPercentMax: z.int(), ...origin }),
  aid: z.strictObject({
    /** Days from the first bill after discharge during which an application must be taken (26 CFR 1.501(r)-4). */
    applicationDays: days,
    decisionBusinessDays: days,
    /** Out-of-pocket medical cost of 12 months, as percent of household income, that opens aid at any income. */
    highCostPercent: z.int().min(1).max(100),
    highCost: z.strictObject(origin),
    ...origin,
  }),
  appeal: z.strictObject({
    /** Days from the notice of a denial; the date on the notice always wins. */
    commercialDays: days,
    medicareAdvantageDays: days,
    ...origin,
  }),
  returnedPayment: z.strictObject({ medicalFeeCents: z.int().min(0), ...origin }),
  signIn: z.strictObject({
    codeDigits: z.literal(6),
    codeMinutes: minutes,
    codeTries: z.int().min(1).max(10),
    /** Verification ends after so many minutes without a message, and after `verifiedMinutes` in any case. */
    idleMinutes: minutes,
    verifiedMinutes: minutes,
    /** In Teams: a Microsoft account signs its member in alone for so many days after a full sign-in. */
    linkDays: days.min(1),
  }),
  /** Without a word from the person of the desk for so many minutes, the assistant answers again. */
  desk: z.strictObject({ silentMinutes: minutes }),
  /** How long a confirmation summary, a payment page and a reset link stay usable. */
  confirmationMinutes: minutes,
  paySessionMinutes: minutes,
  resetLinkMinutes: minutes,
});
export type Policy = z.infer<typeof Policy>;
