import type { Slots } from '../meaning.js';
import { blank, centsOf, type Finder, moneySource, whole } from './message.js';

const about =
  '(?:(?:is|was|are|of|ssi,?|ssdi,?|social security,?|about|around|roughly|only|just|like|approximately|maybe|total|totals?|a little (?:over|under)|under|over|less than|close to|barely|hardly|almost|right around|up to|(?:now )?(?:dropped|went down|fell|down) to|comes to|comes out to|is down to|es|son|de|del?|unos|como|solo|nomas|nada mas|apenas|casi|menos de|alrededor|aproximadamente|mas o menos|en total|(?:se )?(?:me )?bajo a|cayo a|ahora es|:|=|,) ?){0,5}';
const unit = '(?: ?(?:dollars|bucks|usd|dolares|dlls|pesos))?';
const per = '(?: |, )?(?:a|an|per|each|every|al|a la|la|por|cada|el|/) ?';
const period = `(?:${per}(?<every>month|mo|mes|year|yr|annum|ano|week|wk|semana|hour|hr|hora|two weeks|2 weeks|paycheck|quincena)|(?: |, )(?:por mes |al mes )?(?<adverb>monthly|mensual(?:es|mente)?|yearly|annually|anual(?:es|mente)?|weekly|biweekly|semanal(?:es|mente)?|quincenal(?:es|mente)?|hourly))`;

const earners = '(?:i|we|he|she|they|(?:my|our) (?:wife|husband|spouse|partner|family)|and)';
const sureVerbs = `${earners} (?:only |just |usually |currently |each |now |both |barely |together )?(?:make|makes|earn|earns|bring home|bring in|brings home|brings in|take home|takes home|pull in|clear|gross|net)|making|earning|bringing home|bringing in|(?:yo |nosotros |solo )?(?:gano|ganamos|gana|ganan|ganando|percibo|percibimos)`;
const incomes =
  '(?:(?<lead>monthly|annual|yearly) )?(?:household |family |gross |net |take-home |total |combined )*(?:income|salary|earnings|wages|take-home(?: pay)?)|(?:ingresos?|sueldo|salario|entradas)(?: (?<tail>mensual|anual)(?:es)?)?(?: familiar(?:es)?| del hogar| total(?:es)?| brutos?| netos?)*';
/** Words for money that comes in only together with a period: "I get" may be anything. */
const vagueVerbs = `${earners} (?:only |just |now )?(?:get|gets|lives? (?:on|off(?: of)?)|receives?|am on|have|survives? on|gets? by on)|im on|i'm on|living (?:on|off(?: of)?)|live (?:on|off)|lives on|get by on|getting|(?:on|my|with|from|his|her|husband's|wife's|mother's|mom's) (?:ssi|ssdi|disability|social security|unemployment|pension|a pension|retirement|pay|paychecks?|check|benefits?|job)(?: (?:is|of|check|pays|income|gives me|benefits?|and get|me|i get|comes to))*|social security|disability|ssi|ssdi|pension|unemployment|retirement|recibo|recibimos|recibe|cobro|cobramos|saco|sacamos|junto|juntamos|entran?|(?:nos|me) entran?|vivo con|vivimos con|(?<=vivimos (?:\\p{L}+ )?)con|vivo de|me pagan|me dan|nos dan|me llegan?|pension(?: de)?|seguro social|(?:el |mi )?(?:retiro|jubilacion|desempleo|incapacidad|cheque)|tengo un ingreso de`;

