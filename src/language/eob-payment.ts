import type { Cents } from '../billing/money.js';
import type { MethodNamed, ParseContext, Slots } from './meaning.js';
import { plainRunning } from './plain.js';
import { findAmount } from './slots/amount.js';
import { findDate } from './slots/date.js';
import type { Finder, Reading } from './slots/message.js';
import { findMethod } from './slots/method.js';
import { findMonths } from './slots/months.js';
import { findPortion } from './slots/portion.js';

/** How the bill of an EOB is to be paid, as far as it was said. */
export interface EobPayment {
  /** What the EOB leaves to the person, whatever the bill asks for. */
  share?: true;
  /** One part of the share: "pay my copay". */
  row?: 'deductible' | 'copay' | 'coinsurance';
  amountCents?: Cents;
  portion?: NonNullable<Slots['portion']>;
  method?: NonNullable<Slots['method']>;
  methodNamed?: MethodNamed;
  /** ISO day. */
  date?: string;
}

const lead =
  /^(?:(?:i'll|i will|i can|i wanna|i'm (?:going to|gonna)|i'd (?:rather|prefer to|like to)|i prefer to|(?:i )?(?:just |only )?(?:want|need) to|gonna|just|only|go ahead and|then|prefiero|solo|solamente|nomas|nada mas|voy a|vamos a|deseo|puedo|quiero|quisiera|que) )+/;
const verb =
  /^(?:(?:to )?(?:pay(?:ing)?(?: off)?|make (?:a |the )?payment(?: of)?)|(?:pagar|pague|paga|pago|pagando|abonar|abone|abona|abono)(?:l[oa])?|l[oa] (?:pago|quiero pagar|voy a pagar|pagare)|hacer (?:un |el )?pago(?: de)?)(?= |$)/;
/** "my bill" and "all I owe" ask for one of several bills, or for all, while "it" and "the bill" are that of the open EOB. */
const anyBill =
  /(?<!\b(?:with|from|con|de|desde|en) )\b(?:my|mi|mis|another|other|otra|todas)(?: \p{L}+){0,2}? (?:bills?|facturas?|balance|saldo)\b|\b(?:all|everything|todo)(?: that)? (?:i|lo que) (?:really |actually )?(?:owe|debo)\b|\ben (?:un|el|mi) banco\b|(?<!\b(?:con|de|desde|en) )\bmis? cuentas?\b/u;
/** "Pagué la mitad" has been done. */
const past = /(?:pagu|pag|abon)[éó](?!\p{L})/iu;
const thing =
  /\b(?:it|this|that|half|bill|share|part|copay|la|lo|est[aeo]|es[aeo]|mitad|factura|parte|copago)\b|\p{L}{3,}(?:rl|el|al)[ao]\b/u;
const own =
  /\b(?:my|the|our|mi|la) (?:own )?(?:share|part|portion|parte|porcion)\b|\blo que (?:me toca|debo)\b|\bwhat i (?:really |actually )?owe\b/;

const rows = [
  ['copay', /\bco-?pay(?:ment)?s?\b|\bcopagos?\b/],
  ['deductible', /\bdeduct[ai]bles?\b|\bdeducibles?\b/],
  ['coinsurance', /\bco-?insurance\b|\bcoseguros?\b/],
] as const;

/** "Cuenta" is a bill too; behind "con" it is where the money comes from. */
const fromAccount = /\b(?:con|desde) (?:la|mi) cuenta\b(?! de (?:la|el|los)\b)|\b(?:with|from) (?:the|my) account\b/;

/** What may stand beside amount, share, method and day without naming anything else to be paid. */
const besides = new Set(
  "it this that them one the a an of off bill invoice my our own share part portion half in full all whole thing entire complete balance amount total lot only just minimum payment with by using use on from to toward towards for and via my saved card credit debit visa mastercard bank account checking savings now today right away what i really actually owe difference extra copay co-pay copayment copago deductible deducible coinsurance coseguro diferencia que debo please pls thanks by i'd i'll like want maybe first dollars bucks la lo las los el al esta esa este ese eso esto factura mi parte porcion mitad medio media de del un una todo toda completo completa entero entera entera saldo monto cantidad total que me toca solo solamente nomas nada mas minimo con por en para y usando tarjeta credito debito banco cuenta corriente ahorita ahora hoy ya mismo favor gracias dolares".split(
    ' ',
  ),
);

const finders: readonly Finder[] = [findMonths, findMethod, findDate, findAmount];

/**
 * "Pay it", "pay half of it friday with visa", "paga solo mi parte": the wish to pay the bill that belongs to the open EOB.
 * Undefined when anything else is to be paid, or when the words say more than how.
 */
export function eobPayment(words: string, context: ParseContext): EobPayment | undefined {
  const said = plainRunning(words)
    .replace(/[¿?¡!;:"]+|[.,]+(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const asked = said.replace(lead, '');
  if (!verb.test(asked) || anyBill.test(asked)) return undefined;
  const start: Reading = { text: asked, slots: findPortion({ text: asked, slots: {} }, context).slots };
  const { text, slots } = finders.reduce((reading, find) => find(reading, context), start);
  const rest = text.replace(verb, ' ').match(/[\p{L}\p{N}$%'-]+/gu) ?? [];
  const { amountCents, portion, methodNamed, date, months } = slots;
  const method = slots.method ?? (fromAccount.test(asked) ? 'bank-account' : undefined);
  // "Can I pay with a credit card", "pay next friday": a question, or more time, unless something is to be paid.
  const named = amountCents ?? portion ?? (thing.test(asked) || undefined);
  if (named === undefined && (method ?? date) !== undefined) return undefined;
  const row = rows.find(([, pattern]) => pattern.test(asked))?.[0];
  // "In six months" asks for a payment plan.
  if (months !== undefined || rest.some((word) => !besides.has(word))) return undefined;
  return {
    ...(own.test(asked) && { share: true }),
    ...(row !== undefined && { row }),
    // "Pay the 980 in full" names the amount twice; the figure is the surer one.
    ...(amountCents !== undefined ? { amountCents } : portion !== undefined && { portion }),
    ...(method !== undefined && { method }),
    ...(methodNamed !== undefined && { methodNamed }),
    ...(date !== undefined && { date }),
  };
}

/** Whether the text, with the accents that were typed, tells of a payment that was made. */
export const hasPaid = (text: string): boolean => past.test(text.normalize('NFC'));
