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
  /(?:\b(?:due(?: date)?(?: (?:is|was|it'?s|on|by|in|for))*|since|was|were|dated|ends?|ended|expires?|expired|starts?|started|issued|arrived|came|instead of|from|born|on file|vence|vencen|vencio|vencia|desde|fue|emitida|llego|en vez del?|en lugar del?)(?: (?:on|by|the|in|el|for))* ?)$/;
const refused =
  /(?:\b(?:can'?t|cant|cannot|can not|not|won'?t|wont|unable|couldn'?t|don'?t|dont|no (?:puedo|podre|voy|tengo|podemos|alcanzo)))(?![^.,;!?]*\b(?:but|pero|can i|could i|until|till?|before|puedo)\b)[^.,;!?]*$/;
const untilBefore = /(?:until|till|til|'til|before|hasta(?: el)?|antes del?(?: el)?|after|despues del?) (?:the )?$/;
const payBefore =
  /(?:on|by|until|till|til|'til|before|after|to|for|hasta(?: el)?|para(?: el)?|antes del?|este|el) (?:the )?$/;
const weakName = /^(?:sun|sat|mon|wed|tue|thu|mar)$/;
const weakOrdinal =
  /^(?:the |el )?(?:first|second|third|fourth|fifth|sixth|primero|uno|dos|tres|cuatro|cinco|[a-z]+th)$/;
const notADay = new RegExp(
  `^(?: of (?:us|it|the bill|them|my)|${' '}(?:${billNoun}|one|ones|time|times|payments?|kids?|people|opcion|vez)\\b|%)`,
);
const fromBill = new RegExp(
  `\\b(?:${billNoun}|surgery|er|mri|lab|one|charge[sd]?|billed|seen|went|appointment|cita|la|el) (?:from|on|of|dated|for|de|del|del dia|el|de el)(?: the)? $`,
);

/** The day on which the person wants to pay, or until which they ask for time; never a day gone by, nor the due date they tell us. */
export const findDate: Finder = ({ text, slots }, context) => {
  const latest = addDays(context.today, 366);
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
    if (fromBill.test(before) && /\d|th$|st$|rd$/.test(words) && !untilBefore.test(before)) {
      hint ??= words;
      continue;
    }
    if (!found.parsed.ok || toldBefore.test(before)) continue;
    const day = found.parsed.value;
    const until = untilBefore.test(before);
    if (day < context.today || day > latest || (!until && refused.test(before))) continue;
    const worth = (payBefore.test(before) ? 2 : 0) + (day === context.today ? 0 : 1);
    candidates.push({ day, start: index, end: found.end, worth });
  }
  const best = candidates.reduce<Candidate | undefined>((a, b) => (a && a.worth >= b.worth ? a : b), undefined);
  const dated = best ? { ...slots, date: best.day } : slots;
  return { text: rest, slots: hint === undefined ? dated : { ...dated, billHint: hint } };
};

function isNoDay(words: string, before: string, after: string): boolean {
  if (/^(?:24\/7|\d\/\d)$/.test(words) && (words === '24/7' || /^ of\b/.test(after))) return true;
  if (notADay.test(after)) return true;
  if (/\$ ?$/.test(before)) return true;
  return (weakName.test(words) || weakOrdinal.test(words)) && !payBefore.test(before);
}
