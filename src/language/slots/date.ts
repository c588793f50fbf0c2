import { monthSource, weekdaySource } from '../day-names.js';
import { matchDay } from '../day-rules.js';
import { addDays } from '../days.js';
import { billNoun } from './bill-noun.js';
import { blank, type Finder } from './message.js';

interface Candidate {
  day: string;
  start: number;
  end: number;
  worth: number;
}

/** A day that tells of the bill or of the past, and not of when to pay. */
const toldBefore =
  /(?:\b(?:(?<!\b(?:be|make it|have it|make that|become) )due(?: date)?(?: (?:is|was|it'?s|on|by|in|for))*|since|was|were|dated|ends?|ended|expires?|expired|starts?|started|issued|arrived|came|instead of|from|born|on file|vence|vencen|vencio|vencia|termina|acaba|fue|emitida|llego|nacio|en vez del?|en lugar del?)(?: (?:on|by|the|in|el|for))* ?)$/;
/** "desde el 5" is past, unless a plan or automatic payments begin then, or the month says otherwise. */
const sinceThen = /\bdesde(?: el)?(?: dia)? ?$/;
const begins = /\bauto|\bplan\b|mensual|cuotas/;
const monthName = new RegExp(`(?:${monthSource})(?!\\p{L})`, 'u');
const refused =
  /(?:\b(?:can'?t|cant|cannot|can not|not|won'?t|wont|unable|couldn'?t|don'?t|dont|no (?:me alcanza|puedo|podre|voy|tengo|podemos|alcanzo)))(?![^.,;!?]*\b(?:but|pero|can i|could i|until|till?|before|puedo)\b)[^.,;!?]*$/;
const gone =
  /\b(?:did|were|retired|quit|went|made|took|sent|seen|(?<!\bget )(?<!\bgets )(?<!\bgetting )paid|charged|billed|hice|hicieron|pagué|pagado|mandé|deposité|abon[eé]|di|puse|(?:ya|lo|la|les?|que|cuando|yo) pague|cobraron)(?!\p{L})[^.,;!?]*$/u;
const toldAfter = /^,? (?:(?:se )?venc|(?:it )?is (?:the )?(?:due|deadline)|is when it'?s due)/;
const refusedAfter = /^,? (?:no\b(?! (?:later|mas))|tampoco\b)/;
const onCare = /\b(?:visits?|visita|appointment|cita|seen|surgery|cirugia|stay|consulta) (?:on|el|del?)(?: the)? $/;
const arrived =
  /\b(?:got|get|received|arrived|came|opened|saw|sent|mailed|looked|called|llego|recibi|vi|abri|llame|mandaron)\b[^.,;!?]*$/;
const untilBefore = /(?:until|till|til|'til|before|hasta(?: el)?|antes del?(?: el)?|after|despues del?) (?:the )?$/;
const payBefore =
  /(?:on|by|until|till|til|'til|before|after|to|for|gets? paid|getting paid|payday is|despues del?|hasta(?: el)?|para(?: el)?|antes del?|este|el) (?:the )?$/;
/** Names that are days only behind a word like "until": "a Christmas bonus" is none. */
const weakName =
  /^(?:sun|sat|mon|wed|tue|thu|mar|(?:(?:the )?day (?:after|before) |el dia (?:despues|antes) de )?(?:el dia de )?(?:(?:christmas|xmas)(?! eve)|navidad|thanksgiving|new year(?!'?s'? eve)|the new year|ano nuevo|accion de gracias|(?:el dia de )?(?:los )?reyes|easter|halloween|mother|father|valentine).*)$/;
/** "antes del 10": the day begins at "del", which belongs to what stands before. */
const article = /^(?:del|de el|el) /;
const moved = /^(?:del|de el|de) /;
const movedTo = /^ (?:al|a|hasta|para) /;
const weakOrdinal =
  /^(?:the |el )?(?:first|second|third|fourth|fifth|sixth|primero|uno|dos|tres|cuatro|cinco|[a-z]+th)$/;
const recurring = /\b(?:every|each|cada|todos los|los|primer|segundo|tercer|ultimo|first|second|third|last) $/;
const notADay = new RegExp(
  `^(?: of (?:us|it|the bill|them|my)| (?:bills?|invoices?|charges?|statements?|visits?|balances?|fees?|copays?|premiums?|payments?|accounts?|claims?|coverage|one|ones|time|times|kids?|people|opcion|vez|${weekdaySource})\\b|%)`,
);
const fromBill = new RegExp(
  `\\b(?:${billNoun}|surgery|er|mri|lab|one|charge[sd]?|billed|seen|went|appointment|cita|la|el) (?:from|of|dated|del?|del dia|de el)(?: the)? $`,
);

/** The day on which the person wants to pay, or until which they ask for time; never a day gone by, nor the due date they tell us. */
export const findDate: Finder = ({ text, slots, typed = text }, context) => {
  /** A day and month without a year that has just gone by is most likely the past one. */
  const latest = addDays(context.today, 270);
  const candidates: Candidate[] = [];
  let hint: string | undefined;
  let rest = text;
  for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (index < (candidates.at(-1)?.end ?? 0) || rest[index] !== text[index]) continue;
    const found = matchDay(text, index, { ...context, direction: 'coming' });
    if (!found) continue;
    const words = text.slice(index, found.end);
    const before = text.slice(Math.max(0, index - 80), index);
    const after = text.slice(found.end);
    if (isNoDay(words, before, after)) continue;
    rest = blank(rest, index, found.end);
    if (moved.test(words) && movedTo.test(after)) continue;
    if ((fromBill.test(before) || onCare.test(before)) && /\d|th$|st$|rd$/.test(words) && !untilBefore.test(before)) {
      hint ??= words;
      continue;
    }
    if (!found.parsed.ok || toldBefore.test(before) || toldAfter.test(after)) continue;
    if (sinceThen.test(before) && !monthName.test(words) && slots.months === undefined && !begins.test(text)) continue;
    const day = found.parsed.value;
    const until = untilBefore.test(before + (article.exec(words)?.[0] ?? ''));
    if (gone.test(typed.slice(Math.max(0, index - 80), index)) && !until) continue;
    if (day === context.today && arrived.test(before)) continue;
    if (day < context.today || day > latest || (!until && (refused.test(before) || refusedAfter.test(after)))) continue;
    const worth = (payBefore.test(before) ? 2 : 0) + (day === context.today ? 0 : 1);
    candidates.push({ day, start: index, end: found.end, worth });
  }
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
  const dated = best ? { ...slots, date: best.day } : slots;
  return { text: rest, slots: hint === undefined ? dated : { ...dated, billHint: hint } };
};

function isNoDay(words: string, before: string, after: string): boolean {
  if (/^(?:24\/7|\d\/\d)$/.test(words) && (words === '24/7' || /^ of\b/.test(after))) return true;
  if (notADay.test(after) || recurring.test(before)) return true;
  if (/\$ ?$/.test(before)) return true;
  if (weakOrdinal.test(words))
    return (
      !payBefore.test(before) ||
      !/^ ?(?:$|[.,;!?]|(?:of|or|and|because|please|pls|if|when|instead|rather|would|works|is fine|is ok|not|o|y|por|si|en vez|mejor)\b)/.test(
        after,
      )
    );
  return weakName.test(words) && !payBefore.test(before);
}
