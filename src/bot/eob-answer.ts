import type { Denial } from '../billing/eob/denials.js';
import type { Explanation } from '../billing/eob/explanation.js';
import { type RowId, shareIds } from '../billing/eob/rows.js';
import type { Bill, Language } from '../billing/member.js';
import { sum } from '../billing/money.js';
import type { EobFollowUp } from '../language/eob-follow-up.js';
import { findServices } from '../language/eob-hint.js';
import type { EobTerm } from '../language/eob-terms.js';
import { eobLinesText, eobSections, eobText, eobWords } from '../text/eob-text.js';
import { date, money } from '../text/format.js';
import { type Catalogue, wordsFor } from '../text/index.js';
import { serviceNames } from '../text/service-name.js';
import { amountAnswer } from './eob-amount-answer.js';
import { dueText, nextText, payeeText } from './eob-bill-answer.js';

interface About {
  explanation: Explanation;
  /** The bill for the same claim, where it is known. */
  bill?: Bill | undefined;
  lang: Language;
  /** The plan's number to call, in words. */
  phone: string;
}

type Words = Catalogue['tasks']['explain-eob'];

/**
 * The answer to a question about one EOB, in words; undefined when the question asks for something to be done, or names a part that
 * is not there.
 */
export function eobAnswer(asked: EobFollowUp, about: About): string | undefined {
  const { explanation, lang, phone } = about;
  const words = wordsFor(lang).tasks['explain-eob'];
  const sections = eobSections(explanation, lang);
  const { head, owes, bill, progress, hints, doubts } = sections;
  const share = owes || [words.noShare, doubts].filter(Boolean).join('\n');
  switch (asked.about) {
    case 'term':
      return term(asked.term, explanation, lang, words);
    case 'denial':
      return denied(asked.hint, explanation, lang, words);
    case 'line':
      return lineAt(asked.place, explanation, lang, words);
    case 'part':
      return part(asked.hint, explanation, lang);
    case 'owes':
      return [shareParts(explanation, lang), share, bill, words.allBills].filter(Boolean).join('\n');
    case 'bill':
      return explanation.bill ? [bill, share].join('\n') : [words.noBill, share].join('\n');
    case 'call':
      return call(about, words);
    case 'amount':
      return amountAsked(asked, explanation, lang);
    case 'appeal':
      return appeal(explanation, lang, words);
    case 'appeal-for-me':
      return [words.appealForMe, appeal(explanation, lang, words)].join('\n');
    case 'not-a-bill':
      return [eobWords(lang).notABill, explanation.bill ? bill : words.noBill].join('\n');
    case 'paid':
      return planPaid(explanation, words);
    case 'due':
    case 'payee':
    case 'next':
      return ofBill(asked.about, about, words);
    case 'no-pay':
      return words.notPaid;
    case 'lines':
      return eobLinesText(explanation, lang) || words.noLines;
    case 'progress':
      return progress || words.noProgress({ phone });
    case 'network':
      return (
        hints || (explanation.outOfNetwork ? words.outside : [words.notOutside, eobWords(lang).hintHelp].join('\n'))
      );
    case 'facts':
      return head;
    case 'summary':
      return eobText(explanation, lang);
    default:
      return undefined;
  }
}

/** "What is 197?" may be the code beside an amount. */
function amountAsked(
  asked: Extract<EobFollowUp, { about: 'amount' }>,
  explanation: Explanation,
  lang: Language,
): string {
  const byCode = explanation.denials.filter(({ code }) => asked.rounded && code === String(asked.cents / 100));
  return byCode.length > 0 ? denialsText(byCode, explanation, lang) : amountAnswer(asked, explanation, lang);
}

const call = ({ explanation: { provider, claim }, phone }: About, words: Words): string =>
  words.call({ phone, provider, claim });

/** What depends on the bill, and on an appeal where there is none: "how long do I have", "what now". */
function ofBill(asked: 'due' | 'payee' | 'next', about: About, words: Words): string {
  const { explanation, lang, bill } = about;
  const own = { explanation, lang, bill };
  const appealable = explanation.denials.some((denial) => denial.appealable);
  if (asked === 'next') return nextText(own, { appeal: appeal(explanation, lang, words), call: call(about, words) });
  if (asked === 'payee') return payeeText(own);
  return appealable && !bill ? appeal(explanation, lang, words) : dueText(own);
}

/** One line with its rows, by its place from 1; -1 is the last. */
function lineAt(place: number, explanation: Explanation, lang: Language, words: Words): string {
  const { lines } = explanation;
  const found = lines.at(place < 0 ? place : place - 1);
  if (!found) return lines.length === 0 ? words.noLines : words.linesAre(lines.length);
  const [, ...told] = eobLinesText({ ...explanation, lines: [found] }, lang).split('\n');
  return told.join('\n');
}

