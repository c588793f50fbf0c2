import type { Language } from '../billing/member.js';
import type { Region } from '../billing/organization.js';
import type { Faq, FaqEntry } from './faq.js';
import type { Candidate } from './meaning.js';
import { plainRunning } from './plain.js';
import { createTextIndex, type TextIndex } from './text-index.js';

export interface Found {
  entry: FaqEntry;
  /** About this share of entries that are found with this score are right, 0–1; measured on phrases that are not in the knowledge. */
  score: number;
  /**
   * `exact-region`: written for the person's region. `all-regions`: holds everywhere. `region-unknown`: written for some regions, and
   * the person's is not known; the answer names them. `other-region-only`: must not be said, because it is for other regions.
   */
  answers: 'exact-region' | 'all-regions' | 'region-unknown' | 'other-region-only';
}

export interface Asked {
  lang: Language;
  /** Id of the person's region; while it is not known, a region that the text names is taken. */
  region?: string | undefined;
  /** Only entries of these intents; the best of them is then found however little the text is like it. */
  intents?: readonly string[] | undefined;
  /** What the recogniser thinks of the text (`Meaning.top`); entries of these intents are preferred. */
  top?: readonly Candidate[] | undefined;
}

export interface Search {
  /** The best answer to the text; undefined when none is like it. Any text is fine; at most 400 characters are looked at. */
  find(text: string, asked: Asked): Found | undefined;
  /** The answer that an intent stands for when nothing more is known than the intent. */
  first(intent: string, region?: string | undefined): Omit<Found, 'score'> | undefined;
}

/** Longer messages are cut, which bounds the time. */
const longest = 400;
/** Below this score nothing is found, unless the intents are given. */
const floor = 0.25;
/** How much the recogniser's certainty of an intent counts against likeness. */
const priorShare = 0.2;
/** Logistic map from likeness to score: half of what is found at `middle` is right. */
const calibration = { middle: 0.33, steepness: 10 };

/** Makes the entries searchable. `regions` are those that a text may name. */
export function createSearch(faq: Faq, regions: readonly Pick<Region, 'id' | 'places'>[] = []): Search {
  const indexes: Record<Language, TextIndex> = { en: indexOf(faq, 'en'), es: indexOf(faq, 'es') };
  const topics = grouped(faq.entries, (entry) => entry.topic);

  return {
    find(text, { lang, region, intents, top = [] }) {
      const message = text.slice(0, longest);
      const prior = new Map(top.map(({ id, score }) => [id, priorShare * score]));
      const likeness = indexes[lang].scores(message);
      let best: { entry: FaqEntry; score: number } | undefined;
      for (const [at, entry] of faq.entries.entries()) {
        if (intents && !intents.includes(entry.intent)) continue;
        const score = calibrated(likeness[at]! + (prior.get(entry.intent) ?? 0));
        if ((intents || score >= floor) && score > (best?.score ?? 0)) best = { entry, score };
      }
      if (!best) return undefined;
      const where = region ? [region] : namedRegions(message, regions);
      return { ...choose(best.entry, topics.get(best.entry.topic)!, where), score: best.score };
    },
    first(intent, region) {
      const entries = faq.entries.filter((entry) => entry.intent === intent);
      // The topic with the intent's own name is the general one of several.
      const main = entries.find((entry) => entry.topic === intent.replace(/^faq\./, '')) ?? entries[0];
      return main && choose(main, topics.get(main.topic)!, region ? [region] : []);
    },
  };
}

const calibrated = (likeness: number): number =>
  1 / (1 + Math.exp(-calibration.steepness * (likeness - calibration.middle)));

const indexOf = (faq: Faq, lang: Language): TextIndex =>
  createTextIndex(
    faq.entries.map((entry) => ({
      questions: entry.questions[lang],
      answer: entry.answer[lang].replace(/\{\{.*?\}\}/g, ' '),
    })),
    lang,
  );

/** The entry of a topic that may be said in the places; several when a name like California stands for several regions. */
function choose(best: FaqEntry, topic: readonly FaqEntry[], places: readonly string[]): Omit<Found, 'score'> {
  const general = topic.find((entry) => entry.regions.length === 0);
  if (places.length > 0) {
    const exact = topic.find(
      (entry) => entry.regions.length > 0 && places.every((place) => entry.regions.includes(place)),
    );
    if (exact) return { entry: exact, answers: 'exact-region' };
  }
  if (general) return { entry: general, answers: 'all-regions' };
  return { entry: best, answers: places.length > 0 ? 'other-region-only' : 'region-unknown' };
}

/** Ids of the regions that the text names, by the longest names: "Washington DC" is not Washington. */
function namedRegions(text: string, regions: readonly Pick<Region, 'id' | 'places'>[]): string[] {
  let rest = ` ${
    plainRunning(text)
      .match(/[a-z0-9]+/g)
      ?.join(' ') ?? ''
  } `;
  const named: string[] = [];
  const places = regions.flatMap(({ id, places }) => places.map((place) => ({ id, place })));
  const byName = grouped(places, ({ place }) => place);
  for (const place of [...byName.keys()].sort((a, b) => b.length - a.length)) {
    if (!rest.includes(` ${place} `)) continue;
    rest = rest.replace(` ${place} `, ' ');
    for (const { id } of byName.get(place)!) if (!named.includes(id)) named.push(id);
  }
  return named;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
