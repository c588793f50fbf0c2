import { bodyPartSource } from '../body-parts.js';
import { monthSource } from '../day-names.js';
import { placeSource } from '../place-names.js';
import { services } from '../service-words.js';
import { billNoun } from './bill-noun.js';
import { blank, digitsSource, type Finder, type Reading, whole } from './message.js';

const one = `${billNoun}|one|ones|factura`;
const months = monthSource.replace(/\bmar\b\|?/, '').replace(/\|$/, '');
const digits = `(?<hint>${digitsSource})`;
/** What people tell apart by its amount; a payment, premium or copay has its amount in `amountCents`. */
const asking =
  'bills?|bil|invoices?|statements?|visits?|balances?|one|ones|facturas?|cuentas?|recibos?|visitas?|saldos?|consultas?|deudas?';
const theOne = [
  `(?:the|that|my|this|el|la|ese|esa|mi) \\$? ?${digits}(?: ?dollars?|-dollar)? (?:one|ones)`,
  `(?:the one|la|el|la factura|la cuenta) (?:for|of|de|por) (?:\\$ ?)?${digits}(?: dolares)?(?! (?:de|meses|dias|pagos|semanas|anos)(?!\\p{L}))`,
  `(?:the|that|my|this|el|la|ese|esa|mi) ${digits} (?:${asking})`,
].map(whole);
/** With a unit it is the bill's amount as well, so that another hint goes before it. */
const byAmount = [
  `(?:the|that|my|this) \\$? ?${digits}(?: ?dollars?|-dollar)? (?:${asking}|charges?)`,
  `(?:the one|el cargo|el cobro) (?:for|of|de|por) (?:\\$ ?)?${digits}(?: dolares)?`,
].map(whole);

const notBetween = '(?!(?:and|or|to|y|o|for|is|i|we|you|my|the|this|not|be|have|also|then) )';
const ofMonth = '(?:the month of |my |last |this (?:past )?|mi |mes de |el mes de |el pasado |este )';
const ends = '(?= ?(?:[.,;!?\u00a6]|$)| (?:please|por favor|with|con|using|and|y|today|hoy|now|tomorrow|but|pero)\\b)';
const byMonth = [
  `(?<hint>${months})(?:'?s)? (?:${notBetween}\\p{L}+ )?(?!pago)(?:${one})`,
  `(?:pay|paying|pagar|pago|half|minimum|rest|share|part|portion|mitad|minimo|total) (?:for|from|of|on|de|del|para|por) ${ofMonth}?(?<hint>${months})(?! \\d)`,
  `(?:${one}|owe|owed|charged|charged for|billed|billed for|cobraron|cobran|insurance|dues|cobra|medicare|plan|market ?place|obama ?care|poliza|debo|la|las|lo|el mes|seguro|mensualidad|dollars|bucks|dolares|pesos) (?:for|from|of|in|back in|de|del|para|por|en) ${ofMonth}?(?<hint>${months})(?! \\d)`,
  `(?:pay|paying|pagar) (?:my |the |mi |el mes de )?(?<hint>${months})${ends}`,
  `(?:on|toward|towards) (?:my |the )?(?<hint>${months})${ends}`,
  `(?<=\\d )(?:for|from|in|de|del|por) ${ofMonth}?(?<hint>${months})(?! \\d)`,
].map(whole);
const anyMonth = whole(
  `(?<=\u00a6(?: \\p{L}+){0,2} )(?:from|in|back in|last|of|de|en) (?:last )?(?<hint>${months})(?! \\d)`,
);
const byAge = whole(
  `(?<hint>oldest|newest|latest|most recent|biggest|largest|smallest) (?:medical )?(?:${one})|(?:factura|cuenta|la) mas (?<es>antigua|reciente|vieja|nueva|grande|pequena)`,
);

const strong = services
  .filter(({ weak }) => !weak)
  .flatMap(({ said }) => said)
  .join('|');
const weak = services
  .filter((service) => service.weak)
  .flatMap(({ said }) => said)
  .join('|');
/** Specialities and procedures that no list holds to the end. */
const byEnding =
  '(?!techn|tecn|apolog|biolog|radiolog)\\p{L}{2,20}(?:olog(?:ist|y|o|a|ia)|scop(?:y|ia)|ectom(?:y|ia)|plast(?:y|ia))(?!\\p{L})';
