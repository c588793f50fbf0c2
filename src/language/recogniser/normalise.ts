import type { Language } from '../../billing/member.js';
import { lexicon } from './lexicon.js';
import { correctSpelling } from './misspelt.js';

/** Longer messages are cut: what somebody wants is said well before this, and the cost stays bounded. */
const longest = 1000;

/**
 * Brings a message to the form that features are taken from: lower case without accents, markup, emoji or control characters, slang
 * and abbreviations written out, and amounts, dates, bill numbers and card brands replaced by one word for their kind. Any input is fine;
 * at most 1,000 characters of it are looked at. Words are separated by single blanks; empty when nothing readable is left.
 */
export const normalise = (text: string, lang: Language): string => {
  const plain = plainText(text);
  const { spelling } = lexicon(lang);
  const words: string[] = [];
  for (const word of withKinds(plain).split(/[^a-z0-9#@]+/)) {
    if (word === '') continue;
    const written = spelling.get(word) ?? (/^\d/.test(word) ? 'kindnumber' : word.replace(/([a-z])\1{2,}/g, '$1'));
    words.push(spelling.get(written) ?? correctSpelling(written, lang));
  }
  return words.join(' ');
};

/** Lower case, accents and markup gone, quotes unified; digits and punctuation kept. At most 1,000 characters. */
export const plainText = (text: string): string =>
  text
    .slice(0, longest)
    .normalize('NFKD')
    .slice(0, longest)
    .replace(/<[^<>]{0,200}>/g, ' ')
    .replace(/&[a-z]{2,6};/gi, ' ')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u00b4`]/g, "'")
    .toLowerCase()
    .replace(/(?<=[a-z])'(?=[a-z])/g, '');

/** The kinds that tell tasks apart whatever the value is. Their words begin with `kind`, so that they have no neighbours in spelling. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/\bmb[- ]?\d{4,8}\b|#\s?\d{3,8}\b/g, ' kindbill '],
  [
    /[$€£]\s?\d[\d,]*(\.\d+)?k?|\b\d[\d,]*(\.\d\d)?\s?(dollars?|bucks|usd|dolares|pesos)\b|\b\d{1,6}\.\d\d\b/g,
    ' kindamount ',
  ],
  [/\b\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?\b|\b\d{1,2}(st|nd|rd|th)\b|\b(19|20)\d\d\b/g, ' kinddate '],
  [/\b\d{1,2}(:\d\d)?\s?(am|pm)\b|\b\d{1,2}:\d\d\b/g, ' kindtime '],
  [/\b\d{1,3}\s?%/g, ' kindpercent '],
  [/\b(1[- ])?\(?\d{3}\)?[- .]\d{3}[- .]\d{4}\b/g, ' kindphone '],
];

const withKinds = (plain: string): string =>
  kinds.reduce((text, [pattern, word]) => text.replace(pattern, word), plain);
