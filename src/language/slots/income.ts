import type { Slots } from '../meaning.js';
import { blank, centsOf, type Finder, moneySource, whole } from './message.js';

const about =
  '(?:(?:is|was|of|ssi,?|ssdi,?|social security,?|about|around|roughly|only|just|like|approximately|maybe|total|es|son|de|del?|unos|como|solo|alrededor|aproximadamente|mas o menos|en total|:|=|,) ?){0,4}';
const unit = '(?: ?(?:dollars|bucks|usd|dolares|dlls))?';
const per = '(?: |, )?(?:a|an|per|each|every|al|a la|por|cada|el|/) ?';
const period = `(?:${per}(?<every>month|mo|mes|year|yr|annum|ano|week|wk|semana|hour|hr|hora|two weeks|2 weeks|paycheck|quincena)|(?: |, )(?<adverb>monthly|mensual(?:es|mente)?|yearly|annually|anual(?:es|mente)?|weekly|biweekly|semanal(?:es|mente)?|quincenal(?:es|mente)?|hourly))`;

const earners = '(?:i|we|he|she|they|my (?:wife|husband|spouse|partner)|and)';
const sureVerbs = `${earners} (?:only |just |usually |currently |each |now |both )?(?:make|makes|earn|earns|bring home|bring in|brings home|brings in|take home|takes home|gross|net)|making|earning|bringing home|bringing in|(?:yo |nosotros |solo )?(?:gano|ganamos|gana|ganando)`;
const incomes =
  '(?:(?<lead>monthly|annual|yearly) )?(?:household |family |gross |net |take-home |total |combined )*(?:income|salary|earnings|wages)|(?:ingresos?|sueldo|salario)(?: (?<tail>mensual|anual)(?:es)?)?(?: familiar(?:es)?| del hogar| total(?:es)?| brutos?| netos?)*';
/** Words for money that comes in only together with a period: "I get" may be anything. */
const vagueVerbs = `${earners} (?:only |just )?(?:get|gets|lives? on|receives?|am on|have)|im on|i'm on|living on|live on|get by on|getting|(?:on|my|with|from|his|her|husband's|wife's|mother's|mom's) (?:ssi|ssdi|disability|social security|unemployment|pension|a pension|retirement)(?: (?:is|of|check|pays|income|gives me|benefits?|and get|me|i get))*|social security|disability|ssi|ssdi|pension|unemployment|retirement|recibo|recibimos|cobro|cobramos|vivo con|vivimos con|vivo de|me pagan|me dan|me llegan|pension(?: de)?|seguro social|(?:el |mi )?(?:retiro|jubilacion|desempleo)|tengo un ingreso de`;

const sure = whole(`(?:${sureVerbs}|${incomes}) ?${about}(?<money>${moneySource})${unit}${period}?`);
const vague = whole(`(?:${vagueVerbs}) ?${about}(?<money>${moneySource})${unit}${period}`);
const yearly = whole(
  `(?<money>${moneySource})${unit}(?:${per}(?<every>year|yr|annum|ano)|(?: |, )(?<adverb>yearly|annually|anuales|al ano))`,
);
const behind = whole(
  `(?<money>${moneySource})${unit}${period} (?:(?:in|of|de|from|household|family|gross|net|total|take-home) ){0,2}(?:income|salary|wages|ssi|ssdi|disability|social security|unemployment|pension|retirement|ingresos?|sueldo|salario|before taxes|after taxes|take home|seguro social|jubilacion|desempleo)`,
);
const none = whole(
  '(?:have|has|had|having|with|got|currently|and) (?:no|zero|0) (?:income|salary|paycheck)|(?:zero|\\$ ?0) income|income (?:is|of) (?:zero|nothing|none)|no income(?: at all| right now| coming in)|(?:no tengo|no tenemos|no hay|sin)(?: ningun)? (?:ingresos?|sueldo|salario)',
);

/** What a person or household earns. Pay by week or hour is left out: the year's figure would be a guess. */
export const findIncome: Finder = ({ text, slots }, { lang }) => {
  for (const pattern of [sure, vague, behind, yearly])
    for (const match of text.matchAll(pattern)) {
      const { money = '', every, adverb, lead, tail } = match.groups ?? {};
      const cents = centsOf(money, lang);
      if (cents === undefined || (cents < 10_000 && !(every ?? adverb ?? lead ?? tail))) continue;
      const incomePeriod = periodOf(every ?? adverb ?? lead ?? tail);
      const rest = blank(text, match.index, match.index + match[0].length);
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
