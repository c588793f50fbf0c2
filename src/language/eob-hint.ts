import type { CareKind } from '../billing/eob/care.js';
import type { IsoDate } from '../billing/member.js';
import type { Cents } from '../billing/money.js';
import { findBills, type NamedBill } from './bill-hint.js';
import { monthSource } from './day-names.js';
import type { ParseContext } from './meaning.js';
import { plain } from './plain.js';
import { services } from './service-words.js';

/** What tells EOBs apart, and what words can name of them. */
export interface NamedEob {
  /** Unique among them: the claim number where there is one. */
  claim: string;
  /** Claim number as it is shown. */
  number: string | null;
  service: string | null;
  provider: string | null;
  careKind: CareKind;
  /** First and last day of care, ISO. */
  from: IsoDate | null;
  to: IsoDate | null;
  /** Every service on it, by every name that it may be known by. */
  services: string[];
  priceCents: Cents | null;
  shareCents: Cents | null;
}

/** How people name kinds of care; words that `findBills` knows. */
const care: Record<CareKind, string> = {
  emergency: 'emergency er emergencia',
  'hospital-stay': 'hospital inpatient hospitalizacion',
  nursing: 'nursing facility rehab enfermeria',
  hospice: 'hospice hospicio',
  'home-care': 'home health nurse casa domicilio',
  outpatient: 'outpatient ambulatoria',
  office: '',
  pharmacy: 'pharmacy prescription farmacia receta',
  dental: 'dental',
  vision: 'vision eye vista',
  other: '',
};

const longest = 120;
/** A doctor's name: when it is nobody's here, "doctor" alone must not find another. */
const doctorBy = /^(?:(?:the|my|la|el|del?|al?) )*dra?\.? \p{L}{3,}$/u;
const nouns =
  /\b(?:eobs?|explanations? of benefits|explicacion(?:es)? de beneficios|claims?|reclamos?|paper|papel|from|desde)\b/g;
const dayFirst = new RegExp(`\\b(\\d{1,2})(?: de| of)? (${monthSource})\\b`, 'g');
const iso = /\b\d{4}-(\d\d)-(\d\d)\b/g;
const year = /,? (?:of |de |del )?20\d\d\b/g;
const ordinal = /\b(\d{1,2})(?:st|nd|rd|th)\b/g;

/**
 * The EOBs that words name: claim number or its digits, provider, date, service, "the oldest", an amount. None when the words name
 * nothing that is known here. Services of single lines count only where no EOB as a whole is meant.
 */
export function findEobs<E extends NamedEob>(
  hint: string,
  eobs: readonly E[],
  context: ParseContext,
  { lines = true } = {},
): E[] {
  if (hint.length > longest) return [];
  const words = plain(hint)
    .replace(/\?$/, '')
    .replace(nouns, ' ')
    .replace(iso, '$1/$2')
    .replace(ordinal, '$1')
    .replace(dayFirst, '$2 $1')
    .replace(year, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const byName = eobs.filter((eob) => isNamed(words, eob, lines));
  if (byName.length > 0 || (lines && doctorBy.test(words))) return byName;
  const tries = [words, dayBeforeMonth(words)].filter((each) => each !== undefined);
  for (const describe of lines ? [asWhole, withLines] : [asWhole])
    for (const said of tries) {
      const named = findBills(said, eobs.map(describe), context);
      if (named.length > 0) return named.flatMap(({ number }) => eobs.filter(({ claim }) => claim === number));
    }
  return [];
}

/** "14/9" as people write it in Spanish, for when September is meant. */
function dayBeforeMonth(words: string): string | undefined {
  const turned = words.replace(/\b(\d{1,2})\/(\d{1,2})\b/, '$2/$1');
  return turned === words ? undefined : turned;
}

const asWhole = (eob: NamedEob): NamedBill => ({
  number: eob.claim,
  kind: 'medical',
  description: [eob.service, care[eob.careKind], eob.provider].filter(Boolean).join(' '),
  ...(eob.from ? { serviceDate: eob.from, issued: eob.from } : {}),
  ...(eob.priceCents === null ? {} : { amountCents: eob.priceCents }),
  ...(eob.shareCents === null ? {} : { balanceCents: eob.shareCents }),
});

const withLines = (eob: NamedEob): NamedBill => {
  const whole = asWhole(eob);
  return { ...whole, description: [whole.description, ...eob.services].join(' ') };
};

/** Every word of the provider or service that was said, titles such as "Dr." apart. */
function isNamed(words: string, eob: NamedEob, lines: boolean): boolean {
  const said = wordsOf(words).filter((word) => !titles.has(word));
  const known = new Set(
    [eob.provider, eob.service, ...(lines ? eob.services : [])].flatMap((name) => wordsOf(plain(name ?? ''))),
  );
  return said.length > 0 && said.every((word) => known.has(word));
}

const titles = new Set(
  'the my one visit with at by for a of dr dra doctor doctora medico la el los las mi de del con en por visita hospital clinic clinica'.split(
    ' ',
  ),
);
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const careWord = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${services.flatMap(({ said }) => said).join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Whether words speak of a kind of care: "the x-ray", "la resonancia". */
export const isCare = (hint: string): boolean => hint.split(' ').length <= 3 && careWord.test(plain(hint));

/** The kind of care that words name. */
export const careIn = (words: string): string | undefined => careWord.exec(plain(words))?.[0];

/** Places in a list of services that words name: "the lab", "x-ray", "resonancia", "la de medicinas". */
export function findServices(hint: string, names: readonly (string | null)[], context: ParseContext): number[] {
  const bills = names.map((service, at): NamedBill => ({ number: `#${at}`, description: service ?? '' }));
  const found = findBills(hint, bills, context).map(({ number }) => Number(number.slice(1)));
  if (found.length > 0) return found;
  const said = wordsOf(plain(hint)).filter((word) => !titles.has(word));
  return names.flatMap((name, at) => {
    const known = wordsOf(plain(name ?? ''));
    return said.length > 0 && said.every((word) => known.includes(word)) ? [at] : [];
  });
}
