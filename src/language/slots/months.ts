import type { Language } from '../../billing/member.js';
import { blank, countOf, countSource, type Finder, whole } from './message.js';

const count = `(?<count>${countSource})`;
const planWords =
  /\b(?:plan|split|spread|install?ments?|payments|monthly|stretch|pay(?:ing)? (?:[a-z'-]+ ){0,3}off|divide|break|chunks|(?:a|per|each|every) month|cuotas?|plazos?|mensualidades|pagos|abonos|dividir\w*|repart\w*|a meses|financ\w*|(?:al|por|cada) mes|mensual(?:es)?|pag[a-z]*[ao]ndol?[oa]?|ir pagando|pag[a-z]+ (?:[a-z]+ ){0,3}en)\b|\/ ?mo\b/;
const monthLike =
  /month|mos?\b|mths?\b|payment|install|mes|mensual|cuota|pago|plazo|abono|part|split|divi|break|veces|year|ano\b|anos\b/;

const patterns = [
  `${count}[ -]?(?:monthly|equal monthly) (?:payments?|install?ments?)`,
  `${count} (?:mensualidades|cuotas(?: mensuales)?|pagos mensuales|plazos|abonos mensuales|install?ments)`,
  `(?:in|into|over|split (?:it )?(?:in|into|over)?|with|en|a) ${count} (?:equal |even |iguales )?(?:payments|install?ments|parts|pagos|abonos|partes|veces)`,
  `${count} (?:equal |even )(?:payments|install?ments)`,
  `${count} (?:payments|install?ments|pagos|abonos) (?:of|de)`,
  `(?:do|make|doing|making|want|hacer|hago|quiero|serian|dejar en) ${count} (?:payments|pagos|abonos)`,
  `(?<=(?:^|[,;:] ?))${count} (?:payments|pagos|abonos) (?:on|for|toward|towards|para|please|por favor)`,
  `(?:split|divid\\p{L}+|partir|repartir|break)(?: [^\\s.,;!?]+){0,4} (?:in|into|en) ${count}(?= ?(?:[.,;!?]|$))`,
  `${count}[ -]?(?:months?|mths?|mos?|meses)(?:[ -](?:plan|long))?`,
].map(whole);
const within =
  'over|across|for|within|in|spread (?:it )?(?:out )?(?:over|across)|en|a|durante|por|a lo largo de|plan de';
const inYears = whole(
  `(?:${within}) (?:the (?:next|course of) |los proximos )?(?:(?<half>half a year|medio ano)|(?<one>a|one|un|a whole) (?:year|ano)|(?<years>${countSource}) (?:years|anos))(?<more> and a half| y medio)?|(?<plan>one|${countSource})[ -]year (?:plan|payment)|(?:plan|pagos|financiamiento|cuotas)(?: de pagos)? (?:de|a|por) (?:un ano|(?<de>${countSource}) anos)`,
);
/** "half a year to pay for it", "instalments: two years": years without a word like "over", where what they are for stands beside. */
const years = `(?:(?<half>half a year|medio ano)|(?<one>a|one|un|a whole|a full) (?:year|ano)|(?<years>a couple(?: of)?|${countSource}) (?:years|anos))(?<more> and a half| y medio)?`;
const yearsToPay = [
  `(?<!(?:once|twice|\\d|\u00a6|dollars|bucks|k|thousand|hundred) )${years}(?= (?:to (?:pay|settle|clear|get it paid)|para (?:pagar|liquidar|saldar|cubrir))(?!\\p{L}))`,
  `(?<=(?:install?ments|payments|payment plan|plan|cuotas|plazos|pagos|mensualidades) ?[:,-]? )${years}(?= ?(?:[.,;!?]|$))`,
].map(whole);
/** "a payment plan, two years": only in a message about paying by and by. */
const yearsAlone = whole(
  `(?<=(?:^|[,;:] ?|(?:want|need|like|take|do|quiero|necesito|ocupo|dame|deme|denme|give me) (?:maybe |about )?))${years}(?= ?(?:[.,;!?]|$)| (?:on|in|en) )`,
);
const pastBefore =
  /(?:(?:bebe|baby|nene|nina|nino|newborn)[^.,;]{0,14}|last|past|previous|missed|behind|ultim[oa]s|pasad[oa]s|hace|desde hace|skipped|late|for the|first|primeros|about|owe|debo|(?<!'d |would |wd |id )like) $|\b(?:no he(?:mos)? pagado|llev[oa](?:mos)?|haven'?t paid|have not paid|sin pagar)\b[^.,;]{0,30}$/;
const pastAfter =
  /^ (?:ago|behind|late|old|overdue|pregnant|past due|atras|de atraso|atrasad|de retraso|in a row|worth|now|already|(?:of|de) (?:coverage|premiums?|insurance|rent|seguro|aseguranza|cobertura|primas?|renta|atraso))/;

/** Months that a plan may run, 1–120. Months gone by and "in two months" without a word of a plan are none. */
export const findMonths: Finder = ({ text, slots }, { lang }) => {
  if (!monthLike.test(text)) return { text, slots };
  const plan = planWords.test(text);
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const before = text.slice(0, match.index);
      const end = match.index + match[0].length;
      if (pastBefore.test(before) || pastAfter.test(text.slice(end))) continue;
      if (/\b(?:in|within|dentro de) $/.test(before) && !plan) continue;
      if (/(?:more|extra|another|otros|mas) $/.test(before) || /^ (?:more|mas|from)\b/.test(text.slice(end))) continue;
      const months = countOf(match.groups?.count ?? '', lang);
      if (months !== undefined && months >= 2 && months <= 120)
        return { text: withoutCount(text, match), slots: { ...slots, months } };
    }
  for (const match of [
    ...(plan ? [...text.matchAll(inYears), ...text.matchAll(yearsAlone)] : []),
    ...yearsToPay.flatMap((of) => [...text.matchAll(of)]),
  ]) {
    const months = monthsOfYears(match.groups ?? {}, lang);
    if (months === undefined || months < 1 || months > 120) continue;
    if (pastAfter.test(text.slice(match.index + match[0].length))) continue;
    return { text: blank(text, match.index, match.index + match[0].length), slots: { ...slots, months } };
  }
  return { text, slots };
};

/** Only the number is taken: what stands around it may say how much ("ten payments of $150"). */
function withoutCount(text: string, match: RegExpExecArray): string {
  const count = match.groups?.count ?? '';
  const start = match.index + match[0].lastIndexOf(count);
  return blank(text, start, start + count.length);
}

/** "a year and a half" is 18. */
function monthsOfYears(groups: Record<string, string | undefined>, lang: Language): number | undefined {
  const { half, years, plan, de, more } = groups;
  if (half) return 6;
  const said = years ?? de ?? plan;
  const count = said === undefined || said === 'one' ? 1 : /^a couple/.test(said) ? 2 : countOf(said, lang);
  return count === undefined ? undefined : 12 * count + (more ? 6 : 0);
}
