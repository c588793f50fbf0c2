import { mostCents } from '../money-digits.js';
import { numberWordsSource } from '../number-words.js';
import { blank, centsOf, countOf, digitsSource, type Finder, moneySource, whole } from './message.js';

const money = `(?<money>${moneySource})`;
const bare = `(?<bare>${moneySource})`;
const dollars = '(?:dollars?|bucks?|usd|\\$|dolares?|dolaritos|dlls?|dolar|pesos|varos)';
/** "con cincuenta", "and fifty cents": cents behind dollars. */
const cents = `(?:(?:,? (?:and|con|y))? (?<cents>\\d{1,2}|${numberWordsSource}) (?:cents|centavos)| con (?<half>[1-9]\\d|${numberWordsSource})(?= ?(?:[.,;!?\u00a6]|$)| (?:a|al|de|del|en|por|para|hoy|ahora|con)\\b))`;
const pagar =
  '(?:pag|abon|mand|deposit|transf|cobr|carg|descuent|descont|retir|sac|saqu|envi|aport|junt|regres|liquid|agarr|ech|aplic|apliqu|adelant|agreg|ofrec)\\p{L}{0,9}';
const payVerb = `(?:pay(?: (?:off|down|you(?: guys)?|only|just|about|like|at least|another))?|paying|paid|put|putting|send|sending|sent|make it|make that|charge|swing|do|afford|handle|manage|spare|apply|take|throw|toss|drop|chip in|remit|transfer|withdraw|submit|knock out|cover|here'?s|payments? of|amount of|deposit|contribute|give(?: you)?|just|only(?: have| got)?|down|say|${pagar}|pon(?:er(?:le)?|go|ga(?:le|n|nle)?|erle|le|me)|doy|da(?:r(?:les?)?|le|me)|den(?:le)?|denme|pago de|pagos de|abono de|cantidad de|for the|que sean|puedo(?: con)?|(?:solo|nomas|nada mas)(?: tengo| puedo| me alcanza para)?|unos)`;
const ends = '[.,;:!?)\u00a6](?!\\d)|$';
const follow = `(?= ?(?:${ends})| (?:on|to|toward|towards|for|now|today|tonight|tomorrow|from|with|w/|using|off|a|per|each|every|monthly|biweekly|weekly|please|pls|plz|and|then|but|by|this|next|right|before|until|til|till|out|against|of|in|into|down|instead|al?|para|pa|de|del|en|con|hoy|por|y|el|la|las|los|ahora|ahorita|cada|mensual(?:es)?|manana|hasta|mas|pero|como|onto|via|it|if|max|at|the|over|across|complet[oa]s|today's)\\b)`;
const notUnit =
  '(?! ?%| (?:percent|por ciento)|[.,]?\\d| (?:more )?(?:months?|mos|mths?|weeks?|days?|years?|people|kids|payments?|bills?|times|meses|semanas|dias|anos|personas|pagos|facturas|veces|hijos|a \\d+ meses|to \\d+ months)(?!\\p{L}))';
const nearly =
  '(?:maybe |about |around |like |only |just |up to |at least |the (?:full |whole |entire )?|my |another |unos |como |solo |nomas |nada mas |hasta |los )?';
const asked = `(?<asked>${moneySource})`;
/** What asks for an amount, and is no bill that the amount could name. */
const payment =
  'payments?|copay(?:ment)?s?|premiums?|deposits?|fees?|down payment|checks?|refunds?|install?ments?|cuotas?|mensualidades|adelantos?|anticipos?|enganches?|pagos?|abonos?|copagos?|primas?|mensualidad|cheques?|depositos?|reembolsos?';
const charge = `${payment}|charges?|cargos?|cobros?`;

