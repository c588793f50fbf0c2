import type { Cents } from '../billing/money.js';
import type { ParseContext, Parsed } from './meaning.js';
import { mostCents, readDollars } from './money-digits.js';
import { readNumber } from './number-words.js';
import { longestAnswer, plain } from './plain.js';
import { readPortion } from './portion.js';
import type { Recognizers } from './recognizers.js';
import { centsOf } from './slots/message.js';

export interface AmountContext extends ParseContext {
  /** What is owed; makes "half" and "all of it" amounts and is the most that is taken. */
  balanceCents?: Cents;
  /** What "the minimum" means, where there is one. */
  minimumCents?: Cents;
  /** For numbers in words that our own reader does not take. */
  recognizers?: Recognizers;
}

const leads =
  /^(?:(?:um+|uh+|eh|well|so|ok|okay|please|just|only|actually|no|yes|make (?:it|that)|let'?s (?:do|say|make it|pay)|how about|i(?:'?d| would) (?:like|want) to (?:pay|do)|i (?:want|wanna|need) (?:to )?(?:pay|do)|i(?:'?ll| will| can|'?d)(?: only)? (?:pay|do)|pay|charge|put|for|it'?s|mejor|pues|bueno|solo|por favor|si|que sean|digamos|hagamos|pongale|ponga|pague|pagar|pago|(?:yo )?(?:quiero|quisiera|puedo|voy a|me gustaria)(?: pagar| abonar)?|abonar|abono|son|de)[\s,.:]+)+/;
const tails = /(?:[\s,]+(?:please|thanks|thank you|por favor|gracias|nada mas|only|even|is fine|esta bien))+$/;
const currencyBefore = /^(?:us\s?\$|usd\s?\$?|\$)\s?/;
const currencyAfter = /\s?(?:us dollars?|dollars?|bucks?|usd|us\$|\$|dolares?|dlls?\.?|dlrs?\.?)(?: even)?$/;
const negative = /^(?:(?:us)?\$ ?)?- ?(?:(?:us)?\$ ?)?\d|^(?:minus|negative|menos) /;

const no = (reason: string): Parsed<never> => ({ ok: false, reason });

/**
 * Reads an answer to "how much?": digits, words or a share of the balance, and nothing else in the answer.
 * Dollars are written `$1,250.50` in both languages. Result in cents, above zero and at most the balance.
 * Reasons: `not-understood`, `ambiguous` ("1.250,50"), `negative`, `zero`, `too-much`, `too-long`, `no-balance`, `no-minimum`.
 */
export async function parseAmount(text: string, context: AmountContext): Promise<Parsed<Cents>> {
  const own = readAmount(text, context);
  if (own.ok || own.reason !== 'not-understood' || !context.recognizers) return own;
  const core = coreOf(text);
  if (core === '' || /\d/.test(core)) return own;
  const value = await context.recognizers.number(core, context.lang);
  // "three quarters" is a share of something and no 75 cents.
  if (value === undefined || value < 1) return own;
  return within({ ok: true, value: Math.round(value * 100) }, context);
}

/** `parseAmount` without the recogniser: at once, and enough for all but rare wordings. */
export function readAmount(text: string, context: AmountContext): Parsed<Cents> {
  if (text.length > longestAnswer) return no('too-long');
  const whole = plain(text);
  const portion = readPortion(whole.replace(leads, '').replace(tails, '')) ?? readPortion(whole);
  if (portion) return share(portion, context);
  if (/\?$/.test(whole)) return no('not-understood');
  if (negative.test(whole.replace(leads, ''))) return no('negative');
  const core = coreOf(text);
  if (/^(?:nothing|nada|none|ninguno)$/.test(core)) return no('zero');
  if (/^\d[\d.,]*$/.test(core)) return within(readDollars(core), context);
  const round = inThousands.test(core) ? centsOf(core, context.lang) : undefined;
  if (round !== undefined) return within({ ok: true, value: round }, context);
  const other = readChanged(whole, context) ?? readRest(whole.replace(leads, ''), context);
  if (other) return other;
  return within(readWords(core, context), context);
}

/** "1.2k", "2 mil", "1.5 thousand". */
const inThousands = /^\d{1,6}(?:\.\d{1,2})? ?(?:k|mil|grand|thousand)$/;
const changed =
  /^(.+?)[.,;:-]* (?:no|wait|oops|sorry|i mean(?:t)?|rather|make (?:it|that)|actually|perdon|digo|mejor|espere|espera)(?:[\s,.;:]+(?:no|wait|sorry|i mean(?:t)?|make (?:it|that)|actually|perdon|digo|mejor))*[\s,.;:]+(\S.*)$/;

/** "$50. No, $75": the amount that is said last, when both are amounts. */
function readChanged(whole: string, context: AmountContext): Parsed<Cents> | undefined {
  const [, first, last] = changed.exec(whole) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const before = readAmount(first, context);
  const after = readAmount(last, context);
  return isAmount(before) && isAmount(after) ? after : undefined;
}

const isAmount = (parsed: Parsed<Cents>): boolean => parsed.ok || parsed.reason !== 'not-understood';

const allBut =
  /^(?:everything|all(?: of it)?|the (?:whole|full) (?:thing|amount|balance)|the balance|todo|el saldo|el total|la totalidad) (?:but|except(?: for)?|minus|less|menos|excepto|salvo) (\S.*)$/;

/** "Everything but 20": what is left of the balance. */
function readRest(whole: string, context: AmountContext): Parsed<Cents> | undefined {
  const kept = allBut.exec(whole)?.[1];
  if (kept === undefined) return undefined;
  const { balanceCents } = context;
  const amount = readAmount(kept, context);
  if (!amount.ok) return amount;
  return balanceCents === undefined
    ? no('no-balance')
    : within({ ok: true, value: balanceCents - amount.value }, context);
}

const coreOf = (text: string): string =>
  plain(text).replace(leads, '').replace(tails, '').replace(currencyBefore, '').replace(currencyAfter, '').trim();

function share(portion: 'full' | 'half' | 'minimum', { balanceCents, minimumCents }: AmountContext): Parsed<Cents> {
  if (portion === 'minimum') return minimumCents ? { ok: true, value: minimumCents } : no('no-minimum');
  if (balanceCents === undefined) return no('no-balance');
  if (balanceCents <= 0) return no('zero');
  return { ok: true, value: portion === 'full' ? balanceCents : Math.ceil(balanceCents / 2) };
}

const cent = /^(.*?) (?:cents?|centavos?)$/;
const between = /^(?:dollars?|bucks?|dolares?)$/;

/** "forty five", "45 dollars and 25 cents", "cincuenta centavos". */
function readWords(core: string, { lang }: AmountContext): Parsed<Cents> {
  const inCents = cent.exec(core);
  const list = (inCents?.[1] ?? core).replaceAll('-', ' ').split(' ');
  const numberAt = (from: number) =>
    /^\d{1,3}(?:,\d{3})*$|^\d{1,9}$/.test(list[from] ?? '')
      ? { value: Number(list[from]?.replaceAll(',', '')), next: from + 1 }
      : readNumber(list, from, lang);
  const first = numberAt(0);
  if (!first) return no('not-understood');
  if (first.next === list.length) {
    if (inCents && first.value > 99) return no('not-understood');
    return { ok: true, value: first.value * (inCents ? 1 : 100) };
  }
  const unit = between.test(list[first.next] ?? '') ? first.next + 1 : first.next;
  const joined = list[unit] ?? '';
  // "Ciento ochenta y dos con cuarenta" are cents without the word; "con cinco" may be five or fifty of them.
  const unnamed = !inCents && joined === 'con';
  if (!unnamed && (!inCents || (unit === first.next && !/^(?:and|con|y)$/.test(joined)))) return no('not-understood');
  const second = numberAt(unit + (/^(?:and|con|y)$/.test(joined) ? 1 : 0));
  if (second?.next !== list.length || second.value > 99) return no('not-understood');
  if (unnamed && second.value < 10) return no('ambiguous');
  return { ok: true, value: first.value * 100 + second.value };
}

function within(parsed: Parsed<Cents>, { balanceCents }: AmountContext): Parsed<Cents> {
  if (!parsed.ok) return parsed;
  if (!Number.isSafeInteger(parsed.value)) return no('not-understood');
  if (parsed.value < 0) return no('negative');
  if (parsed.value === 0) return no('zero');
  return parsed.value > (balanceCents ?? mostCents) ? no('too-much') : parsed;
}
