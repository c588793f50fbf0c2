import { readNumber } from './number-words.js';
import { plain } from './plain.js';

/** A comma within a number ("1,300", "12,50", "1, 300") parts nothing: half of an amount is another amount. */
const joint = /(?:(?!(?<=\d),(?:\d{1,3}| \d{3})(?![\d/-]))[,;\n])\s*|\s+(?:and|y|e|then)\s+/gi;
/** The longest number in words has no more words than this before an "and". */
const mostWords = 8;

/**
 * A message cut where one answer may end and the next begin: at commas and at "and", but never within a number
 * ("treinta y cinco", "a hundred and twenty", "50 dollars and 20 cents", "a year and a half").
 */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(joint)) {
    const [before, after] = [text.slice(from, index), text.slice(index + between.length)];
    if (/^\s/.test(between) && isWithinNumber(before, between.trim(), after)) continue;
    pieces.push(before);
    from = index + between.length;
  }
  return [...pieces, text.slice(from)].map((piece) => piece.trim()).filter(Boolean);
}

const sum = /(?:\d|\p{L}) ?(?:dollars?|bucks?|usd|\$|dolares?)$|^\$ ?\d[\d,]*$/u;
const cents = /^(?:\S+ ){1,3}(?:cents?|centavos?)(?!\p{L})/u;
const whole = /(?:^| )(?:years?|anos?|months?|mes(?:es)?|weeks?|semanas?|\d+)$/;
const half = /^(?:and a half|y medi[oa])(?!\p{L})/u;

/** Whether an "and" stands inside a number: between its words, before its cents, or before its half. */
function isWithinNumber(before: string, and: string, after: string): boolean {
  const head = wordsOf(before).slice(-mostWords);
  const tail = wordsOf(after).slice(0, mostWords);
  const crosses = head.some((_, from) =>
    (['en', 'es'] as const).some((lang) => {
      const read = readNumber([...head, plain(and), ...tail], from, lang);
      return read !== undefined && read.next > head.length;
    }),
  );
  if (crosses) return true;
  const [last, next] = [head.join(' '), tail.join(' ')];
  const isNumber = ['en', 'es'].some((lang) => endsWithNumber(head, lang as 'en' | 'es'));
  if (cents.test(next) && (isNumber || sum.test(last) || /\d$/.test(last))) return true;
  return half.test(`${plain(and)} ${next}`) && (isNumber || whole.test(last));
}

const endsWithNumber = (head: readonly string[], lang: 'en' | 'es'): boolean =>
  head.some((_, from) => readNumber(head, from, lang)?.next === head.length);

const wordsOf = (text: string): string[] => plain(text).replaceAll('-', ' ').split(' ').filter(Boolean);
