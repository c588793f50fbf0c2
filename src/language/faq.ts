import { z } from 'zod';
import { Confidence } from '../billing/organization.js';

const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key is written in small letters, digits and hyphens');

const Questions = z.array(z.string().min(3).max(200)).min(3, 'at least three example questions are needed').max(40);
/** The limit keeps an answer readable in a chat bubble once its placeholders are filled. */
const Answer = z.string().min(20).max(620, 'an answer has at most 620 characters');

/** One answer, for some or all regions. */
export const FaqEntry = z.strictObject({
  key,
  /** Entries of one topic answer the same question for different regions. */
  topic: key,
  /** Intent id that a message asking this is classified as. */
  intent: z.string().regex(/^[a-z]+([.-][a-z]+)*$/),
  /** Task that the assistant can offer to carry out after the answer. */
  task: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .optional(),
  /** Rows of the guide that the answer covers, `G1` and so on. Empty for answers that the guide does not have. */
  facts: z.array(z.string().regex(/^G\d{1,2}$/, 'a fact is written G and its number')),
  /** Ids of regions; empty: every region. */
  regions: z.array(key),
  confidence: Confidence,
  /** A key of `sources` in organization.json. */
  source: key,
  /** Where the facts were read; for whoever checks the answer, not shown. */
  reference: z.string().max(300).optional(),
  questions: z.strictObject({ en: Questions, es: Questions }),
  answer: z.strictObject({ en: Answer, es: Answer }),
});
export type FaqEntry = z.infer<typeof FaqEntry>;

/** The content of knowledge/faq.json, sorted by key. */
export const Faq = z.strictObject({ entries: z.array(FaqEntry) });
export type Faq = z.infer<typeof Faq>;
