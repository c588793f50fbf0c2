import { plain } from './plain.js';

const longest = 80;
const lead = /^(?:(?:so|and|ok|okay|wait|but|hmm+|sorry|y|pero|bueno|entonces|espere|a ver)[, ]+)+/;
const fee =
  /\b(?:(?:service |processing |card |convenience |transaction |extra )?(?:fees?|charges?)|surcharge|extra (?:cost|money)|cost (?:me )?(?:anything|extra|more)|comision(?:es)?|cargos? (?:extra|adicional(?:es)?|por servicio)|recargos?|costo (?:extra|adicional)|cobran (?:extra|algo mas|de mas))\b/;
const asksFee =
  /^(?:what(?:'s| is| are)?|is there|are there|how much|do (?:you|they|i)|does|will|would|any|no|hay|cual|cuanto|tiene|me|cobran)\b/;
const feeOfElse =
  /\b(?:late|last|my (?:er|lab|office|hospital)|dispute|deductible|copay|tarde|tardi[oa]|mora|atras\w+)\b/;
const inIt =
  /^(?:how (?:much|many)(?: \w+)? (?:would|will|is|are|does|do i pay|am i (?:paying|charged)|(?:would|will) i)\b|what(?:'s| is| would| will)(?: be)?(?: the| my)? (?:total|amount|payment|monthly payment|monthly|first payment|price|cost|date)\b|which (?:bill|card|account|date|day|one)\b|when (?:would|will|is|does) (?:it|that|this|the|i)\b|what (?:am i|are we|would i be|will i be) (?:paying|agreeing|sending|signing)|is there (?:any )?interest|what(?:'s| is) the interest|with interest|cuant[oa]s? (?:meses )?(?:seria|es|son|pagaria|pago|voy a pagar|me (?:cobran|van a cobrar|sale|saldria)|sale|saldria)\b|cual (?:es|seria) (?:el|la|mi) (?:total|cantidad|monto|pago|fecha|factura|tarjeta)\b|(?:de |con |a |en )?(?:que|cual) (?:factura|tarjeta|cuenta|fecha|dia)\b|cuando (?:seria|es|se (?:cobra|paga|cobraria))\b|(?:hay|con|tiene|cobran) interes(?:es)?)/;
/** Asks for figures that no summary has. */
const elsewhere =
  /\b(?:owe|owed|deductible|copay|coinsurance|out of pocket|in all|altogether|other|else|another|open|hours?|phone|debo|deducible|copago|otr[oa]s?|abre|abren|horario)\b/;
const why =
  /^(?:why|how come|por ?que)(?: (?:is it|are you charging|does it say|es|son|dice))? (?:(?:only |just |solo )?\$ ?\d[\d.,]*|(?:only |just |solo )?\d[\d.,]*(?: (?:dollars|months|dolares|meses))?|so (?:much|little|many|few|long|high|low)|that (?:much|many|amount|bill|date|card|one)|th(?:is|ese) (?:amount|bill|date|card|months)?|tant[oa]s?|tan (?:alto|poco|caro)|es[aeo]s? (?:cantidad|factura|fecha|tarjeta|meses)?)\s*$/;

const starts =
  /^(?:please )?(?:(?:can|could|may|will|would|puede|pueden|podria|podemos|puedo) (?:it |we |i |you |this |that |they |the (?:plan|first payment|payments) )?(?:start|begin|empezar|comenzar|iniciar)|(?:start|begin|empezar|comenzar|empiece|que empiece|empezamos|(?:quiero|quisiera|i want to|i'd like to|let me) (?:start|begin|empezar|comenzar))(?: (?:it|the plan|paying|el plan|a pagar))?)(?: (?:only|just|solo))? (?:in|on|from|next|later|after|the|en|el|la|a|desde|hasta|despues|mas|(?:el )?proximo)\b/;

/** Whether a message asks for another start than the summary shows: "can it start in February". */
export const asksOtherStart = (text: string): boolean =>
  text.length <= longest &&
  starts.test(
    plain(text)
      .replace(/\s*[?.!]+$/, '')
      .replace(lead, ''),
  );

/**
 * What a question asks about a summary that waits for a yes: a `fee`, what is `inIt`, or `why` it says so. Undefined for everything
 * else, such as figures that no summary has.
 */
export function aboutSummary(text: string): 'fee' | 'inIt' | 'why' | undefined {
  if (text.length > longest) return undefined;
  const said = plain(text)
    .replace(/\s*[?.!]+$/, '')
    .replace(lead, '');
  if (why.test(said)) return 'why';
  if (elsewhere.test(said)) return undefined;
  if (fee.test(said) && asksFee.test(said)) return feeOfElse.test(said) ? undefined : 'fee';
  return inIt.test(said) ? 'inIt' : undefined;
}
