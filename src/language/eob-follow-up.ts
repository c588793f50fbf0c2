import type { Cents } from '../billing/money.js';
import { askedAmount } from './eob-amount.js';
import { appealsForMe, asksToAppeal } from './eob-appeal.js';
import { deniedThing } from './eob-denial.js';
import { careIn, isCare } from './eob-hint.js';
import { type EobPayment, eobPayment, hasPaid } from './eob-payment.js';
import { type PlainQuestion, plainQuestion } from './eob-questions.js';
import { type EobTerm, eobTerm } from './eob-terms.js';
import type { ParseContext, Parsed } from './meaning.js';
import { plain } from './plain.js';
import { parseYesNo } from './yes-no.js';

/** What somebody may ask for while an EOB lies open in front of both. */
export type EobFollowUp =
  /** What a word means, and its amount here. */
  | { about: 'term'; term: EobTerm }
  /** Why something was not paid. `hint` names the service or the code, and is empty when none is named. */
  | { about: 'denial'; hint: string }
  /** One service of it: "what about the lab?". It may also name another EOB. `loosely`: it may as well be about care to come. */
  | { about: 'part'; hint: string; loosely?: true }
  /** Another EOB; `hint` is empty when none is named. */
  | { about: 'another'; hint: string }
  /** One line of it, by its place from 1; -1 is the last. */
  | { about: 'line'; place: number }
  /** One amount: "do I have to pay the 1150?". `rounded`: it was written without cents. */
  | { about: 'amount'; cents: Cents; rounded: boolean }
  /** The bill of the EOB is to be paid, as it was said. */
  | { about: 'pay'; how: EobPayment }
  /** An answer to how a bill that asks for too much is to be settled. */
  | { about: 'settle'; as: 'share' | 'dispute' | 'full' | 'none' }
  /** Yes or no to a person who explains it. */
  | { about: 'person' | 'no-person' }
  /** In words that name nothing: taken as "what do I pay". */
  | { about: 'owes'; vaguely: true }
  | { about: PlainQuestion };

export interface EobFollowUpContext extends ParseContext {
  /** Whether a bare yes has something to say yes to. */
  offers: boolean;
}

/** Longer messages tell a story, which is not read here. */
const longest = 120;

const lead =
  /^(?:(?:i think|i guess|creo que|ok|okay|so|and|but|well|um|uh|hey|please|thanks|thank you|great|alright|all right|yes|yeah|yep|no(?=,)|then|also|now|oh|hmm|sorry|sure|can you(?: please)?|could you(?: please)?|would you|will you|can i|could i|may i|can we|i want to|i'd like to|i would like to|i need to|let me|let's|just|tell me|show me|y|e|pero|entonces|pues|bueno|oiga|por favor|gracias|si(?=,)|claro|ahora|tambien|quiero|quisiera|me gustaria|necesito|puede|podria|me puede|me podria|puedo|podemos|digame|dime|muestreme|muestrame|ensename|enseneme)[, ]+)+/;
const tail =
  /(?:[, ]+(?:please|pls|thanks|thank you|again|now|here|exactly|then|por favor|porfa|gracias|otra vez|de nuevo|ahora|aqui|entonces|exactamente))+$/;

const define =
  /^(?:(?:what(?:s|'s| is| are| was| were| does| do| did)?|which is|define|definition of|(?:the )?meaning of|explain|describe|about|i (?:don't|dont|do not) (?:understand|get|know)(?: what)?|que(?: es| son| significan?| quiere decir)?|para que (?:es|fue|sirve|son)|cual es|cuales son|defin[ae]|explic[ae](?:me)?|explique(?:me)?|no (?:entiendo|se)(?: que)?(?: es| significa)?|(?:el )?significado de|sobre)(?: |$))+/;
