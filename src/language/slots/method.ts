import type { Slots } from '../meaning.js';
import { blank, type Finder, whole } from './message.js';

const ending =
  '(?: (?:card|account))?(?: (?:ending|that ends|terminada|que termina)(?: (?:in|with|en))? \\d{4}| \\d{4}(?!\\d))?';
const methods: [NonNullable<Slots['method']>, RegExp][] = [
  [
    'bank-account',
    whole(
      `(?:bank account|(?:(?:from|through|by|with|link|use|using) the bank|my (?:bank|checking|savings))(?! (?:shows?|says?|told|froze|statement|took|sent|charged)\\b)|checking(?: account)?(?! (?:in|on|if|whether|to|that|out|my|the)\\b)|savings account|bank (?:transfer|draft|debit)|(?:by|via|through) bank|direct debit|e-?checks?|electronic checks?|ach|account and routing|cuenta (?:bancaria|de cheques|de ahorros?|corriente|de banco|del banco)|(?:mi|el) banco|transferencia(?: bancaria)?|debito directo)${ending}`,
    ),
  ],
  [
    'debit-card',
    whole(`(?:(?:visa|master ?card) )?(?:debit(?: card)?(?! (?:my|the|from)\\b)|tarjeta de debito|debito)${ending}`),
  ],
  [
    'credit-card',
    whole(
      `(?:(?:my |the |mi |la )?(?:visa|master ?card|amex|american express|discover card|(?:my|the|with|on|using|mi|con) discover)(?: credit)?|credit cards?|(?:with|on|by|use|using|con|a) credit(?:o)?(?! (?:score|report|union|bureau|agenc))|tarjetas? de credito)${ending}`,
    ),
  ],
];
const denied =
  /(?:don'?t have|do not have|lost|no tengo|not|without|sin|instead of|en vez de)(?: (?:a|an|my|the|una?|mi|la|el))? ?$/;

/** How to pay; nothing when a message names two ways ("do you take Visa or checks?"). */
export const findMethod: Finder = ({ text, slots }) => {
  let rest = text;
  const found = new Set<NonNullable<Slots['method']>>();
  for (const [method, pattern] of methods)
    for (const match of rest.matchAll(pattern)) {
      rest = blank(rest, match.index, match.index + match[0].length);
      if (!denied.test(text.slice(0, match.index))) found.add(method);
    }
  const [method, another] = found;
  return { text: rest, slots: method && !another ? { ...slots, method } : slots };
};
