import { readAmount } from './amount.js';
import { readDate } from './date.js';
import type { ParseContext, Slots } from './meaning.js';
import { plain } from './plain.js';
import { readPortion } from './portion.js';

export interface Correction {
  /** Slots that the person takes back by name; a task uses those that it has. */
  slots: readonly string[];
  /** Readings of what the new answer is, the likeliest first, for the parser of the question that is answered anew. */
  rests: readonly string[];
  /** "the other one": another bill, or another way to pay. */
  other?: boolean;
  /** Something is not right, without a word of what: a no to a summary. */
  something?: boolean;
  /** Nothing says that it corrects anything; where a summary is open, a plain new answer does all the same. */
  bare?: boolean;
}

const things: [RegExp, readonly string[]][] = [
  [/^(?:amount|sum|how much|cantidad|monto|cuanto|suma|importe)$/, ['amountCents', 'portion']],
  [/^(?:bills?|invoice|factura|bil|cuenta)$/, ['billNumber', 'billHint', 'guestBill']],
  [
    /^(?:card|method|payment method|way (?:i|to) pay|how i pay|account|bank|bank account|tarjeta|forma de pago|metodo|metodo de pago|como pago|banco|cuenta de banco)$/,
    ['methodToken', 'method', 'pageDone'],
  ],
  [/^(?:date|day|due date|fecha|dia)$/, ['date']],
  [/^(?:months?|number of months|mes|meses|numero de meses)$/, ['months']],
  [/^(?:income|earnings|salary|ingresos?|sueldo|salario)$/, ['income', 'incomeCents', 'incomePeriod']],
  [/^(?:household|household size|people|family size|hogar|personas|familia)$/, ['householdSize']],
  [/^(?:region|place)$/, ['region']],
  [/^(?:member number|numero de miembro)$/, ['memberNumber']],
  [/^(?:birth ?date|date of birth|birthday|fecha de nacimiento)$/, ['birthDate']],
  [
    /^(?:reason|problem|description|what looks wrong|what is wrong|what's wrong|motivo|razon|problema|lo que esta mal|lo que se ve mal)$/,
    ['reason'],
  ],
  [/^(?:claim|eob|visit|reclamo|visita)$/, ['claim']],
  [/^(?:kind|what is covered|coverage|tipo|lo que cubre)$/, ['covers']],
];

const thing = things
  .map(([words]) => words.source.slice(2, -1))
  .map((words) => words.replace(/^\?:/, '').replace(/\)$/, ''))
  .join('|');
const article = '(?:the |my |that |this |el |la |los |lo |mi |mis |esa |ese |al? )?';
/** What people say before a correction and what corrects nothing by itself. */
const opener =
  '(?:(?:no|nope|nah|not that|no that|wait|sorry|oops|hold on|actually|hmm+|well|yes|yeah|yep|ok|okay|but|and|perdon|espere|espera|ay no|si|pero|bueno|mejor dicho)[,.:; ]+)*';