/** "What is an appeal" asks for the word, and not whether one can be made. */
const asksForTheWord = /^(?:what(?:'s| is) an? |define |que es (?:una? )?|que significa )/;
const figure =
  /^(?:que parte|(?:was|is|were|are) there(?: an?| any)?|(?:did|do) i (?:have|get|pay|owe)(?: an?| any)?|why (?:is|was) there|why (?:do|did|don't|didn't) i (?:have|get|pay|owe)(?: to pay)?|hay|hubo|tengo|tuve|por que (?:hay|tengo|no tengo|no hay|pago|tengo que pagar)|how much (?:is|was|are|were|did|of|does|has|have|for|in)?|what did|did|does|cuanto(?: dinero)?(?: es| fue| son| era| hay de| hubo de)?|cual (?:es|fue)(?: el monto de)?) ?/;
const article =
  /^(?:(?:the|a|an|my|this|that|these|of|word|term|row|called|el|la|los|las|un|una|mi|mis|este|esta|(?:eso|lo) del?|la palabra|fila) )+/;
const ending =
  /(?: (?:means?|mean here|is|are|is about|about|for|to me|in (?:plain|simple|easy) (?:words|terms|english)|in english|en (?:palabras sencillas|espanol)|stand for|on (?:it|this|here|this eob|my eob|the eob)|in this|row|significa|es|quiere decir|sobre|en (?:esta eob|esto|la eob)))+$/;

const no = (reason: string): Parsed<never> => ({ ok: false, reason });
const ok = (value: EobFollowUp): Parsed<EobFollowUp> => ({ ok: true, value });

/**
 * Reads a question about the EOB that is open, in either language, whichever is spoken. Strict: the whole message must be such a
 * question, so that "pay my bill" or "view my bills" stays the request that it is. Reasons: `not-understood`, `too-long`.
 */
export function parseEobFollowUp(text: string, context: EobFollowUpContext): Parsed<EobFollowUp> {
  if (text.length > longest) return no('too-long');
  const whole = tidy(text);
  const said = whole.replace(lead, '').replace(tail, '').trim();
  const found =
    simple(whole) ??
    forMe(whole, said) ??
    amount(text) ??
    another(said) ??
    simple(said) ??
    line(said) ??
    payment(text, context) ??
    yesOrNo(whole, context) ??
    longer(said) ??
    term(said) ??
    part(said) ??
    part(whole) ??
    care(said) ??
    careAsked(said);
  return found ? ok(found) : no('not-understood');
}

const tidy = (text: string): string =>
  plain(text)
    .replace(/[¿?¡!.;:"]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function simple(words: string): EobFollowUp | undefined {
  const bare = words.replace(/,/g, '');
  const about = plainQuestion(bare);
  return about && { about };
}

const forMe = (whole: string, said: string): EobFollowUp | undefined =>
  said.split(' ').length <= mostWords && appealsForMe(whole, said) ? { about: 'appeal-for-me' } : undefined;

function amount(text: string): EobFollowUp | undefined {
  const asked = askedAmount(text);
  return asked && { about: 'amount', ...asked };
}

function payment(text: string, context: ParseContext): EobFollowUp | undefined {
  // The words before the wish: "no, pay it", "can I pay half of it".
  if (hasPaid(text)) return undefined;
  const how = eobPayment(text, context) ?? eobPayment(plain(text).replace(lead, ''), context);
  return how && { about: 'pay', how };
}

/** What agrees to a payment or a form, of which there is none here. */
const ofMoney = /\b(?:pa[gy]|charge|cobr|send|submit|confirm|env[ií])/;

/** "Ok" and "great" agree to an offer; without one they say that everything is clear. */
function yesOrNo(words: string, context: EobFollowUpContext): EobFollowUp | undefined {
  const answer = parseYesNo(words, context);
  if (!answer.ok) return undefined;
  if (!answer.value) return { about: 'done' };
  if (context.offers) return { about: 'yes' };
  if (words.split(' ').length > 3 || ofMoney.test(words)) return undefined;
  return {
    about: /^(?:yes|yeah|yep|yes please|si|si por favor|claro|claro que si)$/.test(words.replace(/,/g, ''))
      ? 'more'
      : 'done',
  };
}

const networks = [
  /^(?:is|was|are|isn't|could|es|fue|sera)\b.*\b(?:(?:surprise|balance) bill|(?:factura|cobro) sorpresa)/,
  /^(?:was|is|were|are|fue|es|era|estaba|esta)(?: (?:it|this|that|he|she|they|est[aeo]|es[aeo]|(?:the|el|la|mi|my) \p{L}+))? (?:in|out of|out-of|dentro de|fuera de)[- ](?:la |my |the )?(?:network|red)$/u,
];
const progress =
  /^(?:look up|check|find|revis[ae]r?|busque|buscar|ver) (?:my |mi )?(?:deduct[ai]ble|out[- ]of[- ]pocket|deducible)(?: limit| max(?:imum)?| progress)?$|^(?:how|what|have|did|has|is|am|where|cuanto|ya|he|cual|que|como)\b(?=.*\b(?:deduct[ai]bles?|out[- ]of[- ]pocket|oop|deducible|bolsillo)\b).*\b(?:left|met|meet|remaining|remains|so far|reach(?:ed)?|hit|until|paid|pay|used|spent|counts?|counted|satisf\w+|status|progress|have i (?:got|had)|falta|queda|llevo|alcan\w+|cumpl\w+|cubri\w*|voy|pagado|gastado|usado|pague|cuenta)\b/;
const mostWords = 12;

const places = [
  /^(?:first|1st|primer[oa]?)$/,
  /^(?:second|2nd|segund[oa])$/,
  /^(?:third|3rd|tercer[oa]?)$/,
  /^(?:fourth|4th|cuart[oa])$/,
  /^(?:fifth|5th|quint[oa])$/,
];
const lineBy =
  /^(?:(?:explain|show|see|and|what(?:'s| is| was| about)|what about|explique(?:me)?|explica(?:me)?|muestre(?:me)?|ver|que es|y) )*(?:(?:the |el |la )?(?<place>\p{L}+|\d(?:st|nd|rd|th)) (?:line|service|item|linea|servicio)|(?:the |la |el )?(?:line|service|item|linea|servicio) (?:number |numero |#)?(?<number>\d{1,2}))$/u;

function line(words: string): EobFollowUp | undefined {
  const { place, number } = lineBy.exec(words)?.groups ?? {};
  if (number !== undefined) return Number(number) > 0 ? { about: 'line', place: Number(number) } : undefined;
  if (place === undefined) return undefined;
  if (/^(?:last|ultim[oa])$/.test(place)) return { about: 'line', place: -1 };
  const at = places.findIndex((pattern) => pattern.test(place));
  return at < 0 ? undefined : { about: 'line', place: at + 1 };
}

const ofCost =
  /\b(?:cover(?:ed|s)?|pay|pays|paid|responsible|owe|owed|cost|costs|charged?|billed|free|gratis|denied|about|happened|cubier\w+|cubr\w+|pag\w+|responsable|debo|cost\w+|cobr\w+|hago con)\b/;

/** "Did insurance cover the MRI", "who is responsible for the lab": what a question of money names of kinds of care. */
function careAsked(words: string): EobFollowUp | undefined {
  if (words.split(' ').length > mostWords || !asksSomething.test(words) || !ofCost.test(words)) return undefined;
  const hint = careIn(words);
  return hint === undefined ? undefined : { about: 'part', hint, loosely: true };
}
const asksSomething =
  /^(?:who|what|was|were|is|are|did|does|do|should|how|why|when|how come|has|quien|que|fue|es|esta|cubrio|cubrieron|pago|pagaron|cuanto|por que|como|cuando|se)\b/;

/** "The MRI", "la habitación", "¿qué es la sala de operaciones?": what may be a service, and nothing else besides. */
function care(words: string): EobFollowUp | undefined {
  const hint = bare.exec(words)?.groups?.hint;
  if (hint === undefined || otherBusiness.test(hint)) return undefined;
  return { about: 'part', hint, ...(!isCare(hint) && { loosely: true }) };
}
const bare =
  /^(?:(?:what (?:is|was|are|were)|que (?:es|son|fue|fueron|era)) )?(?:the|my|la|el|los|las|mi|mis) (?<hint>\p{L}[\p{L}-]{2,}(?: del? (?:la )?\p{L}{3,}| \p{L}{3,})?)$/u;

/** Questions that are known by a word of theirs, as long as they are short. */
function longer(words: string): EobFollowUp | undefined {
  if (words.split(' ').length > mostWords) return undefined;
  if (asksToAppeal(words) && !asksForTheWord.test(words)) return { about: 'appeal' };
  if (networks.some((pattern) => pattern.test(words))) return { about: 'network' };
  if (progress.test(words)) return { about: 'progress' };
  const denied = deniedThing(words);
  return denied === undefined ? undefined : { about: 'denial', hint: denied };
}

const asksWhatItIs = /^(?:what|define|(?:the )?meaning|que (?:es|son|significa|quiere)|significado)/;

function term(words: string): EobFollowUp | undefined {
  const bare = words.replace(/[,()]/g, '').replace(/ (?:you|usted)$/, '');
  for (const start of [define, figure, /^/]) {
    if (!start.test(bare)) continue;
    const rest = bare.replace(start, '').replace(ending, '');
    const found = eobTerm(rest) ?? eobTerm(rest.replace(article, '').replace(ending, ''));
    // "Explain my EOB" asks for one, and not for the word.
    if (found === 'eob' && !asksWhatItIs.test(words)) continue;
    if (found) return { about: 'term', term: found };
  }
  return undefined;
}

const claimNumber = /\bclm[- ]?\d{3,12}\b/;
const billNumber =
  /^(?:explain|what about|and|why(?: is)?|explique(?:me)?|explica(?:me)?|que hay de|y|por que(?: es)?)(?: (?:the |my |la |mi )?(?:bill|factura))? ([a-z]{2}-\d{4,10})\b/;
const nextOne =
  /^(?:(?:see|view|show|open|explain|do|list|choose|pick|ver|vea|explicar|explique(?:me)?|elegir|muestre(?:me)?) )?(?:me )?(?:(?:the |an?|my |la |el |una? |mi )?(?:other|another|different|next|rest|otr[oa]s?|siguiente|diferente)(?: (?:one|ones|eobs?|claims?|visits?|explanations?(?: of benefits)?|reclamos?|visitas?|explicacion(?:es)?(?: de beneficios)?))?|(?:an |all |all of )?(?:my |the |mis |las |todas mis |todas las )?(?:other |otras )?(?:eobs|list of eobs|lista|list))$/;
const named =
  /^(?:(?:and|what about|how about|explain|open|see|view|y|que hay de|explique(?:me)?|explica(?:me)?|explicar|abra|ver|ahora) )?(?:the|my|that|la|el|mi|esa|ese) (?<hint>.+?)(?: (?:one|eob|claim))$|^(?:(?:explique(?:me)?|explica(?:me)?|explicar|abra|ver|ahora) )?(?:la|el) (?:eob |visita |reclamo |explicacion )?(?<es>(?:del?|de la|de los) .+)$|^(?:explain|open|explique(?:me)?|explica(?:me)?) (?:the|my|la|el|mi) (?:eob|claim|visit|visita|reclamo|explicacion) (?:for|from|of|at|with|del?) (?<of>.+)$/;

/** A few words that may name a visit, and are no word of an EOB. */
const isName = (hint: string): boolean =>
  hint.split(' ').length <= 5 &&
  !/[,?]|\b(?:new|wrong|card|password|nuev[ao])\b/.test(hint) &&
  eobTerm(hint) === undefined;

function another(words: string): EobFollowUp | undefined {
  if (nextOne.test(words)) return { about: 'another', hint: '' };
  const number = claimNumber.exec(words)?.[0] ?? billNumber.exec(words)?.[1];
  if (number !== undefined) return { about: 'another', hint: number };
  const match = named.exec(words);
  const hint = match?.groups?.hint ?? match?.groups?.es ?? match?.groups?.of;
  return hint === undefined || !isName(hint) ? undefined : { about: 'another', hint };
}

/** Bills, premiums and accounts are other tasks' business. */
const otherBusiness =
  /\b(?:bil(?:l|ls|s|es)?|eobs?|premiums?|balance|accounts?|payments?|plan|password|appointment|facturas?|primas?|saldo|cuentas?|pagos?|contrasena|cita)\b/;
const partly =
  /^(?:what about|how about|and|tell me (?:more )?about|about|(?:what|how much) (?:was|were|did)|why (?:was|is|were|are)|explain|y|que (?:hay|paso) (?:de|con)|sobre|cuanto (?:fue|fueron|es|son|costo|costaron|salio|salieron|cuestan?)|por que (?:fue|es|fueron|son)(?: tan (?:car[oa]s?|alt[oa]s?))?|explique(?:me)?|explica(?:me)?|que fue) (?:the|my|that|this|for the|for my|la|el|los|las|mi|mis|esa|ese|lo del?) (?<hint>[\p{L}\p{N}' -]{2,60}?)(?: (?:so (?:high|much|expensive)|cost|about|for|charge|tan car[oa]s?|cobro))?$/u;

function part(words: string): EobFollowUp | undefined {
  const hint = partly.exec(words)?.groups?.hint;
  return hint === undefined || otherBusiness.test(hint) ? undefined : { about: 'part', hint };
}
