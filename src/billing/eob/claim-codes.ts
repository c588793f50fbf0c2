import { z } from 'zod';

const Words = { en: z.string().min(1).max(300), es: z.string().min(1).max(300) };

/** S cost share, W write-off, I information missing, D denial, X another payer, E eligibility or timing, `-` none of them. */
const ReasonClass = z.enum(['S', 'W', 'I', 'D', 'X', 'E', '-']);

/** The shape of knowledge/claim-codes.json: CARC and RARC values in our own words, never X12's. */
export const ClaimCodes = z
  .strictObject({
    note: z.string(),
    next: z.record(z.string(), z.strictObject({ who: z.enum(['member', 'provider', 'plan']).nullable(), ...Words })),
    reasons: z.record(
      z.string().regex(/^[A-Z]?\d{1,3}$/),
      z.strictObject({ class: ReasonClass, ...Words, next: z.string() }),
    ),
    remarks: z.record(z.string().regex(/^(M|MA|N)\d{1,4}$/), z.strictObject(Words)),
  })
  .superRefine(({ next, reasons }, context) => {
    for (const [code, reason] of Object.entries(reasons)) {
      if (!Object.hasOwn(next, reason.next)) {
        context.addIssue({
          code: 'custom',
          path: ['reasons', code, 'next'],
          message: `there is no next "${reason.next}"`,
        });
      }
    }
  });
export type ClaimCodes = z.infer<typeof ClaimCodes>;

/** Checks the table; throws a ZodError that names every bad entry. */
export const claimCodes = (json: unknown): ClaimCodes => ClaimCodes.parse(json);
