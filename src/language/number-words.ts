import type { Language } from '../billing/member.js';

/** A number read from words, and the index of the first word after it. */
export interface WordNumber {
  value: number;
  next: number;
}

const list = (start: number, names: string): [string, number][] =>
  names.split(' ').map((name, index) => [name, start + index]);

const enSmall = new Map([
  ...list(0, 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen'),
  ...list(17, 'seventeen eighteen nineteen'),
]);
const enTens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((name, index) => [name, 20 + 10 * index]),
);
enTens.set('fourty', 40);
enTens.set('ninty', 90);

const esSmall = new Map([
  ...list(0, 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis'),
  ...list(17, 'diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco'),
  ...list(26, 'veintiseis veintisiete veintiocho veintinueve'),
  ['un', 1],
  ['una', 1],
  ['veintiun', 21],
  ['veintiuna', 21],
]);
const esTens = new Map<string, number>(
  'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ').map((name, index) => [name, 30 + 10 * index]),
);
const esHundreds = new Map<string, number>([
  ...'doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'
    .split(' ')
    .flatMap((name, index): [string, number][] => [
      [name, 200 + 100 * index],
      [name.replace(/os$/, 'as'), 200 + 100 * index],
    ]),
]);

type Reader = (words: readonly string[], from: number) => WordNumber | undefined;

const at = (map: ReadonlyMap<string, number>, words: readonly string[], index: number) => map.get(words[index] ?? '');

/** 0–99. */
const enTwoDigits: Reader = (words, from) => {
  const tens = at(enTens, words, from);
  if (tens === undefined) {
    const small = at(enSmall, words, from);
    return small === undefined ? undefined : { value: small, next: from + 1 };
  }
  const unit = at(enSmall, words, from + 1);
  return unit !== undefined && unit >= 1 && unit <= 9
    ? { value: tens + unit, next: from + 2 }
    : { value: tens, next: from + 1 };
};

/** 0–9,999, because "fifteen hundred" is a number too. */
const enHundreds: Reader = (words, from) => {
  const head = words[from] === 'a' || words[from] === 'one' ? { value: 1, next: from + 1 } : enTwoDigits(words, from);
  if (!head) return undefined;
  if (words[head.next] !== 'hundred') return words[from] === 'a' ? undefined : head;
  if (head.value === 0 || head.value % 10 === 0) return undefined;
  const rest = enTwoDigits(words, head.next + (words[head.next + 1] === 'and' ? 2 : 1));
  const value = head.value * 100;
  return rest && rest.value > 0 ? { value: value + rest.value, next: rest.next } : { value, next: head.next + 1 };
};

const english: Reader = (words, from) => {
  const head =
    words[from] === 'a' && words[from + 1] === 'thousand' ? { value: 1, next: from + 1 } : enHundreds(words, from);
  if (!head || words[head.next] !== 'thousand') return head;
  if (head.value === 0 || head.value > 999) return undefined;
  const rest = enHundreds(words, head.next + (words[head.next + 1] === 'and' ? 2 : 1));
  const value = head.value * 1000;
  return rest && rest.value > 0 && rest.value < 1000 && words[head.next + 1] !== 'a'
    ? { value: value + rest.value, next: rest.next }
    : { value, next: head.next + 1 };
};

/** 0–99. */
const esTwoDigits: Reader = (words, from) => {
  const tens = at(esTens, words, from);
  if (tens === undefined) {
    const small = at(esSmall, words, from);
    return small === undefined ? undefined : { value: small, next: from + 1 };
  }
  const unit = words[from + 1] === 'y' ? at(esSmall, words, from + 2) : undefined;
  return unit !== undefined && unit >= 1 && unit <= 9
    ? { value: tens + unit, next: from + 3 }
    : { value: tens, next: from + 1 };
};

/** 0–999. */
const esThreeDigits: Reader = (words, from) => {
  if (words[from] === 'cien') return { value: 100, next: from + 1 };
  const hundreds = words[from] === 'ciento' ? 100 : at(esHundreds, words, from);
  if (hundreds === undefined) return esTwoDigits(words, from);
  const rest = esTwoDigits(words, from + 1);
  return rest && rest.value > 0
    ? { value: hundreds + rest.value, next: rest.next }
    : { value: hundreds, next: from + 1 };
};

const spanish: Reader = (words, from) => {
  const head = words[from] === 'mil' ? { value: 1, next: from } : esThreeDigits(words, from);
  if (!head || words[head.next] !== 'mil') return head;
  if (head.value === 0) return undefined;
  const rest = esThreeDigits(words, head.next + 1);
  const value = head.value * 1000;
  return rest && rest.value > 0 ? { value: value + rest.value, next: rest.next } : { value, next: head.next + 1 };
};

/**
 * Reads the whole number that begins at a word, 0–999,999, in either language; plain words (see `plain`), hyphens already parted.
 * Anything it is not sure of ("twelve fifty": 1,250 or 12.50?) ends the number early, so that an anchored caller refuses.
 * English "once" is no number; Spanish "once" is 11.
 */
export function readNumber(words: readonly string[], from: number, lang: Language): WordNumber | undefined {
  const read = lang === 'es' ? [spanish, english] : [english, spanish];
  if (lang === 'en' && words[from] === 'once' && words.length > from && !isSpanishUnit(words[from + 1]))
    return undefined;
  const first = read[0]?.(words, from);
  return first ?? read[1]?.(words, from);
}

const isSpanishUnit = (word: string | undefined): boolean =>
  /^(mil|dolares|meses|dias|semanas|de|personas)$/.test(word ?? '');

/** Source of an expression for a run of number words; `readNumber` decides whether it is one number. */
export const numberWordsSource = (() => {
  const names = [...enSmall.keys(), ...enTens.keys(), ...esSmall.keys(), ...esTens.keys(), ...esHundreds.keys()];
  const word = ['hundred', 'thousand', 'cien', 'ciento', 'mil', ...names].sort((a, b) => b.length - a.length).join('|');
  return `(?:a (?=hundred|thousand))?(?:${word})(?:[ -](?:and |y )?(?:${word})){0,8}`;
})();
