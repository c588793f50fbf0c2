import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain, plainRunning } from './plain.js';
import { findHousehold } from './slots/household.js';
import { countOf, countSource } from './slots/message.js';

export interface CountContext extends ParseContext {
  /** What is counted; people unless told. Makes "just me" 1 and "a year" 12. */
  of?: 'people' | 'months';
  /** 1 and 30 people or 120 months unless told. */
  min?: number;
  max?: number;
}

const leads =
  /^(?:(?:ok|um+|uh+|please|about|like|maybe|just|only|over|in|for|it'?s|there are|we are|we'?re|there'?s|make it|how about|let'?s do|i(?:'d| would)? (?:like|want)|i can do|we have|son|somos|en|a|unos|como|por|serian|quiero|tenemos|vivimos|hay|solo)[\s,:]+)+/;
const units = {
  people:
    /[\s-]*(?:people|persons?|of us|in (?:all|total)|total|members|personas?|en total|in (?:my|our|the) (?:household|house|home|family)|en (?:mi|la|el) (?:casa|familia|hogar))$/,
  months:
    /[\s-]*(?:months?|mos?|monthly payments?|payments?|install?ments?|meses|mes|mensualidades|cuotas|pagos(?: mensuales)?)(?: plan)?$/,
};
const years = /^(?:(a|one|un|1)|(.+)) (?:years?|anos?)$/;
const halfYear = /^(?:half (?:of )?an? year|an? half[ -]year|half[ -]year|medio ano|la mitad de un ano)$/;
const withHalf =
  /^(?:(?:(?<one>an?|one|un|1)|(?<more>.+)) (?:years?|anos?) (?:and a half|y medio)|(?<count>.+) (?:and a half|y medio) (?:years?|anos?)|(?<point>\d{1,2}\.5) (?:years?|anos?))$/;
const kin =
  '(?:wife|husband|hubby|spouse|partner|girlfriend|boyfriend|fiancee?|espos[oa]|pareja|marido|mujer|senora?|novi[oa]|companer[oa])';
/** Two and nobody else, as a whole answer. */
const two = `(?:(?:my|mi) ${kin} (?:and|&|y) (?:i|me|myself|yo)|(?:me|i|myself|yo) (?:and|&|y) (?:my|mi) ${kin}|(?:the )?(?:two|both) of us|(?:nosotr[oa]s|l[oa]s) dos|una pareja)`;
const couple = new RegExp(`^${two}$`);
const people = new RegExp(
  `(?<![\\p{L}\\d,.])(?:(?:${countSource}) (?:people|persons?|personas?|of us|kids|children|adults|hijos)(?!\\p{L})|${two}(?= ?(?:[.,;:!?]|$)))`,
  'u',
);

/** Whether a text says how many people live together, whatever else it says. */
export const namesPeople = (text: string, context: ParseContext): boolean =>
  people.test(plain(text)) ||
  findHousehold({ text: plainRunning(text), slots: {} }, context).slots.householdSize !== undefined;

/**
 * Reads how many people live together, or over how many months to pay. Nothing but the number may be in the answer.
 * Reasons: `range`, `ambiguous` ("4 or 5"), `not-understood`, `too-long`.
 */
export function parseCount(text: string, context: CountContext): Parsed<number> {
  const { lang, of = 'people', min = 1, max = of === 'people' ? 30 : 120 } = context;
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const answer = plain(text);
  if (/^-\s?\d|^(?:minus|menos) /.test(answer)) return { ok: false, reason: 'range' };
  const core = answer
    .replace(leads, '')
    .replace(units[of], '')
    .replace(/[\s,]+(?:please|por favor)$/, '');
  // "Over a year" has lost its "a" with what leads up to a number.
  const spans = of === 'months' ? [core, answer, `a ${core}`] : [];
  const value =
    spans.map((span) => inYears(span, context)).find((months) => months !== undefined) ?? countOf(core, lang);
  if (value !== undefined) return within(value, min, max);
  if (of === 'people' && couple.test(core)) return within(2, min, max);
  if (range.test(core)) return { ok: false, reason: 'ambiguous' };
  const household = of === 'people' ? findHousehold({ text: plainRunning(text), slots: {} }, context) : undefined;
  const size = household?.slots.householdSize;
  return size !== undefined && isOnly(household?.text ?? '')
    ? within(size, min, max)
    : { ok: false, reason: 'not-understood' };
}

const range = new RegExp(`^(?:${countSource}) ?(?:or|to|-|o|a) ?(?:${countSource})$`);

/** Whether hardly a word is left beside what was understood. */
const isOnly = (rest: string): boolean => (rest.match(/\p{L}+/gu) ?? []).length <= 2 && !/\d/.test(rest);

function inYears(core: string, { lang }: CountContext): number | undefined {
  if (halfYear.test(core)) return 6;
  const half = withHalf.exec(core)?.groups;
  if (half?.point) return 12 * Number(half.point);
  if (half) {
    const whole = half.one ? 1 : countOf(half.more ?? half.count ?? '', lang);
    return whole === undefined ? undefined : 12 * whole + 6;
  }
  const [, one, more] = years.exec(core) ?? [];
  if (one) return 12;
  const count = more === undefined ? undefined : countOf(more, lang);
  return count === undefined ? undefined : 12 * count;
}

function within(value: number, min: number, max: number): Parsed<number> {
  return value < min || value > max ? { ok: false, reason: 'range' } : { ok: true, value };
}
