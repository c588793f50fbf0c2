import { blank, countOf, countSource, type Finder, whole } from './message.js';

const count = `(?<count>${countSource})`;
const planWords =
  /\b(?:plan|split|spread|install?ments?|payments|monthly|stretch|pay(?:ing)? (?:it )?off|divide|break|chunks|cuotas?|plazos?|mensualidades|pagos|dividir|repartir|a meses|financ\w*)\b/;

const patterns = [
  `${count}[ -]?(?:monthly|equal monthly) (?:payments?|install?ments?)`,
  `${count} (?:mensualidades|cuotas(?: mensuales)?|pagos mensuales|plazos|abonos mensuales)`,
  `(?:in|into|over|split (?:it )?(?:in|into|over)?|with|en|a) ${count} (?:equal |even |iguales )?(?:payments|install?ments|parts|pagos|abonos|partes|veces)`,
  `${count} (?:equal |even )(?:payments|install?ments)`,
  `${count} (?:payments|install?ments|pagos|abonos) (?:of|de)`,
  `(?:split|divid\\p{L}+|partir|repartir|break)(?: \\p{L}+){0,4} (?:in|into|en) ${count}(?= ?(?:[.,;!?]|$))`,
  `${count}[ -]?(?:months?|mos?|meses)(?:[ -](?:plan|long))?`,
].map(whole);
const inYears = whole(
  `(?:over|across|for|within|spread (?:it )?(?:out )?(?:over|across)|en|a|durante|a lo largo de) (?:the (?:next|course of) )?(?:(?<one>a|one|un|a whole) (?:year|ano)|(?<years>${countSource}) (?:years|anos))|(?<plan>one|${countSource})[ -]year (?:plan|payment)`,
);
const pastBefore =
  /(?:(?:bebe|baby|nene|nina|nino|newborn)[^.,;]{0,14}|last|past|previous|missed|behind|ultim[oa]s|pasad[oa]s|hace|desde hace|skipped|late|for the|first|primeros|about|owe|debo|like) $/;
const pastAfter =
  /^ (?:ago|behind|late|old|overdue|pregnant|past due|atras|de atraso|atrasad|de retraso|in a row|worth|now|already)/;

/** Months that a plan may run, 1–120. Months gone by and "in two months" without a word of a plan are none. */
export const findMonths: Finder = ({ text, slots }, { lang }) => {
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
  for (const match of text.matchAll(inYears)) {
    const { one, years, plan: planYears } = match.groups ?? {};
    const count = one ? 1 : countOf(years ?? planYears ?? '', lang);
    if (plan && count !== undefined && count >= 1 && count <= 10)
      return {
        text: blank(text, match.index, match.index + match[0].length),
        slots: { ...slots, months: 12 * count },
      };
  }
  return { text, slots };
};

/** Only the number is taken: what stands around it may say how much ("ten payments of $150"). */
function withoutCount(text: string, match: RegExpExecArray): string {
  const count = match.groups?.count ?? '';
  const start = match.index + match[0].lastIndexOf(count);
  return blank(text, start, start + count.length);
}
