const en =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const enTens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const es =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const esTens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const esHundreds =
  'ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(' ');

/** 0–999,999 in English words. */
export function inEnglish(value: number): string {
  if (value >= 1000) return joined(`${inEnglish(Math.floor(value / 1000))} thousand`, value % 1000, inEnglish);
  if (value >= 100) return joined(`${en[Math.floor(value / 100)]} hundred`, value % 100, inEnglish);
  if (value < 20) return en[value] ?? '';
  const tens = enTens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? tens : `${tens}-${en[value % 10]}`;
}

/** 0–999,999 in Spanish words. */
export function inSpanish(value: number): string {
  if (value >= 2000)
    return joined(`${inSpanish(Math.floor(value / 1000)).replace(/uno$/, 'un')} mil`, value % 1000, inSpanish);
  if (value >= 1000) return joined('mil', value % 1000, inSpanish);
  if (value === 100) return 'cien';
  if (value > 100) return joined(esHundreds[Math.floor(value / 100) - 1] ?? '', value % 100, inSpanish);
  if (value < 30) return es[value] ?? '';
  const tens = esTens[Math.floor(value / 10) - 3] ?? '';
  return value % 10 === 0 ? tens : `${tens} y ${es[value % 10]}`;
}

const joined = (head: string, rest: number, write: (value: number) => string): string =>
  rest === 0 ? head : `${head} ${write(rest)}`;
