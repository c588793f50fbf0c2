/** Where a card number stands in a text: first index, and the index after its last digit. */
export interface Span {
  start: number;
  end: number;
}

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    sum += index % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
  }
  return sum % 10 === 0;
};

/** Of any card's number. */
export const fewestCardDigits = 13;

/** Digits with up to three characters that are no letters between them. */
const run = /\d(?:[^\p{L}\d]{0,3}\d){12,}/gu;
/** How cards are printed; such a grouping counts whatever its first digit. */
const printed = /^(?:\d{4}\D{1,3}){3}\d{1,7}$|^\d{4}\D{1,3}\d{6}\D{1,3}\d{4,5}$/;

/**
 * Card numbers: 13–19 digits with any separators that pass the Luhn check (ISO/IEC 7812), also inside a longer run of digits such as
 * number, expiry and code in one line. Dates, phone and bill numbers must be taken out of the text beforehand.
 */
export function findCardNumbers(text: string): Span[] {
  return [...text.matchAll(run)].flatMap((match) => inRun(match[0], match.index));
}

function inRun(piece: string, offset: number): Span[] {
  const places = [...piece.matchAll(/\d/g)].map((match) => match.index);
  const digits = places.map((place) => piece[place]).join('');
  const spans: Span[] = [];
  for (let first = 0; first + 13 <= digits.length; first++) {
    const length = longestFrom(piece, places, digits, first);
    if (length === 0) continue;
    spans.push({ start: offset + places[first]!, end: offset + places[first + length - 1]! + 1 });
    first += length - 1;
  }
  return spans;
}

function longestFrom(piece: string, places: number[], digits: string, first: number): number {
  if (first > 0 && digits.length <= 19 && joined(places, first)) return 0;
  for (let length = Math.min(19, digits.length - first); length >= 13; length--) {
    const last = first + length - 1;
    const endsGroup = last === digits.length - 1 || digits.length > 19 || !joined(places, last + 1);
    const candidate = digits.slice(first, first + length);
    if (!endsGroup || /^(\d)\1+$/.test(candidate) || !passesLuhn(candidate)) continue;
    const shown = piece.slice(places[first], places[last]! + 1);
    if (/^[2-6]/.test(candidate) || printed.test(shown) || shown.length === length) return length;
  }
  return 0;
}

/** Whether the digit stands right behind the one before it. */
const joined = (places: number[], index: number): boolean => places[index] === places[index - 1]! + 1;
