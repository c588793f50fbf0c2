import { readAmount } from './amount.js';
import { readDate } from './date.js';
import type { ParseContext } from './meaning.js';
import { plain } from './plain.js';

export interface Correction {
  /** Slots that the person takes back by name; a task uses those that it has. */
  slots: readonly string[];
  /** What they are to be instead, where the message says it plainly. */
  given?: { [slot: string]: unknown };
  /** The words of the new answer, for the parser of the question that is answered anew. */
  rest?: string;
}

const things: [RegExp, readonly string[]][] = [
  [/^(?:amount|sum|how much|cantidad|monto|cuanto|suma|importe)$/, ['amountCents', 'portion']],
  [/^(?:bills?|invoice|factura|bil|cuenta)$/, ['billNumber', 'billHint', 'guestBill']],
  [
    /^(?:card|method|payment method|way (?:i|to) pay|account|bank|bank account|tarjeta|forma de pago|metodo|metodo de pago|banco|cuenta de banco)$/,
    ['methodToken', 'method', 'pageDone'],
  ],
  [/^(?:date|day|due date|fecha|dia)$/, ['date']],
  [/^(?:months?|number of months|mes|meses|numero de meses)$/, ['months']],
  [/^(?:income|earnings|salary|ingresos?|sueldo|salario)$/, ['income', 'incomeCents', 'incomePeriod']],
  [/^(?:household|household size|people|family size|hogar|personas|familia)$/, ['householdSize']],
  [/^(?:region|place)$/, ['region']],
  [/^(?:member number|numero de miembro)$/, ['memberNumber']],
  [/^(?:birth ?date|date of birth|birthday|fecha de nacimiento)$/, ['birthDate']],
  [/^(?:reason|problem|description|motivo|razon|problema)$/, ['reason']],
  [/^(?:claim|eob|visit|reclamo|visita)$/, ['claim']],
  [/^(?:kind|what is covered|coverage|tipo|lo que cubre)$/, ['covers']],
];

const thing = things
  .map(([words]) => words.source.slice(2, -1))
  .map((words) => words.replace(/^\?:/, '').replace(/\)$/, ''))
  .join('|');
const lead = '(?:(?:no|wait|sorry|actually|oops|hold on|perdon|espere|espera|ay no|mejor)[, ]+)*';
const change = new RegExp(
  `^${lead}(?:(?:i|we) (?:want|need|would like|'d like) to |can (?:i|we|you) |could you |let me |let's |please |quiero |quisiera |necesito |puedo |puede |podemos )?(?:change|fix|correct|edit|update|go back to|redo|cambiar(?:le)?|cambie|cambia|cambio|corregir|corrige|corrija|volver a) (?:the |my |that |el |la |los |mi |mis |al? )?(${thing})(?: (?:to|a|por) (.+))?$`,
);
const other = new RegExp(
  `^${lead}(?:it'?s |i meant |i want |not that |es |quise decir |quiero |no es esa |no ese )?(?:the |a |la |el |an )?(?:other|another|different|wrong|otra|otro|diferente|distinta|equivocada) (${thing})(?: equivocad[oa])?$`,
);
const wrong = new RegExp(
  `^${lead}(?:i (?:picked|chose|gave|typed|said|put|entered) (?:the |a )?(?:wrong|other)|me equivoque (?:de|con|en)(?: el| la)?) (${thing})$`,
);
const instead =
  /^(?:(?:no|wait|sorry|oops|perdon|espera|espere|ay no)[, ]+)*(?:actually|i meant|i mean|make it|make that|rather|change it to|change that to|let's do|let's say|mejor|quise decir|queria decir|digo|mas bien|que sean?|cambielo a|cambialo a|pon|ponga)[, ]+(?:make it |pay |i meant |let's do |let's say |que sean? |pagar |a |el )?(.+?)(?: instead| mejor| en vez)?$/;
/** "no, the second one": a no that says what instead. Its words count only when a parser takes them. */
const noBut =
  /^(?:no|nope|not that|no that|wait|sorry|oops|perdon|espere|ay no)[,.:; ]+(?:no[, ]+)?(?:it'?s |its |i want |i said |but |pay |es |son |quiero |dije |pero |pague )?(.{1,60})$/;

/** What a message takes back of earlier answers; undefined when it is no correction. */
export function findCorrection(text: string, context: ParseContext): Correction | undefined {
  if (text.length > 160) return undefined;
  const said = plain(text).replace(/[.!]+$/, '');
  const named = change.exec(said) ?? other.exec(said) ?? wrong.exec(said);
  if (named?.[1]) {
    const word = named[1];
    const slots = things.find(([words]) => words.test(word))?.[1] ?? [];
    const rest = named[2];
    if (!rest) return { slots };
    const given = givenBy(rest, context);
    return given && Object.keys(given).some((slot) => slots.includes(slot)) ? { slots, given, rest } : { slots, rest };
  }
  const rest = (instead.exec(said) ?? noBut.exec(said))?.[1];
  if (!rest) return undefined;
  const given = givenBy(rest, context);
  return { slots: [], ...(given && { given }), rest };
}

/** An amount or a day, as the slots that they fill. */
function givenBy(rest: string, context: ParseContext): { [slot: string]: unknown } | undefined {
  const portion = /^(?:half|la mitad)$/.test(rest)
    ? 'half'
    : /^(?:full|the full amount|everything|all of it|todo|el total)$/.test(rest)
      ? 'full'
      : undefined;
  if (portion) return { portion, amountCents: undefined };
  const amount = readAmount(rest, context);
  if (amount.ok) return { amountCents: amount.value, portion: undefined };
  const day = readDate(rest.replace(/^el /, ''), context);
  return day.ok ? { date: day.value } : undefined;
}
