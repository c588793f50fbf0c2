import { blank, type Finder, whole } from './message.js';

const numbered = whole(
  '(?<letters>[a-z]{2})-(?<digits>\\d{4,10})|(?<known>mb|pb)(?: ?- ?| )?(?<rest>\\d{4,10})|(?<glued>[a-z]{2}\\d{5,10})',
);
const bare = whole(
  '(?:bills?|bil|invoice|statement|factura|recibo)(?: (?:number|no\\.?|num\\.?|nr|numero|#))*[ :#]*(?<digits>\\d{5,10})',
);

/** "its number is 100745", "la 100362": only where nothing else that has a number is spoken of. */
const named = whole(
  '(?:(?:its|the|bill|invoice) (?:number|no\\.?|num\\.?)(?: is|:)?|(?:su|el|con) numero(?: es|:)?|(?:pag\\p{L}+|abon\\p{L}+|de|a|es|con) la) #?(?<digits>\\d{6})(?![.,]?\\d)',
);
const otherNumber =
  /member|claim|card|account|routing|phone|record|confirmation|zip|miembro|reclamo|tarjeta|expediente|telefono|ruta|confirmacion/;

const ofPremium = /\b(?:premium|prima)\b/;

/** A bill by its number; digits alone only right behind the word for it, and six of them get the letters that are likeliest. */
export const findBillNumber: Finder = ({ text, slots }) => {
  for (const match of text.matchAll(numbered)) {
    const { letters, digits, known, rest, glued } = match.groups ?? {};
    const number = glued ? `${glued.slice(0, 2)}-${glued.slice(2)}` : `${letters ?? known}-${digits ?? rest}`;
    return {
      text: blank(text, match.index, match.index + match[0].length),
      slots: { ...slots, billNumber: number.toUpperCase() },
    };
  }
  for (const match of [...text.matchAll(bare), ...(otherNumber.test(text) ? [] : text.matchAll(named))]) {
    const { digits = '' } = match.groups ?? {};
    return {
      text: blank(text, match.index, match.index + match[0].length),
      slots: { ...slots, billNumber: digits.length === 6 ? `${ofPremium.test(text) ? 'PB' : 'MB'}-${digits}` : digits },
    };
  }
  return { text, slots };
};