function planPaid({ rows }: Explanation, words: Words): string {
  const paid = rows.find(({ id }) => id === 'plan-paid')?.cents;
  if (paid === undefined) return words.planPaidUnknown;
  return paid > 0 ? words.planPaid(money(paid)) : words.planPaidNothing;
}

/** Rows whose zero is worth saying. */
const saidWhenZero = new Set<RowId>(['price', 'plan-paid', 'your-share']);

/** What a word means, and how much of it there is here. */
function term(id: EobTerm, explanation: Explanation, lang: Language, words: Words): string {
  const { glossary } = eobWords(lang);
  if (!(id in glossary)) {
    const meaning = words.terms[id as keyof Words['terms']];
    return [meaning, id === 'out-of-pocket' && eobSections(explanation, lang).progress].filter(Boolean).join('\n');
  }
  const row = id as RowId;
  const ofShare = explanation.rows.filter(({ id: one }) => row === 'your-share' && shareIds.includes(one));
  const found = ofShare.length > 0 ? ofShare : explanation.rows.filter((one) => one.id === row);
  const cents = sum(found.map((one) => one.cents));
  const some = found.length > 0 && (cents !== 0 || saidWhenZero.has(row));
  const here = explanation.rows.length === 0 ? '' : some ? words.amountHere(money(cents)) : words.noneHere;
  const progress = row === 'deductible' ? eobSections(explanation, lang).progress : '';
  return [[glossary[row], here].filter(Boolean).join(' '), progress].filter(Boolean).join('\n');
}

/** What services are called, in both languages: a name that the plan sends in English is asked for in Spanish too. */
const namesOf = (parts: readonly { service: string | null }[]): (string | null)[] =>
  parts.map(({ service }) => service && serviceNames(service).join(' '));

const denialsText = (denials: Denial[], explanation: Explanation, lang: Language): string =>
  eobSections({ ...explanation, denials }, lang).denials;

/** Why something was not paid: the denials of the service or code that was named, else all of them. */
function denied(hint: string, explanation: Explanation, lang: Language, words: Words): string {
  const { denials, rows, lines } = explanation;
  const context = { lang, today: explanation.today };
  const code = hint.toUpperCase().replace(/^[A-Z]{2}[- ]?(?=[A-Z]?\d)/, '');
  const byCode = denials.filter(
    (denial) => denial.code === code || denial.remarks.some((remark) => remark.code === code),
  );
  const named = findServices(hint, namesOf(denials), context).flatMap((at) => denials[at] ?? []);
  const meant = byCode.length > 0 ? byCode : named;
  if (meant.length > 0) return denialsText(meant, explanation, lang);
  if (hint && findServices(hint, namesOf(lines), context).length > 0)
    return [words.noDenialThere, part(hint, explanation, lang)].join('\n');
  if (denials.length > 0)
    return [hint && words.otherDenials, denialsText(denials, explanation, lang)].filter(Boolean).join('\n');
  const notCovered = rows.find(({ id }) => id === 'not-covered')?.cents ?? 0;
  return notCovered > 0 ? words.noReason(money(notCovered)) : words.noDenial;
}

/** One service with its rows and denials; undefined when there is none of that name. */
function part(hint: string, explanation: Explanation, lang: Language): string | undefined {
  const { lines, denials, today } = explanation;
  const at = findServices(hint, namesOf(lines), { lang, today });
  const found = at.flatMap((place) => lines[place] ?? []);
  if (found.length === 0) return undefined;
  const [, ...told] = eobLinesText({ ...explanation, lines: found }, lang).split('\n');
  const services = new Set(found.map(({ service }) => service));
  const why = denials.filter(({ service }) => service !== null && services.has(service));
  return [...told, denialsText(why, explanation, lang)].filter(Boolean).join('\n');
}

/** "Deductible (you): $500.00" and so on, where the share is split. */
function shareParts({ rows }: Explanation, lang: Language): string {
  const words = eobWords(lang);
  const parts = rows.filter(({ id, cents }) => shareIds.includes(id) && cents > 0);
  return parts.map(({ id, cents }) => `• ${words.row(words.rows[id], money(cents), false)}`).join('\n');
}

/** Whether and until when an appeal is possible. */
function appeal({ denials, rows, today }: Explanation, lang: Language, words: Words): string {
  const { appealBy, appealOver, appealOnNotice } = eobWords(lang);
  const notCovered = rows.find(({ id }) => id === 'not-covered')?.cents ?? 0;
  if (denials.length === 0)
    return notCovered > 0
      ? [words.noReason(money(notCovered)), appealOnNotice, words.howToAppeal].join('\n')
      : words.noAppeal;
  const open = denials.filter(({ appealable }) => appealable);
  if (open.length === 0) return denials.some(({ toFix }) => toFix) ? words.notYetAppeal : words.notAppealable;
  const [last] = open.flatMap((denial) => denial.appealBy ?? []).sort();
  const until = last === undefined ? appealOnNotice : (last < today ? appealOver : appealBy)(date(last, lang));
  return [until, words.howToAppeal].join('\n');
}
