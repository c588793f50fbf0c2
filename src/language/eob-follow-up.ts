import { deniedThing } from './eob-denial.js';
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
  /** One service of it: "what about the lab?". It may also name another EOB. */
  | { about: 'part'; hint: string }
  /** Another EOB; `hint` is empty when none is named. */
  | { about: 'another'; hint: string }
  | { about: PlainQuestion };

export interface EobFollowUpContext extends ParseContext {
  /** Whether a bare yes has something to say yes to. */
  offers: boolean;
}

/** Longer messages tell a story, which is not read here. */
const longest = 120;

const lead =
  /^(?:(?:ok|okay|so|and|but|well|um|uh|hey|please|thanks|thank you|great|alright|all right|yes|yeah|yep|no(?=,)|then|also|now|oh|hmm|sorry|sure|can you(?: please)?|could you(?: please)?|would you|will you|can i|could i|may i|can we|i want to|i'd like to|i would like to|i need to|let me|let's|just|tell me|show me|y|e|pero|entonces|pues|bueno|oiga|por favor|gracias|si(?=,)|claro|ahora|tambien|quiero|quisiera|me gustaria|necesito|puede|podria|me puede|me podria|puedo|podemos|digame|dime|muestreme|muestrame|ensename|enseneme)[, ]+)+/;
const tail =
  /(?:[, ]+(?:please|pls|thanks|thank you|again|now|here|exactly|then|por favor|porfa|gracias|otra vez|de nuevo|ahora|aqui|entonces|exactamente))+$/;

const define =
  /^(?:(?:what(?:s|'s| is| are| does| do| did)?|which is|define|definition of|(?:the )?meaning of|explain|describe|about|i (?:don't|dont|do not) (?:understand|get|know)(?: what)?|que(?: es| son| significan?| quiere decir)?|cual es|cuales son|defin[ae]|explic[ae](?:me)?|explique(?:me)?|no (?:entiendo|se)(?: que)?(?: es| significa)?|(?:el )?significado de|sobre)(?: |$))+/;
const figure =
  /^(?:how much (?:is|was|are|were|did|of|does|has|have|for|in)?|what did|did|does|cuanto(?: dinero)?(?: es| fue| son| era| hay de| hubo de)?|cual (?:es|fue)(?: el monto de)?) ?/;
const article =
  /^(?:(?:the|a|an|my|this|that|these|of|word|term|row|called|el|la|los|las|un|una|mi|mis|este|esta|(?:eso|lo) del?|la palabra|fila) )+/;
const ending =
  /(?: (?:means?|mean here|is|are|is about|about|for|to me|stand for|on (?:it|this|here|this eob|my eob|the eob)|in this|row|significa|es|quiere decir|sobre|en (?:esta eob|esto|la eob)))+$/;

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
    another(said) ??
    simple(said) ??
    yesOrNo(whole, context) ??
    longer(said) ??
    term(said) ??
    part(said) ??
    part(whole);
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

/** "Ok" and "great" agree to an offer; without one they say that everything is clear. */
function yesOrNo(words: string, context: EobFollowUpContext): EobFollowUp | undefined {
  const answer = parseYesNo(words, context);
  if (!answer.ok) return undefined;
  if (!answer.value) return { about: 'done' };
  if (context.offers) return { about: 'yes' };
  return {
    about: /^(?:yes|yeah|yep|yes please|si|si por favor|claro|claro que si)$/.test(words.replace(/,/g, ''))
      ? 'more'
      : 'done',
  };
}

/** Questions that are known by a word of theirs, as long as they are short. */
function longer(words: string): EobFollowUp | undefined {
  if (words.split(' ').length > 14) return undefined;
  if (/\b(?:appeal\w*|apel\w+)\b/.test(words) && !define.test(words)) return { about: 'appeal' };
  if (
    /^(?:until|till|by) (?:when|what (?:day|date))$|^hasta (?:cuando|que (?:dia|fecha))$|\bdeadline\b|^(?:cual es )?(?:el |la )?(?:plazo|fecha limite)$/.test(
      words,
    )
  )
    return { about: 'appeal' };
  if (/\b(?:surprise|balance) bill|no surprises|(?:factura|cobro)s? sorpresa\b/.test(words))
    return { about: 'network' };
  if (
    /^(?:was|is|were|are|fue|es|era|estaba|esta)\b.*\b(?:in|out of|out-of|dentro de|fuera de)[- ](?:la |my |the )?(?:network|red)$/.test(
      words,
    )
  )
    return { about: 'network' };
  if (
    /\b(?:deduct[ai]bles?|out[- ]of[- ]pocket|oop|deducible|bolsillo)\b/.test(words) &&
    /\b(?:left|met|meet|remaining|remains|so far|year|reach(?:ed)?|hit|toward|until|falta|queda|llevo|alcan\w+|cumpl\w+|ano|cubri\w*|voy)\b/.test(
      words,
    )
  )
    return { about: 'progress' };
  const denied = deniedThing(words);
  return denied === undefined ? undefined : { about: 'denial', hint: denied };
}