/** What numbers name that are no money. */
const noMoney =
  '(?:form|line|code|room|call|age|aged|at|in|since|apt|unit|section|option|page|year|number|num|no\\.?|ending|ends|ext|nr|id|numero|codigo|linea|cuarto|ano|desde|edad|tiene|turning|turn|am|im|\\p{L}+\\x27[ms]|las|cumpli|cumplio|cheque|check|termina|and|y|y los|en|until|hasta|is|es|era|son|de|of|por(?= ciento)|(?:tengo|tiene|turned)(?= \\d\\d(?![\\d.]|,\\d))|#|[-/])';

/** From the plainest wording to the one that leans most on its surroundings. */
const patterns = [
  `(?<money>(?:(?:usd|us) ?)?\\$ ?${digitsSource}(?: ?(?:k|thousand|hundred|mil|grand))?)${cents}?`,
  `(?:usd) ?${digitsSource}`,
  `${money} ?${dollars}${cents}?`,
  `${money}${cents}`,
  `${payVerb} ${nearly}${bare}${follow}`,
  `(?:split|divide|break(?: up)?|finance|dividir|financiar) (?:up )?(?:the |my |los |mis )?(?<bare>\\d[\\d,]{2,}(?:\\.\\d\\d)?)(?! \u00a6+ (?:bill|one|charge|visit|invoice))${follow}`,
  `(?:the|my|that|those|los|unos|esos|mis|el|la) (?<bare>\\d\\d[\\d,]*(?:\\.\\d\\d)?|${numberWordsSource})(?= (?:that )?(?:i|we) |(?: ya)? que |[ -](?:${payment})(?!\\p{L}))`,
  `(?:${payment}|plazos?) (?:for|of|de|de a|por) (?<bare>${moneySource})${notUnit}`,
  `(?<=(?:owe|owes|owed|owing|debo|debemos|debe|(?:bill|balance|premium|total|prima|mensualidad|saldo|cuenta|factura|copay|share|parte) (?:is|was|es|es de|era|era de|fue|fue de)|balance of|charged me|charged|billed me|billed|costs?|cobraron|cobran|cuesta|costo) (?:about |around |like |you |you guys |unos |como )?)${asked}${follow}`,
  `(?:${charge}|bill|balance|factura|saldo|cuenta) (?:for|of|de|por) ${asked}${follow}`,
  `(?:the|that|this|a|el|un|ese) (?<asked>\\d\\d[\\d,]*(?:\\.\\d\\d)?)(?:[ -]dollar)? (?:${charge})`,
  `(?<rate>${moneySource})(?: dollars| bucks| dolares)?(?: (?:a|per|each|every|al|por|cada) | ?/ ?| (?=monthly|mensual|semanal|weekly))(?:month|mo|week|paycheck|payday|two weeks|2 weeks|mes|semana|quincena|cheque|viernes|dos semanas|monthly|mensual(?:es)?|semanales|weekly)`,
  `(?<=(?:son|salio en|salio|sale en|salen|subio a|llego en|llego por|quedo en|comes to|it was|it is|it's|total of) (?:como |unos |about |like )?)${asked}(?= ?(?:${ends}))`,
  `\\d[\\d,]*\\.\\d\\d`,
  `(?<=^(?:(?:ok|okay|yes|hi|hello|please|maybe|just|si|hola|bueno),? )?)(?<bare>${moneySource})(?= (?:on|to|toward|towards|now|today|tomorrow|for|right now|down|of|from|out of|with|de|del|con|a la|al|para|pa|hoy|ahora|ahorita|please|por favor)\\b| ?\u00a6)`,
  `(?<!\\d,)(?<=[,;:\u00a6] ?)(?<bare>\\d\\d\\d?|${numberWordsSource})(?= ?(?:[,;.!?\u00a6]|$))`,
  `(?<!${noMoney} |\\d[., ])(?<loose>(?:\\d{2,3}(?:,\\d{3})?(?:\\.\\d\\d)?|\\d{4}|\\d)(?: mil| k|k)?|${numberWordsSource})(?! ?[-/%#]|:\\d| \u00a6+ (?:bill|one|charge|visit|invoice))${notUnit}`,
].map(whole);
const owed =
  /\b(?:owe|owed|owing|owes|debo|debemos|debe|(?:bill|balance|total|invoice|due|debt|statement|factura|saldo|cuenta|deuda|bil)(?: (?:is|was|of|for|says|due|es|era|de|por|says i owe))*|charged(?: me)?(?: for)?|billed(?: me)?|costs?|cobraron|cobran|cobro(?: de)?|says(?: i owe)?|it'?s|its|instead of(?: paying)?|en vez de(?: pagar)?|en lugar de(?: pagar)?|(?:llego|vino|salio)[^.,;!?]{0,40} por) ?(?:about |around |like |unos |como )?$/;

/** "one of my bills", "una de urgencias" and "2 of them" count bills. */
const isCount = (piece: string, cents: number, after: string): boolean =>
  !piece.includes('$') &&
  ((cents < 500 && /^\p{L}/u.test(piece)) ||
    (cents < 1000 && /^ (?:of|de) (?:my|the|these|those|them|mis|l[ao]s|es[ao]s|est[ao]s)\b/.test(after)));

const cardDigits = /\b(?:termin\w+|ending|ends|acaba\w*)(?: en| in| with| con)? $/;

/** A number that nothing else explains is money only where money moves. */
const paying =
  /\b(?:pay|paying|put|take|charge|send|give|toward|towards|apply|pag(?:ar|o|ue|uen|arle|uele|ando)|abon\w*|dar|doy|pon\w*|ech\w*|agarr\w*|tom[ae]n?|mand\w*|cobr\w*|saq\w*|accept|acept\w*|bill|balance|factura|cuenta|saldo)\b|\u00a6/;
const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** Any of these stands in every amount. */
const telling =
  /\d|five|six|seven|eight|nine|ten\b|eleven|twelve|teen|(?:twen|thir|for|four|fif)ty|hundred|thousand|grand|dollar|buck|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci|veint|enta|einta|cien|quinient|\bmil\b|dolar|peso/;

/** The amount to pay; an amount only said to be owed or charged is taken when there is no other. */
export const findAmount: Finder = (reading, { lang }) => {
  const { text, slots } = reading;
  if (!telling.test(text)) return reading;
  let spare: { cents: number; start: number; end: number } | undefined;
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const { money: named, loose, asked, rate, bare = loose, cents: small, half } = match.groups ?? {};
      const piece = (bare ?? asked ?? rate ?? named ?? match[0]).replace(/^usd? ?/, '');
      const value = centsOf(piece, lang);
      const extra = small ?? half;
      const more = extra === undefined ? 0 : countOf(extra, lang);
      if (value === undefined || more === undefined || more > 99) continue;
      const cents = value + more;
      if (cents <= 0 || cents > mostCents) continue;
      if (loose !== undefined && (cents < 1000 || isYear(loose) || !paying.test(text))) continue;
      const end = match.index + match[0].length;
      const before = text.slice(0, match.index);
      if (
        !piece.includes('$') &&
        (cardDigits.test(before) ||
          (isYear(piece) &&
            /\b(?:de|of|in|en|since|desde|from) $/.test(match[0].slice(0, match[0].indexOf(piece)) || before)))
      )
        continue;
      if ((rate ?? bare ?? asked) !== undefined && isCount(piece, cents, text.slice(end))) continue;
      if (rate !== undefined && cents < 2000 && !/[$]/.test(match[0]) && !/dollars|bucks|dolares/.test(match[0]))
        continue;
      if (isRepeatedPeriod(text.slice(end))) continue;
      if (asked === undefined && !owed.test(before))
        return { text: blank(text, match.index, end), slots: { ...slots, amountCents: cents } };
      spare ??= { cents, start: match.index, end };
    }
  if (!spare) return reading;
  return { text: blank(text, spare.start, spare.end), slots: { ...slots, amountCents: spare.cents } };
};

/** "pay 2 weeks late": a length of time, no money. */
const isRepeatedPeriod = (after: string): boolean =>
  /^ ?(?:a \d|months?|weeks?|days?|years?|meses|semanas|dias|anos)\b|^ ?%/.test(after);
