import type { Slots } from '../meaning.js';
import { type Finder, whole } from './message.js';

const portions: [NonNullable<Slots['portion']>, RegExp][] = [
  [
    'half',
    whole(
      '(?:(?:a |one )?half(?! (?:hour|year|price|day|sister|brother|a |an ))|50 ?%|50 percent|fifty percent|(?:la |una )?mitad|50 por ciento)(?: (?:of (?:it|that|the (?:bill|balance|total|amount))|now|today|(?:de|del) (?:la factura|la cuenta|el saldo|saldo|total|monto)))?',
    ),
  ],
  [
    'minimum',
    whole(
      '(?:the |just the |only the )?(?:minimum (?:payment|amount|due|balance)|bare minimum|min(?:imum)? payment|the minimum|(?:el |un )?pago minimo|(?:el |lo )minimo|(?:la )?cantidad minima|(?:el )?monto minimo)',
    ),
  ],
  [
    'full',
    whole(
      '(?:pay(?:ing)? )?(?:the |my |it )?(?:in full|(?:full|whole|entire|total) (?:thing|amount|balance|bill|lot|payment|sum|enchilada)|whole (?:\\p{L}+ )?bill|all of it|it all|(?:all|everything)(?: that)? (?:i|we) owe|pay(?:ing)? (?:for )?everything|pay all(?= ?(?:[.,;!]|$))|(?:pay|knock|clear) it (?:all )?off completely|completely)|(?:por )?complet[oa](?: el saldo)?|(?:el |lo )total(?! de (?:mis|las))|totalidad|(?:el )?saldo (?:completo|total|entero)|(?:el )?(?:monto|importe) (?:total|completo)|la cantidad (?:total|completa)|(?:pag(?:ar|o|ue|arlo|arla|uen|uelo|uela)|liquidar|cubrir) (?:lo )?tod[oa](?: (?:el saldo|la factura|la cuenta|lo que debo|de una vez))?|(?<=[,:] ?)(?:todo|toda|all|full)(?= ?(?:[.,;!?]|$))|todo lo que debo|todo el saldo|toda la (?:factura|cuenta)',
    ),
  ],
];
/** "I can't pay it all at once" asks for the opposite. */
const refused =
  /(?:can'?t|cannot|cant|can not|couldn'?t|unable to|not able to|don'?t (?:have|want)|won'?t|isn'?t|instead of|without|not|no way|too much|no (?:l[oa]s? )?pued[oe]|no (?:l[oa]s? )?podemos|no quiero|no tengo|en vez de|no alcanzo|sin)(?: [^\s.,;!?]+){0,6} ?$/;
const asked =
  /what(?:'?s| is| are) ?(?:the )?$|cual es (?:el |la )?$|cuanto es (?:el |lo |la )?$|how much is (?:the )?$/;

/** A share of the balance: half, the minimum, or all of it. */
export const findPortion: Finder = ({ text, slots }) => {
  for (const [portion, pattern] of portions)
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      if (refused.test(before) || asked.test(before)) continue;
      if (/^ (?:no|tampoco)\b/.test(text.slice(match.index + match[0].length))) continue;
      return { text, slots: { ...slots, portion } };
    }
  return { text, slots };
};