function term(words: string): EobFollowUp | undefined {
  const bare = words.replace(/[,()]/g, '').replace(/ (?:you|usted)$/, '');
  for (const start of [define, figure, /^/]) {
    if (!start.test(bare)) continue;
    const rest = bare.replace(start, '').replace(ending, '');
    const found = eobTerm(rest) ?? eobTerm(rest.replace(article, '').replace(ending, ''));
    if (found) return { about: 'term', term: found };
  }
  return undefined;
}

const claimNumber = /\b[a-z]{2,4}-?\d{4,12}\b/;
const nextOne =
  /^(?:(?:see|view|show|open|explain|do|list|choose|pick|ver|vea|explicar|explique(?:me)?|elegir|muestre(?:me)?) )?(?:me )?(?:(?:the |an?|my |la |el |una? |mi )?(?:other|another|different|next|rest|otr[oa]s?|siguiente|diferente)(?: (?:one|ones|eobs?|claims?|visits?|explanations?(?: of benefits)?|reclamos?|visitas?|explicacion(?:es)?(?: de beneficios)?))?|(?:an |all |all of )?(?:my |the |mis |las |todas mis |todas las )?(?:other |otras )?(?:eobs|list of eobs|lista|list))$/;
const named =
  /^(?:(?:and|what about|how about|explain|open|see|view|y|que hay de|explique(?:me)?|explica(?:me)?|explicar|abra|ver|ahora) )?(?:the|my|that|la|el|mi|esa|ese) (?<hint>.+?)(?: (?:one|eob|claim))$|^(?:(?:explique(?:me)?|explica(?:me)?|explicar|abra|ver|ahora) )?(?:la|el) (?:eob |visita |reclamo |explicacion )?(?<es>(?:del?|de la|de los) .+)$|^(?:explain|open|explique(?:me)?|explica(?:me)?) (?:the|my|la|el|mi) (?:eob|claim|visit|visita|reclamo|explicacion) (?:for|from|of|at|with|del?|con|en) (?<of>.+)$/;

function another(words: string): EobFollowUp | undefined {
  if (nextOne.test(words)) return { about: 'another', hint: '' };
  const number = claimNumber.exec(words);
  if (
    number &&
    (number[0] === words ||
      /^(?:explain|open|show|see|view|what about|and|claim|eob|bill|explique(?:me)?|explica(?:me)?|abra|ver|que hay de|y|reclamo|factura)\b/.test(
        words,
      ))
  )
    return { about: 'another', hint: number[0] };
  const match = named.exec(words);
  const hint = match?.groups?.hint ?? match?.groups?.es ?? match?.groups?.of;
  return hint === undefined || eobTerm(hint) ? undefined : { about: 'another', hint };
}

const partly =
  /^(?:what about|how about|and|tell me (?:more )?about|about|(?:what|how much) (?:was|were|did)|why (?:was|is|were|are)|explain|y|que (?:hay|paso) (?:de|con)|sobre|cuanto (?:fue|es|costo|costaron)|por que (?:fue|es)|explique(?:me)?|explica(?:me)?|que fue) (?:the|my|that|this|for the|for my|la|el|los|las|mi|mis|esa|ese|lo del?) (?<hint>[\p{L}\p{N}' -]{2,60}?)(?: (?:so (?:high|much|expensive)|cost|about|for|charge|tan car[oa]s?|cobro))?$/u;

function part(words: string): EobFollowUp | undefined {
  const hint = partly.exec(words)?.groups?.hint;
  // Bills, premiums and accounts are other tasks' business.
  if (
    hint === undefined ||
    /\b(?:bills?|premiums?|balance|accounts?|payments?|plan|password|appointment|facturas?|primas?|saldo|cuentas?|pagos?|contrasena|cita)\b/.test(
      hint,
    )
  )
    return undefined;
  return { about: 'part', hint };
}
