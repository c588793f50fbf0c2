import { blank, type Finder, whole } from './message.js';

const numbered = whole(
  '(?<letters>[a-z]{2})-(?<digits>\\d{4,10})|(?<known>mb|pb)[ -]?(?<rest>\\d{4,10})|(?<glued>[a-z]{2}\\d{5,10})',
);
const bare = whole(
  '(?:bills?|invoice|statement|factura|recibo)(?: (?:number|no\\.?|num\\.?|nr|numero|#))*[ :#]*(?<digits>\\d{5,10})',
);

/** A bill by its number; digits alone only right behind the word for it. */
export const findBillNumber: Finder = ({ text, slots }) => {
  for (const match of text.matchAll(numbered)) {
    const { letters, digits, known, rest, glued } = match.groups ?? {};
    const number = glued ? `${glued.slice(0, 2)}-${glued.slice(2)}` : `${letters ?? known}-${digits ?? rest}`;
    return {
      text: blank(text, match.index, match.index + match[0].length),
      slots: { ...slots, billNumber: number.toUpperCase() },
    };
  }
  for (const match of text.matchAll(bare)) {
    const { digits = '' } = match.groups ?? {};
    return {
      text: blank(text, match.index, match.index + match[0].length),
      slots: { ...slots, billNumber: digits },
    };
  }
  return { text, slots };
};