const byService = whole(`(?<hint>${strong}|${byEnding})`);
const article = '(?:my |the |a |an |mi |la |el |una? |lo del? )';
const weakService = [
  `(?<hint>${weak})(?:'s)? (?:${notBetween}\\p{L}+ )?(?:${one}|thing|appointment)`,
  `(?:${one}) (?:i got |i have |that came |came )?(?:for|from|of|at|to|with|de|del|por|al|con) ${article}?(?:\\p{L}+ )?(?<hint>${weak})`,
  `(?:pay(?:ing)?|pagar(?:le)?|pago|abono|dispute|disputar|extension (?:on|for)|on|toward|towards|explain) (?:for |off |por )?(?:${article}|al |a la |this |that )(?<hint>${weak})`,
  `(?:owe|owed|debo|debemos|billed|charged|cobraron|share) (?:\\p{L}+ )?(?:for |on |of |at |by |to |from |de |por |en )?(?:${article}|al |a la |del )(?<hint>${weak})`,
  `(?:pay|put|send|pag|abon|pon|mand|dar|doy|da)\\p{L}*(?: [^\\s.,;!?]+){1,3} (?:on|to|toward|towards|for|at|al|del|(?:a|en|de|para) (?:la|el|mi))(?: my| the)? (?<hint>${weak})`,
  `(?:\\d[\\d,.]*|dollars|bucks|dolares|pesos) (?:del|de la|al|a la) (?<hint>${weak})`,
  `(?:la|el|lo) del? (?:la |el |mi )?(?<hint>${weak})`,
].map(whole);

const anyService = new RegExp(`(?<!\\p{L})(?:${strong}|${weak}|${byEnding})(?!\\p{L})`, 'u');
const aMonth = new RegExp(`(?<!\\p{L})(?:${months})(?!\\p{L})`, 'u');

const side = '(?:(?:broken|fractured|sprained|torn|left|right) )?';
const trouble =
  '(?: (?:pain|injury|fracture|infection|problem|issue|replacement|transplant|implant|exam|stones?|attack)(?!\\p{L}))?';
const ofPart = `(?<hint>${side}(?:${bodyPartSource})${trouble})`;
/** Parts that stand in sayings: "back on my feet", "on hand", "the back bills". */
const inSayings = 'feet|hands?|head|face|back|heart|chest';
const elMi = '(?:la |el |los |las |mi |mis )';
/** "the bill for my knee", "the one for my back", "la cuenta de los ojos", "lo de la rodilla". */
const byPart = [
  `(?:${one}|thing|stuff|owe|owed|charged|billed|charged me|billed me|eob|work done) (?:for|on|from|about|to) (?:my |the |an? )?${ofPart}`,
  `(?:my|the|that|this) (?<hint>(?!back(?!\\p{L}))(?:${bodyPartSource})${trouble}) (?:bills?|one|charges?|statements?|invoices?|visits?|eob|thing)`,
  `(?<hint>(?!(?:${inSayings})(?!\\p{L}))(?:${bodyPartSource})${trouble}) (?:bills?|charges?|invoices?|visits?)`,
  `(?:${one}|bill|lo|la|el|esa|ese|debo|debemos|cobran|cobraron) (?:medic[oa] )?(?:del?|por|para) ${elMi}?(?<hint>${bodyPartSource})`,
  `(?:pag(?:ar|o|ue|uen)|abon(?:ar|o)) (?:${elMi}|por ${elMi})(?<hint>${bodyPartSource})`,
].map(whole);
const partNearMoney = [
  `(?:for|toward|towards|about) (?:my|the) ${ofPart}`,
  `on (?:my|the) (?!(?:${inSayings})(?!\\p{L}))${ofPart}`,
  `por (?:mi|lo de (?:la|el|mi)) (?<hint>${bodyPartSource})`,
].map(whole);

const place = `(?<!covered )(?<hint>${placeSource})`;
const atPlace =
  '(?:bills?|bil|one|ones|invoices?|statements?|visits?|charges?|balances?|stay|trip|facturas?|cuentas?|cobros?|cargos?|recibos?|visitas?|saldos?|consultas?|deudas?|bil(?:es)?)';
/** "the Oakland bill", "the bill from San Diego", "la cuenta de Fontana". */
const byPlace = [
  `${place} (?:(?:hospital|clinic|medical|doctor|kaiser) )?${atPlace}`,
  `(?:${atPlace}|la|lo|el|owe|debo) (?:i got |i have |that came |came |me llego )?(?:from|in|at|for|to|out of|de|del|en|por) (?:the |kaiser |los? de )?${place}`,
].map(whole);
const aPart = new RegExp(`(?<!\\p{L})(?:${bodyPartSource})(?!\\p{L})`, 'u');
/** The first words of all places: a look at each word is quicker than an expression of two hundred names. */
const placeWords: ReadonlySet<string> = new Set(placeSource.split('|').map((name) => name.split(' ')[0] ?? name));
const namesPlace = (text: string): boolean => text.match(/\p{L}+/gu)?.some((word) => placeWords.has(word)) ?? false;

/** Before a kind of care, which of them: "knee surgery", "skin biopsy"; "call me back, doctor" is none. */
const kindBefore = new RegExp(
  `(?<!\\p{L})(?:(?<=(?:my|the|a|an|for|of|this|that) )back|(?!back )(?:${bodyPartSource})|oral|outpatient|laser|open heart|cosmetic|plastic|gastric|bypass|nerve|cataracts?) $`,
  'u',
);
/** Behind it: "cirugía de rodilla", "doctor del corazón", "cataract surgery". */
const kindAfter = new RegExp(
  `^(?: (?:del?|de la|de los|de las|de mi|en la|en el) (?:${bodyPartSource})| (?:surgery|operation|procedure|surgeon|doctor|specialist|stay|crown|cleaning|implant))(?!\\p{L})`,
  'u',
);

