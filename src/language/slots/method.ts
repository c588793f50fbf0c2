import type { MethodNamed, Slots, TaskSlots } from '../meaning.js';
import { blank, type Finder, whole } from './message.js';

const ending =
  '(?: (?:card|account))?(?: (?:ending|that ends|terminada|que termina)(?: (?:in|with|en))? \\d{4}| \\d{4}(?!\\d))?';
/** As they are spelt, and as they come out in haste. */
const bank = '(?:bank|bnak|banck)';
const account = '(?:acc?ou?n?t|acocunt|acct|account)';
const checking = '(?:checking|chequing|chekcing|cheking|checkin|chceking)';
const savings = '(?:savings?|savigns|saivngs)';
const credit = '(?:credit|credt|creidt|cerdit|creadit|crdit|credti)';
const card = '(?:card|crad|cadr)';
const tarjeta = '(?:tarjetas?|targetas?|tarjta|trajeta|tarheta)';
const credito = '(?:credito|kredito|credto)';
const debito = '(?:debito|devito|debto)';
const brand = '(?:visa|master ?card|amex|american express|discover)';
/** The bank as the subject of a sentence, or as who wrote: no way to pay. */
const bankTells =
  '(?! (?:shows?|says?|told|froze|statement|took|sent|charged|dice|are|is (?:gone|closed|empty)|were|ran|me |nos |rechazo|cobro|llamo|mando)(?!\\p{L}))';
