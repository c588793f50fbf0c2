const months = [
  'january|jan|enero|ene',
  'february|febuary|feb|febrero',
  'march|mar|marzo',
  'april|apr|abril|abr',
  'may|mayo',
  'june|jun|junio',
  'july|jul|julio',
  'august|aug|agosto|ago',
  'september|sept|sep|septiembre|setiembre',
  'october|oct|octubre',
  'november|nov|noviembre',
  'december|decemeber|dec|diciembre|dic',
];
const weekdays = [
  'sunday|sun|domingo',
  'monday|mon|lunes',
  'tuesday|tues|tue|martes',
  'wednesday|wensday|weds|wed|miercoles',
  'thursday|thurs|thur|thu|jueves',
  'friday|fri|viernes',
  'saturday|sat|sabado',
];
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const cardinals: [string, number][] = [
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((name, index): [string, number] => [name, index + 1]),
  ...'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve treinta'
    .split(' ')
    .map((name, index): [string, number] => [name, index + 1]),
  ['treinta y uno', 31],
  ['thirty', 30],
  ['thirty one', 31],
  ...cardinalTwenties(),
];

function cardinalTwenties(): [string, number][] {
  return 'one two three four five six seven eight nine'
    .split(' ')
    .map((name, index): [string, number] => [`twenty ${name}`, 21 + index]);
}

const ordinalDays: [string, number][] = [
  ...ordinals.map((name, index): [string, number] => [name, index + 1]),
  ...ordinals.slice(0, 9).map((name, index): [string, number] => [`twenty ${name}`, 21 + index]),
  ['thirtieth', 30],
  ['thirty first', 31],
  ['primero', 1],
];

const table = (lists: readonly string[]): Map<string, number> =>
  new Map(lists.flatMap((names, index) => names.split('|').map((name): [string, number] => [name, index])));

const monthNumbers = table(months);
const weekdayNumbers = table(weekdays);
const dayNumbers = new Map([...cardinals, ...ordinalDays]);

const longestFirst = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(' ', '[ -]'))
    .join('|');

/** Sources for larger expressions; each is to stand between word boundaries. */
export const monthSource = longestFirst(monthNumbers.keys());
export const weekdaySource = longestFirst(weekdayNumbers.keys());
/** A day that says so itself: "3rd", "third", "primero". */
export const ordinalSource = `(?:0?[1-9]|[12]\\d|3[01]) ?(?:st|nd|rd|th|ro|º|°)|${longestFirst(ordinalDays.map(([name]) => name))}`;
export const daySource = `${ordinalSource}|(?:0?[1-9]|[12]\\d|3[01])o?(?![\\d,.]?\\d)|${longestFirst(cardinals.map(([name]) => name))}`;

/** 1–12. */
export const monthNumber = (name: string): number => (monthNumbers.get(name) ?? -1) + 1;
/** 0 is Sunday. */
export const weekdayNumber = (name: string): number => weekdayNumbers.get(name) ?? -1;
/** 1–31, or 0 for a word that is no day. */
export const dayNumber = (word: string): number =>
  dayNumbers.get(word.replaceAll('-', ' ')) ?? (Number.parseInt(word, 10) || 0);