const change = new RegExp(
  `^${opener}(?:(?:i|we) (?:want|need|would like|'d like) to |can (?:i|we|you) |could you |let me |let's |please |quiero |quisiera |necesito |puedo |puede |podemos |mejor )?(?:change|fix|correct|edit|update|go back to|redo|cambiar(?:le)?|cambie|cambia|cambio|corregir|corrige|corrija|volver a) ${article}(${thing})(?: (?:to|a|por) (.+))?$`,
);
const other = new RegExp(
  `^${opener}(?:it'?s |that'?s |that is |this is |i meant |i want |not that |use |pay with |with |es |quise decir |quiero |use |usar |con |no es esa |no ese )?(?:the |a |la |el |an )?(?:other|another|different|wrong|otra|otro|diferente|distinta|equivocada) (${thing})(?: equivocad[oa])?$`,
);
const wrong = new RegExp(
  `^${opener}(?:i (?:picked|chose|gave|typed|said|put|entered) (?:the |a )?(?:wrong|other)|me equivoque (?:de|con|en)(?: el| la)?) (${thing})$`,
);
/** "the amount is wrong", "la fecha no es correcta". A bill that is wrong may be a matter for a dispute instead. */
const isWrong = new RegExp(
  `^${opener}${article}(?!(?:bills?|invoice|factura|cuenta) )(${thing}) (?:(?:is|are|looks|seems)(?: all| just)? (?:wrong|incorrect|off|not (?:right|correct|ok)|too (?:high|low|much|little))|(?:isn'?t|is not|aren'?t) (?:right|correct|ok)|(?:esta|es|se ve)(?: muy)? (?:mal|incorrect[oa]|equivocad[oa]|alt[oa]|baj[oa])|no (?:es|esta) (?:correct[oa]|bien|es[ea]))$`,
);
/** "that's not the right bill", "no es la tarjeta". */
const notRight = new RegExp(
  `^${opener}(?:(?:that|this|it)(?:'s| is|s)? not|that isn'?t|it isn'?t|this isn'?t|not|no es|esa no es|ese no es|eso no es) (?:the |my |la |el |mi )?(?:right |correct )?(${thing})(?: correct[oa])?$`,
);
/** Something is not right, and nothing tells what: as good as a no to the summary. */
const something =
  /^(?:(?:no|wait|sorry|perdon|espere)[,.:; ]+)*(?:not (?:that|this)(?: one)?|(?:that|this)(?: one)?(?:'s| is) (?:wrong|not (?:it|right|the one))|that'?s not (?:it|the one|what i (?:want|wanted|said|asked(?: for)?|meant))|(?:i (?:want|need|would like|'d like) to |can i |let me )?(?:change|fix|correct|edit) (?:it|that|this|something|one thing)|something(?:'s| is) (?:wrong|off|not right)|there(?:'s| is) (?:a|some) (?:mistake|error)|(?:no es|no era) (?:es[aeo]|asi)|es[aeo] no(?: es)?|(?:quiero |quisiera |necesito )?(?:cambiar(?:lo|la)?|cambielo|cambiela|corregir(?:lo|la)?) ?(?:algo|eso|esto|una cosa)?|algo (?:esta mal|no esta bien)|hay (?:un )?error|no es lo que (?:quiero|queria|dije|pedi))$/;
/** "no, the amount" says what is wrong and not yet what is right. */
const notThis = new RegExp(
  `^(?:(?:no|nope|not|wait|sorry|wrong|perdon|espere)[,.:; ]+)+(?:it'?s |es )?${article}(${thing})$`,
);
/** "wrong bill, it's MB-100310" says at once what is right. */
const wrongIs = new RegExp(
  `^${opener}(?:that'?s |that is |it was |es |era )?(?:the |la |el )?(?:wrong |not (?:the|that|this) (?:right )?|(?:no es|no era) (?:la |el |esa |ese )?)(${thing})(?: (?:number|equivocad[oa]|incorrect[oa]))?[,.;: ]+(?:it'?s|it is|i (?:meant|mean)|use|should be|es|quise decir|sino)(?: the| la| el)? (.+)$`,
);
const wrongIsEs = new RegExp(
  `^${opener}(?:la |el )?(${thing}) (?:equivocad[oa]|incorrect[oa])[,.;: ]+(?:es|quise decir)(?: la| el)? (.+)$`,
);
const otherOne = new RegExp(
  `^${opener}(?:it'?s |i meant |i mean |i want |to |for |not (?:that|this)(?: one)?[, ]+|es |quise decir |quiero |para |a )?(?:the |la |el )?(?:other|another|different|otra|otro|wrong)(?: one)?$`,
);
const heads = [
  "actually|i meant|i mean|i'?m talking about|i was talking about|i said|i wanted|make it|make that|rather|change it to|change that to|let's do|let's say|let's make it|it should (?:be|say)|(?:that )?should be|it (?:has to|must) be",
  'mejor|quise decir|queria decir|me refiero a|me referia a|hablo de|digo|dije|mas bien|que sean?|cambielo a|cambialo a|pon|ponga|pongale|tiene que ser|deben? ser|deberian? ser',
].join('|');
const instead = new RegExp(`^${opener}(?:${heads})[, ]+(.+?)(?: instead| mejor| en vez)?$`);
/** "no, the second one": a no that says what instead. Its words count only when a parser takes them. */
const noBut = /^(?:no|nope|not that|no that|wait|sorry|oops|perdon|espere|ay no)[,.:; ]+(?:no[, ]+)?(.{1,60})$/;
/** "yes but 60", "yes to the other one": no yes to what was shown. */
const yesBut =
  /^(?:yes|yeah|yep|ok|okay|sure|si|claro)[,.:; ]+(?:to|for|but|only|just|with|al?|para|pero|solo|con) (.{1,60})$/;
/** "not 50, 60" and "60, not 50". */
const notBut = /^(?:no[,.:; ]+)?(?:not|no) .{1,40}?(?:,| but| sino| pero)+ (.{1,40})$/;
const butNot =
  /^(.{1,40}?),? (?:and |y )?(?:not|no|instead of|rather than|en vez de|en lugar de) (?!wait|espere).{1,40}$/;
const lesser =
  /^(?:(?:it'?s|its|i want|i said|i meant|but|pay|only|just|to|make it|let's do|let's say|es|son|quiero|dije|pero|pague|pagar|que sean?|solo)[, ]+)+/;
const tail = /(?:[, ]+(?:please|instead|only|por favor|mejor|nada mas))+$/;

/** What a message takes back of earlier answers; undefined when it is no correction. At most 160 characters are one. */
export function findCorrection(text: string): Correction | undefined {
  if (text.length > 160) return undefined;
  const said = plain(text).replace(/[.!]+$/, '');
  const named =
    change.exec(said.replace(/\?$/, '')) ??
    other.exec(said) ??
    wrong.exec(said) ??
    isWrong.exec(said) ??
    notRight.exec(said) ??
    wrongIs.exec(said) ??
    wrongIsEs.exec(said) ??
    notThis.exec(said);
  if (named?.[1]) {
    const word = named[1];
    const slots = things.find(([words]) => words.test(word))?.[1] ?? [];
    return { slots, rests: named[2] ? readingsOf(named[2]) : [] };
  }
  if (said.endsWith('?')) return undefined;
  if (otherOne.test(said)) return { slots: [], rests: [], other: true };
  if (something.test(said)) return { slots: [], rests: [], something: true };
  const rests = [notBut, butNot, yesBut, instead, noBut].flatMap((pattern) => {
    const rest = pattern.exec(said)?.[1];
    return rest ? readingsOf(rest) : [];
  });
  const own = things.find(([words]) => words.test(said.replace(new RegExp(`^${article}`), '')));
  if (rests.length > 0) return { slots: [], rests };
  // "one" picks one of two buttons rather than a dollar.
  return { slots: own?.[1] ?? [], rests: own || /^(?:one|un[oa]?)$/.test(said) ? [] : readingsOf(said), bare: true };
}

const onePlace = /^(?:(?:the|la|el|number|option|numero|opcion) )?#?(1|2|two|dos)[.)]?$/;

/** The 1 or 2 that is all of a message: at two buttons it may mean the first or the second, and no dollars. */
export function barePlace(text: string): '1' | '2' | undefined {
  const digit = onePlace.exec(plain(text))?.[1];
  return digit === undefined ? undefined : digit === '1' ? '1' : '2';
}

/** The words as they are, and without what stands around the answer. */
function readingsOf(words: string): string[] {
  const head = new RegExp(`^${opener}(?:${heads})[, ]+`);
  const core = words.replace(head, '').replace(lesser, '').replace(tail, '');
  return [...new Set([core, words, core.replace(/^(?:el|la|the|a) /, '')])].filter(Boolean);
}

/** An amount, a share or a day, as the slots that they fill; undefined for anything else. */
export function readGiven(words: string, context: ParseContext): { [slot: string]: unknown } | undefined {
  const portion = readPortion(words);
  if (portion === 'full' || portion === 'half') return { portion, amountCents: undefined };
  const amount = readAmount(words, context);
  if (amount.ok) return { amountCents: amount.value, portion: undefined };
  const day = readDate(words.replace(/^el /, ''), context);
  return day.ok ? { date: day.value } : undefined;
}

const bank =
  /^(?:(?:with|from|by|on|using|use|via|con|de|del|desde|por) )?(?:the |my |la |mi |el )?(?:bank|bank account|account|checking|checking account|savings|savings account|ach|banco|cuenta|cuenta (?:de|del) banco|cuenta bancaria|cuenta de (?:cheques|ahorros)|cuenta corriente)$/;
const card =
  /^(?:(?:with|from|by|on|using|use|via|con|de|desde|por) )?(?:the |my |la |mi |el )?(?:card|credit card|credit|tarjeta|tarjeta de credito|visa|master ?card|amex|american express|discover)$/;
const debit =
  /^(?:(?:with|from|by|on|using|use|via|con|de|desde|por) )?(?:the |my |la |mi |el )?(?:debit|debit card|debito|tarjeta de debito)$/;

/** A way to pay and nothing else: "the bank", "con la tarjeta". */
export const readMethodWord = (words: string): Slots['method'] =>
  bank.test(words) ? 'bank-account' : debit.test(words) ? 'debit-card' : card.test(words) ? 'credit-card' : undefined;

/** "sesenta y cinco" and "two hundred and fifty" are one number. */
const and = String.raw`(?<!\b(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|hundred|thousand))\s+(?:and|y)\s+`;
const betweenParts = new RegExp(
  String.raw`\s*[,;]\s*(?:and |y )?|\s+(?:on|with|from|by|using|via|con|desde|por|en)\s+|${and}`,
);

/** The parts of an answer to several questions: "10.00 on the bank" has two. At most four. */
export const partsOf = (words: string): string[] =>
  words
    .split(betweenParts)
    .map((part) => part.trim())
    .filter(Boolean)
    .slice(0, 4);