/** What leads to care in a message about money; "out of the hospital" and "talk to my doctor" are about neither. */
const nearMoney = whole(
  `(?<!(?:out|went|go|going|talk|talked|spoke|back|been|visit|salir|sali|salio|fui|ir|hablar|hable|regrese) )(?:for|of|on|to|toward|towards|para|por|del?|al|a|con)(?: (?:my|the|that|this|el|la|lo|mi|los|las))?(?: (?:${bodyPartSource}))? (?<hint>${weak})`,
);
const aboutMoney =
  /bill|\bpay|\bowe|charge|\bcost|\bplan\b|months|balance|\bdue\b|\$|copay|outstanding|\bleft\b|pendiente|receipt|factura|cuenta|\bpag|\bdeb[eo]|cobr|cargo|meses|saldo|recibo|prorroga|fecha|dolar|cuotas|plazo|abon/;

/** Words that name a bill without its number, lower case and without articles: what care, which month, how much. */
export const findBillHint: Finder = ({ text, slots: { billHint: dated, ...slots } }) => {
  const reading: Reading = { text, slots };
  const amount = /\d/.test(text) ? first(reading, theOne, 'hint') : undefined;
  if (amount) return amount;
  const service = anyService.test(text)
    ? first(
        reading,
        [byService, ...weakService, ...(aboutMoney.test(text) || slots.months !== undefined ? [nearMoney] : [])],
        'hint',
      )
    : undefined;
  const care = service ?? partOrPlace(reading);
  const month = aMonth.test(text) ? first(care ?? reading, care ? [...byMonth, anyMonth] : byMonth, 'hint') : undefined;
  const named = month ?? care ?? first(reading, [byAge, ...(slots.billNumber === undefined ? byAmount : [])], 'hint');
  if (named) return named;
  return dated === undefined ? reading : { text, slots: { ...slots, billHint: dated } };
};

/** The part of the body, or else the town, that a bill is told by. */
function partOrPlace(reading: Reading): Reading | undefined {
  const { text } = reading;
  const part = aPart.test(text)
    ? first(reading, aboutMoney.test(text) ? [...byPart, ...partNearMoney] : byPart, 'hint')
    : undefined;
  return part ?? (namesPlace(text) ? first(reading, byPlace, 'hint') : undefined);
}

const denied =
  /\b(?:not|isn't|no es|no) (?:(?:a|an|my|the|for|la|el|lo|mi|una?|de)(?: (?:my|the|la|el))? )?(?:(?:bill?|factura|cuenta|recibo|cobro|cargo|statement|invoice|charge) (?:(?:de|del|for|from|of) )?(?:(?:my|the|la|el|mi) )?)?$/;
/** Care that tells why somebody is short of money, and an emergency that is none of the hospital's. */
const circumstance =
  /\b(?:just had|recovering from|recover from|because of|waiting for|scheduled for|about to have|acabo de tener|me recupero de)(?: (?:my|a|an|the|mi|una?|la|el))? $/;
const anyEmergency = /\b(?:(?:family|medical|personal|financial|true|an)|(?<!de |por )una|con|mucha|es) $/;
const emergencyOf = /^ (?:familiar|economica|personal|financiera|fund)/;

const isCircumstance = (found: string, before: string, after: string): boolean =>
  circumstance.test(before) ||
  (/^(?:emergency|emergencia|urgencia)$/.test(found) && (anyEmergency.test(before) || emergencyOf.test(after)));

function first({ text, slots }: Reading, patterns: readonly RegExp[], group: string): Reading | undefined {
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const found = match.groups?.[group] ?? match.groups?.es;
      if (found === undefined) continue;
      const at = match.index + (match[0].startsWith(found) ? 0 : match[0].lastIndexOf(found));
      const [start, stop] = anyService.test(found) ? withKind(text, at, at + found.length) : [at, at + found.length];
      const before = text.slice(0, Math.min(match.index, start));
      const end = Math.max(match.index + match[0].length, stop);
      if (denied.test(before) || isCircumstance(found, before, text.slice(end)) || /^ no[,.;]/.test(text.slice(end)))
        continue;
      const hint = text
        .slice(start, stop)
        .replace(/^e\.?r\.?$/, 'er')
        .replace(/^doctors$/, 'doctor')
        .replace(/'?s$/, (end) => (end === "'s" ? '' : end));
      const { billHint } = slots;
      return {
        text: blank(text, start, stop),
        slots: { ...slots, billHint: billHint === undefined ? hint : `${billHint} ${hint}` },
      };
    }
  return undefined;
}

/** The place of a kind of care with the word that says which: "surgery" in "knee surgery" and "cirugía de rodilla". */
function withKind(text: string, start: number, end: number): [start: number, end: number] {
  const [before = ''] = kindBefore.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  const [after = ''] = before === '' ? (kindAfter.exec(text.slice(end, end + 40)) ?? []) : [];
  return [start - before.length, end + after.length];
}
