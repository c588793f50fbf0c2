import { monthSource } from '../day-names.js';
import { services } from '../service-words.js';
import { billNoun } from './bill-noun.js';
import { blank, type Finder, type Reading, whole } from './message.js';

const one = `${billNoun}|one|ones|factura`;
const months = monthSource.replace(/\bmar\b\|?/, '').replace(/\|$/, '');
const digits = '(?<hint>\\d[\\d,]*(?:\\.\\d\\d)?)';
const byAmount = [
  `(?:the|that|my|this|el|la|ese|esa|mi) \\$? ?${digits}(?: ?dollars?|-dollar)? (?:${one})`,
  `(?:the one|la|el|la factura|el cargo|la cuenta) (?:for|of|de|por) (?:\\$ ?)?${digits}(?: dolares)?(?! (?:de|meses|dias|pagos))`,
].map(whole);
const byMonth = [
  `(?<hint>${months})(?:'?s)? (?:(?!and|or|to|y|o|for)\\p{L}+ )?(?!pago)(?:${one})`,
  `(?:${one}|pay|paying|insurance|dues|cobra|medicare|plan|market ?place|obama ?care|poliza|pagar|pago|la|las|el mes|seguro|mensualidad) (?:for|from|of|in|back in|de|del mes de|para|por|en)(?: the month of| mi| my| el mes de)? (?<hint>${months})(?! \\d)`,
  `(?:pay|paying|pagar) (?:my |the |mi |el mes de )?(?<hint>${months})(?= ?(?:[.,;!?]|$))`,
].map(whole);
const anyMonth = whole(
  `(?<=\u00a6(?: \\p{L}+){0,2} )(?:from|in|back in|last|of|de|en) (?:last )?(?<hint>${months})(?! \\d)`,
);
const byAge = whole(
  `(?<hint>oldest|newest|latest|most recent|biggest|largest|smallest) (?:medical )?(?:${one})|(?:factura|cuenta|la) mas (?<es>antigua|reciente|vieja|nueva|grande|pequena)`,
);

const strong = services
  .filter(({ weak }) => !weak)
  .flatMap(({ said }) => said)
  .join('|');
const weak = services
  .filter((service) => service.weak)
  .flatMap(({ said }) => said)
  .join('|');
const byService = whole(`(?<hint>${strong})`);
const weakService = [
  `(?<hint>${weak})(?:'s)? (?:(?!and|or|to|is|y|o)\\p{L}+ )?(?:${one}|thing|appointment)`,
  `(?:${one}) (?:i got |i have |that came |came )?(?:for|from|of|at|de|del|por) (?:my |the |a |an |mi |la |el |una? )?(?<hint>${weak})`,
  `(?:pay(?:ing)?|pagar|dispute|extension (?:on|for)|on|explain) (?:for |off |por )?(?:my|the|this|that|mi|la|el|lo del?) (?<hint>${weak})`,
  `(?:la|el|lo) del? (?:la |el |mi )?(?<hint>${weak})`,
].map(whole);

/** Words that name a bill without its number, lower case and without articles: what care, which month, how much. */
export const findBillHint: Finder = ({ text, slots: { billHint: dated, ...slots } }) => {
  const reading: Reading = { text, slots };
  const amount = first(reading, byAmount, 'hint');
  if (amount) return amount;
  const service = first(reading, [byService, ...weakService], 'hint');
  const month = first(service ?? reading, service ? [...byMonth, anyMonth] : byMonth, 'hint');
  const named = month ?? service ?? first(reading, [byAge], 'hint');
  if (named) return named;
  return dated === undefined ? reading : { text, slots: { ...slots, billHint: dated } };
};

const denied = /\b(?:not|isn't|no es|no) (?:(?:a|an|my|the|for|la|el|mi|una?|de)(?: (?:my|the|la|el))? )?$/;

function first({ text, slots }: Reading, patterns: readonly RegExp[], group: string): Reading | undefined {
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const found = match.groups?.[group] ?? match.groups?.es;
      if (found === undefined || denied.test(text.slice(0, match.index))) continue;
      const hint = found
        .replace(/^e\.?r\.?$/, 'er')
        .replace(/^doctors$/, 'doctor')
        .replace(/ stay$/, '')
        .replace(/'?s$/, (end) => (end === "'s" ? '' : end));
      const before = slots.billHint;
      return {
        text: blank(text, match.index, match.index + match[0].length),
        slots: { ...slots, billHint: before === undefined ? hint : `${before} ${hint}` },
      };
    }
  return undefined;
}
