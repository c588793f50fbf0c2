import { daySource, monthSource } from '../day-names.js';
import { services } from '../service-words.js';
import { blank, type Finder, whole } from './message.js';

const noun = 'eobs?|explanations? of benefits?|explicacion(?:es)? de beneficios|claims?|reclamos?|reclamacion';
const link = '(?:for|from|of|on|at|with|del?|por|con|en)(?: (?:the|my|an?|la|el|mi|una?))*';
const months = monthSource.replace(/\bmar\b\|?/, '').replace(/\|$/, '');
const weak = services
  .filter((service) => service.weak)
  .flatMap(({ said }) => said)
  .join('|');
const numbered = [
  '(?<hint>clm[ -]?\\d{3,12})',
  '(?:claims?|reclamos?)(?: (?:number|no\\.?|numero|#))*[ :#]*(?<hint>\\d{4,12})',
].map(whole);
const named = [
  `(?:${noun}) ${link} (?<hint>(?:${months})(?: (?:${daySource}))?|\\d{1,2}/\\d{1,2}|(?:\\d{1,2}) de (?:${months})|dra?\\.? \\p{L}{3,30})`,
  `(?:${noun}) ${link} (?<hint>${weak})`,
].map(whole);

/** Words that name an EOB or its claim: number, date, doctor or care. They end in `billHint`, because they name a bill as well. */
export const findEobHint: Finder = (reading) => {
  const { text, slots } = reading;
  if (slots.billNumber !== undefined) return reading;
  for (const pattern of slots.billHint === undefined ? [...numbered, ...named] : numbered)
    for (const match of text.matchAll(pattern)) {
      const hint = match.groups?.hint;
      if (hint === undefined) continue;
      return { text: blank(text, match.index, match.index + match[0].length), slots: { ...slots, billHint: hint } };
    }
  return reading;
};
