import type { Language } from '../billing/member.js';
import { type Confidence, findRegion, type Organization } from '../billing/organization.js';
import { answer as english } from './en/answer.js';
import { answer as spanish } from './es/answer.js';

const wordsOf: Record<Language, typeof english> = { en: english, es: spanish };

/** What is needed of an entry of knowledge/faq.json to say its answer. */
export interface Answerable {
  answer: Record<Language, string>;
  regions: readonly string[];
  confidence: Confidence;
  source: string;
}

export interface Listener {
  language: Language;
  /** Id of the person's region; absent while it is not known. */
  region?: string | undefined;
  /** Takes the place of the guide's number (CONTACT_PHONE). */
  contactPhone?: string | undefined;
}

/**
 * The answer with its placeholders filled, and a last line that names source and region; weakly known facts are hedged
 * there. Must not be called for an entry of other regions than the listener's: say `renderUnknown` then.
 */
export function renderAnswer(entry: Answerable, organization: Organization, listener: Listener): string {
  const words = wordsOf[listener.language];
  const text = entry.answer[listener.language].replace(/\{\{(.*?)\}\}/g, (_, name: string) =>
    value(name, organization, listener),
  );
  const names = entry.regions.map((id) => findRegion(organization, id)?.name[listener.language] ?? id);
  const last = [
    words.source(organization.sources[entry.source]?.[listener.language] ?? entry.source),
    names.length > 0 ? words.regions(names) : words.allRegions,
    entry.confidence !== 'H' && words.hedge,
    names.length > 0 && !listener.region && words.otherRegions(words.cardNumber),
  ];
  return `${text}\n\n${last.filter(Boolean).join(' ')}`;
}

/** What is said when only other regions have an answer: that it is not known here, and whom to ask. */
export function renderUnknown(organization: Organization, listener: Listener & { region: string }): string {
  const name = findRegion(organization, listener.region)?.name[listener.language] ?? listener.region;
  return wordsOf[listener.language].unknown(name, memberServices(organization, listener));
}

/** Every placeholder that answers may use. */
export const placeholders = (organization: Organization): Set<string> =>
  new Set([
    'name',
    'tty',
    'phone.memberServices',
    ...Object.keys(organization.phones).map((key) => `phone.${key}`),
    ...Object.keys(organization.links).map((key) => `link.${key}`),
  ]);

/** Throws for a name that organization.json has nothing for; building faq.json rules that out. */
function value(name: string, organization: Organization, listener: Listener): string {
  if (name === 'name') return organization.name;
  if (name === 'tty') return organization.tty;
  if (name === 'phone.memberServices') return memberServices(organization, listener);
  if (name === 'phone.guide' && listener.contactPhone) return listener.contactPhone;
  const [kind, key = ''] = name.split('.');
  const found =
    kind === 'phone' ? organization.phones[key]?.number : kind === 'link' ? organization.links[key] : undefined;
  if (found === undefined) throw new Error(`organization.json has nothing for {{${name}}}`);
  return found;
}

/** The number of the listener's region as it may be said: a weak one is never said without its doubt. */
function memberServices(organization: Organization, { language, region }: Listener): string {
  const words = wordsOf[language];
  const phone = organization.phones[findRegion(organization, region)?.memberServices ?? ''];
  if (!phone) return words.cardNumber;
  return phone.confidence === 'L' ? words.unconfirmed(phone.number) : phone.number;
}
