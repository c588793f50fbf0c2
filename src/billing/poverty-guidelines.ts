import { z } from 'zod';
import { Confidence } from './organization.js';

const Table = z.strictObject({
  /** Cents a year for a household of one. */
  baseCents: z.int().positive(),
  /** Cents a year for each further person. */
  extraCents: z.int().positive(),
  confidence: Confidence,
});

/**
 * HHS poverty guidelines by year; `48` stands for the contiguous states and DC. The shape of
 * knowledge/poverty-guidelines.json. Aid programmes use the year of the application; marketplace tax credits the year
 * before the coverage year.
 */
export const PovertyGuidelines = z
  .record(
    z.string().regex(/^20\d\d$/, 'a year'),
    z.strictObject({ source: z.string().min(1), tables: z.strictObject({ '48': Table, AK: Table, HI: Table }) }),
  )
  .refine((years) => Object.keys(years).length > 0, 'at least one year is needed');
export type PovertyGuidelines = z.infer<typeof PovertyGuidelines>;
