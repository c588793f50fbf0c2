import { z } from 'zod';

/** How sure we are of a fact: H seen at its source or settled rule, M older or second-hand, L weak. */
export const Confidence = z.enum(['H', 'M', 'L']);
export type Confidence = z.infer<typeof Confidence>;

const LocalText = z.strictObject({ en: z.string().min(1).max(300), es: z.string().min(1).max(300) });
const TimeZone = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}, 'there is no such time zone');
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is written HH:MM');

/** Opening hours: around the clock, or a span on some days (1 Monday … 7 Sunday) in a time zone. */
export const Hours = z.union([
  z.strictObject({ always: z.literal(true) }),
  z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1), from: ClockTime, to: ClockTime, zone: TimeZone }),
]);
export type Hours = z.infer<typeof Hours>;

/** A telephone number with what is known about it. `hours` is absent when they are not known. */
export const Phone = z.strictObject({
  number: z.string().regex(/^[0-9A-Z-]{5,20}$/, 'a phone number holds digits, capitals and hyphens only'),
  label: LocalText,
  confidence: Confidence,
  source: z.string().min(1),
  hours: Hours.optional(),
});
export type Phone = z.infer<typeof Phone>;

/**
 * The income limit of the aid programme as percent of the poverty guideline: up to `likelyPercent` aid is likely, above
 * `possiblePercent` unlikely by income alone, and between the two the region's own policy decides.
 */
const AidLimit = z
  .strictObject({
    likelyPercent: z.int().min(50).max(1000),
    possiblePercent: z.int().min(50).max(1000),
    confidence: Confidence,
    source: z.string().min(1),
  })
  .refine((limit) => limit.likelyPercent <= limit.possiblePercent, 'likelyPercent is above possiblePercent');

export const Region = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: LocalText,
  /** States, cities and short names by which people call the region, in lower case without accents; several regions may share one. */
  places: z.array(z.string().min(2)).min(1),
  timeZone: TimeZone,
  povertyTable: z.enum(['48', 'AK', 'HI']),
  /** Key of `phones`; absent when no number is known for the region. */
  memberServices: z.string().optional(),
  aid: AidLimit,
});
export type Region = z.infer<typeof Region>;

/** Everything about the health plan that the assistant says or links to; the shape of knowledge/organization.json. */
export const Organization = z
  .strictObject({
    name: z.string().min(1).max(80),
    assistant: LocalText,
    /** False: the plan does not run this assistant, which then says so wherever it introduces itself. */
    affiliated: z.boolean(),
    disclaimer: LocalText,
    tty: z.string().min(3).max(20),
    /** `guide` is the number of the source guide, to be called just that: what it serves could not be confirmed. */
    phones: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), Phone).refine((phones) => 'guide' in phones, 'guide'),
    links: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), z.url({ protocol: /^https$/ })),
    /** When people of the desk answer conversations that the assistant passes on. */
    desk: z.strictObject({ hours: Hours }),
    regions: z.array(Region).min(1),
    /** Names for where an answer comes from. */
    sources: z.record(z.string(), LocalText),
  })
  .superRefine((organization, context) => {
    const seen = new Set<string>();
    for (const [index, region] of organization.regions.entries()) {
      if (seen.has(region.id)) {
        context.addIssue({
          code: 'custom',
          path: ['regions', index, 'id'],
          message: `region ${region.id} is there twice`,
        });
      }
      seen.add(region.id);
      if (region.memberServices && !(region.memberServices in organization.phones)) {
        context.addIssue({
          code: 'custom',
          path: ['regions', index, 'memberServices'],
          message: `phones has no ${region.memberServices}`,
        });
      }
    }
  });
export type Organization = z.infer<typeof Organization>;

/** The region with this id, or undefined. */
export const findRegion = (organization: Organization, id: string | undefined): Region | undefined =>
  organization.regions.find((region) => region.id === id);
