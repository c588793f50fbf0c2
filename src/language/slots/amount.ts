import { mostCents } from '../money-digits.js';
import { blank, centsOf, type Finder, moneySource, whole } from './message.js';

const digits = '\\d[\\d,]*(?:\\.\\d{1,2})?';
const money = `(?<money>${moneySource})`;
const payVerb =
  '(?:pay(?: (?:off|down|you(?: guys)?|only|just|about|like|at least|another))?|paying|put|putting|send|make it|make that|charge|swing|do|afford|handle|manage|spare|apply|take|payments? of|amount of|deposit|contribute|give(?: you)?|just|only|down|say|pag(?:o|ar|ue|uen|are|arles?|arle|ando)|abon(?:o|ar|e|ando)|pon(?:er|go|ga|erle|le|me|ganle)|doy|denme|deposit(?:ar|o)|dar(?:les?)?|mand(?:ar|o)|cobr(?:ar|e|en|a)(?:me|le|les)?|carg(?:ar|ue)(?:me)?|pago de|pagos de|abono de|cantidad de|for the|que sean|puedo(?: con)?|solo|unos)';
const follow =
  '(?= ?(?:[.,;!?)\u00a6]|$)| (?:on|to|toward|towards|for|now|today|tonight|tomorrow|from|with|using|off|a|per|each|every|monthly|biweekly|weekly|please|pls|plz|and|then|but|by|this|next|right|before|until|til|till|out|against|of|in|into|down|instead|al?|para|de|del|en|con|hoy|por|y|el|la|las|los|ahora|cada|mensual(?:es)?|manana|mas|pero|como|onto|via|it|if|max|at)\\b)';

/** From the plainest wording to the one that leans most on its surroundings. */
const patterns = [
  `(?:(?:usd|us) ?)?\\$ ?(?:${digits})(?: ?k)?`,
  `(?:usd) ?${digits}`,
  `${money} ?(?:dollars?|bucks?|usd|\\$|dolares?|dlls?|dolar)(?:(?: and| con| y)? (?<cents>\\d{1,2}) (?:cents|centavos))?`,
  `${payVerb} (?:maybe |about |around |like |only |just |up to |at least |the |unos |como |solo |hasta |los )?(?<bare>${moneySource})${follow}`,
  `(?:split|divide|break up|finance|dividir|financiar) (?:up )?(?:the |my |los |mis )?(?<bare>\\d[\\d,]{2,}(?:\\.\\d\\d)?)${follow}`,
  `(?<=(?:owe|owes|owed|owing|debo|debemos|debe|bill is|balance is|balance of|charged me|charged|billed me|billed|cobraron|cobran) (?:about |around |like |you |you guys |unos |como )?)(?<asked>${moneySource})${follow}`,
  `(?<rate>${moneySource})(?: dollars| bucks| dolares)?(?: (?:a|per|each|every|al|por|cada) | ?/ ?| (?=monthly|mensual|semanal|weekly))(?:month|mo|week|paycheck|payday|two weeks|2 weeks|mes|semana|quincena|cheque|viernes|dos semanas|monthly|mensual(?:es)?|semanales|weekly)`,
  `(?<=(?:son|salio en|salio|sale en|subio a|comes to|it was|it is|total of) (?:como |unos |about |like )?)(?<asked>\\d[\\d,]*(?:\\.\\d\\d)?)(?= ?(?:[.,;!?]|$))`,
  `\\d[\\d,]*\\.\\d\\d`,
].map(whole);
const leading =
  /^(?<bare>\d[\d,]*(?:\.\d\d)?)(?= (?:on|to|toward|towards|now|today|for|a la|para|hoy|please|por favor)\b)/gu;
const owed =
  /\b(?:owe|owed|owing|owes|debo|debemos|debe|(?:bill|balance|total|invoice|due|debt|statement|factura|saldo|cuenta|deuda|bil)(?: (?:is|was|of|for|says|due|es|era|de|por|says i owe))*|charged(?: me)?(?: for)?|billed(?: me)?|costs?|cobraron|cobran|cobro(?: de)?|says(?: i owe)?) ?(?:about |around |like |unos |como )?$/;

/** The amount to pay; an amount only said to be owed or charged is taken when there is no other. */
export const findAmount: Finder = ({ text, slots }, { lang }) => {
  let spare: { cents: number; start: number; end: number } | undefined;
  for (const pattern of [...patterns, leading])
    for (const match of text.matchAll(pattern)) {
      const { money: named, bare, asked, rate, cents: small } = match.groups ?? {};
      const piece = (bare ?? asked ?? rate ?? named ?? match[0]).replace(/^usd? ?/, '');
      const value = centsOf(piece, lang);
      const cents = value === undefined ? undefined : value + Number(small ?? 0);
      if (cents === undefined || cents <= 0 || cents > mostCents) continue;
      const end = match.index + match[0].length;
      if (rate !== undefined && cents < 2000 && !/[$]/.test(match[0]) && !/dollars|bucks|dolares/.test(match[0]))
        continue;
      if (isRepeatedPeriod(text.slice(end))) continue;
      if (!owed.test(text.slice(0, match.index)))
        return { text: blank(text, match.index, end), slots: { ...slots, amountCents: cents } };
      spare ??= { cents, start: match.index, end };
    }
  if (!spare) return { text, slots };
  return { text: blank(text, spare.start, spare.end), slots: { ...slots, amountCents: spare.cents } };
};

/** "pay 2 weeks late": a length of time, no money. */
const isRepeatedPeriod = (after: string): boolean =>
  /^ ?(?:a \d|months?|weeks?|days?|years?|meses|semanas|dias|anos)\b|^ ?%/.test(after);