const sure = whole(`(?:${sureVerbs}|${incomes}) ?${about}(?<money>${moneySource})${unit}${period}?`);
const vague = whole(`(?:${vagueVerbs}) ?${about}(?<money>${moneySource})${unit}${period}`);
const yearly = whole(
  `(?<money>${moneySource})${unit}(?:${per}(?<every>year|yr|annum|ano)|(?: |, )(?<adverb>yearly|annually|anuales|al ano))`,
);
const behind = whole(
  `(?<money>${moneySource})${unit}${period} (?:(?:in|of|de|from|for|para|household|family|gross|net|total|take-home|my|mi|el) ){0,2}(?:income|salary|wages|ssi|ssdi|disability|social security|unemployment|pension|retirement|ingresos?|sueldo|salario|before taxes|after taxes|take home|seguro social|jubilacion|desempleo|incapacidad|retiro)`,
);
/** A sum by the month next to the people who live on it or to a request for help, where it is not what they would pay. */
const beside = whole(
  `(?:(?:on|off|with|con|de|at) (?:only |just |about |like |unos |como )?)?(?<money>${moneySource})${unit}${period}`,
);
const aboutPeople =
  /\b(?:family|household|of us|people|person|persona|kids|children|live alone|familia|hogar|somos|personas|hijos|ninos|vivo sol[oa]|vivimos|by myself|(?:just|only) me|me and (?:my|the)|(?:my|the) (?:husband|wife|partner|spouse) and (?:i|me)|(?:husband|wife|spouse|partner) and (?:i|me)|solo yo|yo y mi|mi (?:espos[oa]|marido|mujer|pareja) y yo|assistance|financial (?:aid|help)|charity|discount|qualify|low income|income|asistencia|ayuda|califico|descuento|caridad)\b/;
const forPlan = /\b(?:payments?|plan|install?ments?|split|pagos|cuotas?|plazos?|abonos)\b/;
const paid =
  /\b(?:pay|paying|put|do|afford|swing|manage|give|send|spare|pag(?:ar|arle|arles|o|ue)|abon(?:ar|o|e)|dar|doy|puedo) (?:you )?(?:only |about |like |just |up to |maybe |unos |como |solo |hasta )?\$? ?$/;
const leastIncome = 50_000;
const none = whole(
  "(?:have|has|had|having|with|without|got|currently|and|am at|i'm at) (?:no|zero|0|any) (?:income|salary|paycheck)|(?:don'?t|doesn'?t|do not) have (?:any |an )?(?:income|salary|paycheck)(?! for| in)|(?:zero|\\$ ?0) income|income(?: is|:)? ?(?:of )?(?:zero|nothing|none|\\$ ?0|0)|no income(?: at all| right now| coming in)?|(?:no tengo|no tenemos|no hay|sin|cero|no recibo|no percibo|no contamos con|no cuento con)(?: ningun)? (?:ingresos?|sueldo|salario)|no gano nada|ni (?:ingresos|sueldo)",
);

/** Any of these stands in every wording above. */
const telling =
  /month|\bmo\b|mes\b|mensual|year|\byr|annual|annum|\bano\b|\banual|week|\bwk|semana|hour|\bhr|hora\b|paycheck|quincena|income|salary|earn|wages|make|making|bring|take|pull|clear|gross|\bnet|gan[oa]|ingreso|sueldo|salario|entradas|percib/;

/** What a person or household earns. Pay by week or hour is left out: the year's figure would be a guess. */
export const findIncome: Finder = ({ text, slots }, { lang }) => {
  if (!telling.test(text)) return { text, slots };
  const besides = aboutPeople.test(text) && !forPlan.test(text);
  for (const pattern of besides ? [sure, vague, behind, yearly, beside] : [sure, vague, behind, yearly])
    for (const match of text.matchAll(pattern)) {
      const { money = '', every, adverb, lead, tail } = match.groups ?? {};
      const cents = centsOf(money, lang);
      if (cents === undefined || (cents < 10_000 && !(every ?? adverb ?? lead ?? tail))) continue;
      if (pattern === beside && (cents < leastIncome || paid.test(text.slice(0, match.index)))) continue;
      const incomePeriod = periodOf(every ?? adverb ?? lead ?? tail);
      const rest = blank(text, match.index + match[0].indexOf(money), match.index + match[0].length);
      if (incomePeriod === null) return { text: rest, slots };
      const found: Slots = { ...slots, incomeCents: cents };
      if (incomePeriod) found.incomePeriod = incomePeriod;
      return { text: rest, slots: found };
    }
  for (const match of text.matchAll(none))
    return { text: blank(text, match.index, match.index + match[0].length), slots: { ...slots, incomeCents: 0 } };
  return { text, slots };
};

/** null for a period that is neither month nor year. */
function periodOf(word: string | undefined): 'month' | 'year' | null | undefined {
  if (word === undefined) return undefined;
  if (/^(?:mo|mes|mens)/.test(word)) return 'month';
  return /^(?:year|yr|ann|ano|anual)/.test(word) ? 'year' : null;
}