const methods: [NonNullable<Slots['method']>, RegExp][] = [
  [
    'bank-account',
    whole(
      `(?:(?:${bank}|${checking}) ${account}|(?:(?:from|through|by|with|via|link|use|using|to) (?:the|my) bank|my (?:bank|checking|savings))${bankTells}|(?:from|out of|with|using|use|via|through|by) checking(?! (?:in|if|whether)\\b)|checking(?! (?:in|on|if|whether|to|that|out|my|the)\\b)|${savings} ${account}|(?:from|out of|with|using|use|into|off) (?:my |our )?savings|bank (?:transfer|draft|debit)|(?:by|via|through|from) bank|direct debit|e-?checks?|electronic checks?|ach|eft|account and routing|routing number|numero de ruta|cuenta (?:bancaria|de cheques?|de ahorros?|corriente|de banco|del banco)|(?<!(?:carta|estado de cuenta|llamaron|recibo|aviso|llamada|mensaje|empleado|ir|fui|voy|ido|vaya|cambiar|cambie|cambio) )(?:(?:desde|por|con|mediante) (?:el |mi )?banco|del? (?:mi )?banco|(?:mi|el|al) banco)${bankTells}|(?:mis|de|con|desde|los) ahorros|(?:de|con|desde) mi (?:savings|checking)|transferencia(?: bancaria)?|cheques? electronicos?|debito (?:directo|bancario))${ending}`,
    ),
  ],
  [
    'debit-card',
    whole(
      `(?:(?:${brand} )?(?:(?:debit|debt(?= card)|debti|dedit|debet|deibt)(?: (?:${brand}|${card}))?(?! (?:my|the|from|it|me|us|\\$|\\d))|(?:de )?debito(?! automatico))|${tarjeta} (?:de )?${debito}|debito(?! automatico))${ending}`,
    ),
  ],
  [
    'credit-card',
    whole(
      `(?:(?:my |the |mi |la )?(?:visa|master ?card|amex|american express|discover card|(?:my|the|with|on|using|mi|con) discover)(?: credit| de credito)?|${credit} ${card}s?|(?:with|on|by|use|using|con|a|de) credit(?:o)?(?! (?:score|report|union|bureau|agenc))|${tarjeta} (?:de )?${credito})${ending}`,
    ),
  ],
];
const denied =
  /(?:don'?t have|do not have|lost|no tengo|not|without|sin|instead of|rather than|en vez de|en lugar de|\bno)(?: (?:on|from|with|a|an|my|the|una?|mi|la|el|de|del|con))* ?$/;
/** "don't charge my credit card" names it all the same, when no other is named. */
const stopped =
  /\b(?:don'?t|do not|stop|no|ya no|dejen de)(?: me)? (?:charge|charging|us(?:e|ing|en?|ar)|(?:take|taking|pull|pulling)(?: it| money)? (?:from|out of)|cobr\p{L}+|cargu?\p{L}+|sacar(?:lo)?)(?: (?:on|from|to|my|the|a|mi|la|el|de))* ?$/u;
/** "from my credit card to my bank account" names the old way first. */
const left =
  /\b(?:from|de|del|desde|change|switch|replace|cambi\p{L}+|reemplaz\p{L}+|quit\p{L}+)(?: (?:a|an|my|the|una?|mi|la|el))? ?$/u;
const goesOn =
  /^(?: [^\s.,;!?]+){0,4} (?:to|a|al|por|with|for)(?: (?:a|an|my|the|una?|mi|la|el))?(?: \u00a6| (?:new |nueva )?(?:bank|checking|savings|credit|debit|visa|cuenta|tarjeta|banco|debito|credito))/;

const brands: [NonNullable<MethodNamed['brand']>, RegExp][] = [
  ['visa', /\bvisa\b/],
  ['mastercard', /\bmaster ?card\b/],
  ['amex', /\b(?:amex|american express)\b/],
  ['discover', /\bdiscover\b/],
];
const accounts: [NonNullable<MethodNamed['account']>, RegExp][] = [
  ['checking', new RegExp(`\\b(?:${checking}|cheques?|corriente)(?! electronic)\\b`)],
  ['savings', new RegExp(`\\b(?:${savings}|ahorros?)\\b`)],
];
/** A card or account by its last digits alone. */
const byDigits = whole(
  '(?:card|account|one|tarjeta|cuenta|la)(?: (?:that|which|que))? (?:ending|ends|terminada|termina|acaba|acabada)(?: (?:in|with|en|con))? \\d{4}',
);
/** A brand or an account and nothing else. */
const alone =
  /^(?:(?:with|from|on|using|use|con|de|desde|usar?|no|my|the|a|mi|la|el|una) )*(?:discover|savings|ahorros|(?:visa|master ?card|amex|american express)(?: \d{4})?)(?: (?:card|instead|please|mejor|por favor))?[.!]?$/;

/** Which card or account the words of a way to pay name; undefined when they name any of its kind. */
export function readMethodNamed(words: string): MethodNamed | undefined {
  const brand = brands.find(([, pattern]) => pattern.test(words))?.[0];
  const account = accounts.find(([, pattern]) => pattern.test(words))?.[0];
  const last4 = /(?<!\d)\d{4}$/.exec(words)?.[0];
  if (brand === undefined && account === undefined && last4 === undefined) return undefined;
  return {
    ...(brand !== undefined && { brand }),
    ...(brand !== undefined && /\bcredito?\b/.test(words) && { credit: true as const }),
    ...(account !== undefined && brand === undefined && { account }),
    ...(last4 !== undefined && { last4 }),
  };
}

/** How to pay; nothing when a message names two ways ("do you take Visa or checks?"). */
export const findMethod: Finder = ({ text, slots }) => {
  let rest = text;
  const named: Partial<Record<NonNullable<Slots['method']>, MethodNamed>> = {};
  const found = new Set<NonNullable<Slots['method']>>();
  let spare: Slots['method'];
  for (const [method, pattern] of methods)
    for (const match of rest.matchAll(pattern)) {
      rest = blank(rest, match.index, match.index + match[0].length);
      named[method] ??= readMethodNamed(match[0]);
      const before = text.slice(0, match.index);
      const replaced = left.test(before) && goesOn.test(text.slice(match.index + match[0].length));
      if (stopped.test(before)) spare ??= method;
      else if (!denied.test(before) && !replaced) found.add(method);
    }
  const [method = spare, another] = found;
  if (method) return { text: rest, slots: another ? slots : withNamed({ ...slots, method }, named[method]) };
  const [digits] = rest.matchAll(byDigits);
  if (digits && !denied.test(text.slice(0, digits.index))) {
    rest = blank(rest, digits.index, digits.index + digits[0].length);
    return { text: rest, slots: withNamed(slots, readMethodNamed(digits[0])) };
  }
  return { text: rest, slots: alone.test(text) ? withNamed(slots, readMethodNamed(text)) : slots };
};

const withNamed = (slots: Slots & TaskSlots, methodNamed: MethodNamed | undefined): Slots & TaskSlots =>
  methodNamed ? { ...slots, methodNamed } : slots;
