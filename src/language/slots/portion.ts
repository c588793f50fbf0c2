import type { Slots } from '../meaning.js';
import { type Finder, whole } from './message.js';

/** One bill, with up to two words of which one: "my radiology bill". */
const theBill =
  "(?:the|my|this|that|it'?s) (?:\\p{L}+ ){0,2}(?:bill|balance|total|amount|charge|invoice|visit|copay|premium|one|thing|debt)(?!s)";
/** As it is spelt, and as it comes out in haste. */
const minimum = '(?:min(?:i|u)m(?:u|i|a)[mn]|minimuum|mininum|mimimum|minimium|minium|mnimum)';
const portions: [NonNullable<Slots['portion']>, RegExp][] = [
  [
    'half',
    whole(
      '(?:1/2(?= (?:of|now|the|today|de|ahora|hoy))|(?:a |one )?half(?! (?:an? )?(?:hour|year|price|day|sister|brother|month|dozen|a |an ))|50 ?%|50 percent|fifty percent|fifty-fifty|(?:la |una )?mita[d]?(?!\\p{L})|50 por ciento|cincuenta por ciento|medi[oa] (?:factura|cuenta|bill|saldo|cobro|recibo))(?: (?:of (?:it|that|the (?:bill|balance|total|amount))|now|today|(?:de|del) (?:la factura|la cuenta|el saldo|saldo|total|monto)))?',
    ),
  ],
  [
    'minimum',
    whole(
      `(?:the |just the |only the )?(?:${minimum} (?:payment|amount|due|balance)|bare ${minimum}|(?:min|${minimum}) (?:payment|due)|the min|${minimum}(?! (?:wage|age|income|coverage|of \\d))|(?:smallest|lowest) (?:payment|amount)(?: (?:possible|allowed|due))?|(?:very )?least (?:i (?:can(?! do (?:is|for))|could|have to|need to|must|am allowed)|we (?:can|could)|possible|amount|you|that you|payment|allowed)|(?<=(?:^|pay|paying|put|send|just|do) )the (?:very )?least(?= ?(?:[.,;!?]|$)| (?:on|for|toward|towards|of|now|today|please|with|from)(?!\\p{L}))|(?:el |un )?(?:pago|abono) minimo|(?:el |lo )minimo|(?:la )?cantidad minima|(?:el )?monto minimo|lo menos (?:posible|que (?:se )?pued\\p{L}+|que (?:me )?(?:dejen|permitan|acepten)))`,
    ),
  ],
  [
    'full',
    whole(
      `(?:pay(?:ing)? )?(?:the |my |it )?(?:in full|100 ?%|(?:100|hundred|one hundred) percent|(?:100|cien) por ciento|in its entirety|(?:full|whole|entire|total|complete) (?:thing|amount|balance|bill|lot|payment|sum|cost|enchilada)|(?:whole|entire|full) (?:\\p{L}+ ){1,2}(?:bill|balance|premium|charge)|(?:it|them) all|all of (?:it|this|that|${theBill})|every (?:penny|cent|last cent)|(?:all|everything|whatever)(?: that)? (?:i|we) owe|(?:pay(?:ing)?|settle|cover|clear)(?: off)? (?:for )?everything|(?:pay|settle|cover|clear|charge)(?: off)? (?:the|my) (?:total|rest|remainder|remaining (?:balance|amount))(?! (?:monthly|later|in|over|after|next|when))|(?:take|charge|put) (?:the|my) (?:rest|remaining balance)(?! (?:monthly|later|in|over|after|next|when))|pay all(?= ?(?:[.,;!]|$)| (?:today|now|with))|pay the lot|(?:pay|knock|clear) it (?:all )?off completely|completely)|(?<!(?:examen|cubrio|cubrieron|cubre|cubrir|formulario|nombre|estudio|tiempo|cita|dia) )(?:por )?complet[oa](?: el saldo)?|(?:el|lo|importe|pago) total(?=(?: de (?:la|el|mi|lo) | del | de una| con | hoy| por favor| a pagar| a (?:la|mi|una?) (?:tarjeta|cuenta|\\u00a6)| en (?:la|mi) tarjeta)|(?: ?[.,;!]|$))|totalidad|en su totalidad|(?:pag|cubr|cobr)\\p{L}{1,8} enter[oa]|(?:la |el |mi )?(?:factura|cuenta|bill|saldo|cobro|recibo|prima|por) enter[oa]|(?:el )?saldo (?:completo|total|entero)|(?<=(?:pag|cubr|liquid|sald|cobr)\\p{L}{1,8} (?:el |mi |todo (?:el |mi ))?)saldo (?:pendiente|restante)|(?:el )?(?:monto|importe) (?:total|completo)|la cantidad (?:total|completa)|(?:pag\\p{L}{1,8}|liquidar|cubrir|saldar|liquido|liquide) (?:lo )?tod[oa](?: (?:el saldo|la factura|la cuenta|lo que debo|de una vez))?|(?:liquid(?:ar|o|e|en)|saldar)(?:l[oa])?(?! (?:\\$|\\d|un[oa]? (?:parte|poco)|solo|poco)|[^.;!?]* (?:pagos|plazos|cuotas|meses|mensualidades)(?!\\p{L}))|(?<=[,:] ?)(?:tod[oa]|tod[oa] (?:junto|entero)|all|full)(?= ?(?:[.,;!?]|$))|(?<!(?:es|era|fue|en|a|por|sobre|con|de|y|que|ver|explicame|explique|expliqueme|entiendo|entender|antes) )tod[oa](?= ?(?:[.,;!]|$))|todo(?= (?:con|hoy|de una vez|de un jalon|de un solo|por favor|ahora|ahorita|manana|completo)(?!\\p{L}))|tod[oa] (?:lo (?:que (?:yo )?(?:debo|debemos|falta|adeudo)|de la|del)|(?:el|la|mi|ese|esa|este|esta) (?:bill|bil|factura|cuenta|saldo|balance|deuda|recibo|cobro|cargo|monto|importe|cantidad|prima|mensualidad|de(?:l)?)(?!\\p{L}))`,
    ),
  ],
];
/** "I can't pay it all at once" asks for the opposite. */
const refused =
  /(?:can'?t|cannot|cant|can not|couldn'?t|unable to|not able to|don'?t (?:have|want)|won'?t|isn'?t|instead of|without|not|no way|too much|no (?:l[oa]s? )?pued[oe]|no (?:l[oa]s? )?podemos|no quiero|no tengo|en vez de|no alcanzo|no me alcanza|sin)(?: [^\s.,;!?]+){0,6} ?$/;
const asked =
  /what(?:'?s| is| are| was) ?(?:the )?$|cual es (?:el |la )?$|cuanto es (?:el |lo |la )?$|how much is (?:the )?$|\b(?:show|see|list|ver|mu\w+|dime|digame|saber|consultar|tell|era|eran|fue) (?:me )?$|\bgan\w+ $/;

/** A share of the balance: half, the minimum, or all of it. */
export const findPortion: Finder = ({ text, slots }) => {
  for (const [portion, pattern] of portions)
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      if (refused.test(before) || (asked.test(before) && !/^(?:the )?(?:very )?least i/.test(match[0]))) continue;
      if (/^ (?:no|tampoco)\b/.test(text.slice(match.index + match[0].length))) continue;
      return { text, slots: { ...slots, portion } };
    }
  return { text, slots };
};
