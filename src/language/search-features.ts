import type { Language } from '../billing/member.js';
import { lexicon } from './recogniser/lexicon.js';
import { normalise } from './recogniser/normalise.js';

/** A word, word pair, idea or run of letters, with how much it says about what is asked. */
export type Feature = readonly [name: string, weight: number];

/** Words of how something is asked. They say little about what is asked and would make all short questions alike. */
const frames: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    `a about all also am an and any anyone are as at be been being but by can cannot could did do does doing down else ever for from get
    gets getting give given go going got had has have having hello help her here hi him his i if in into is it its ive just know let
    like made make me mine more my myself need needs of off ok on one or our ours out over please possible really s she should so some somebody
    someone something still t tell than thank thanks that the their them then there these they thing things this those to too
    try trying up us use used using very want wanted wants was way ways we work works best were were will with would yes you your yours yall`.split(
      /\s+/,
    ),
  ),
  es: new Set(
    `a al algo alguien alguna alguno algun ahi aqui asi aun ayuda como con cual cuales de del desde debo deben el ella ellos en entonces era es esa
    ese eso esta estan este esto estos estoy favor forma manera funciona funcionan fue mejor gracias ha haber hace hacer hacerlo hacen hago han hasta hay he hola ir la las le les lo los
    mas me mi mis mucho muy necesito nos nuestra nuestro o otra otro para pero poder podria por posible pueda puede pueden puedo que quiero
    quien quisiera se sea ser si sin sobre soy su sus tal tambien te tener tengo ti tiene tienen todo tu tus un una unas uno unos usar usted
    ustedes va voy y ya yo`.split(/\s+/),
  ),
};

/** Question words tell "when" from "how" and "why", and little more. */
const askers: Record<Language, ReadonlySet<string>> = {
  en: new Set('how what when where which who whom whose why long much many'.split(' ')),
  es: new Set('cuando cuanto cuanta cuantos cuantas donde porque'.split(' ')),
};

/** What a text is about, as weighted features; a text of frame words alone keeps those. */
export function searchFeatures(text: string, lang: Language): Feature[] {
  const all = normalise(text, lang).split(' ').filter(Boolean);
  const telling = all.filter((word) => !frames[lang].has(word));
  const words = telling.length > 0 ? telling : all;
  const { ideas } = lexicon(lang);
  const features: Feature[] = [];
  let before = '';
  for (const word of words) {
    const weight = askers[lang].has(word) ? 0.35 : 1;
    const stem = stemOf(word);
    features.push([`w ${stem}`, weight]);
    for (const idea of ideas.get(word) ?? []) features.push([`i ${idea}`, 0.7]);
    if (before) features.push([`p ${before} ${stem}`, 0.6 * weight]);
    if (weight === 1) for (const run of letterRuns(` ${word} `)) features.push([run, 0.35]);
    before = stem;
  }
  return features;
}

/** Good enough to make plurals and verb forms alike in both languages; the runs of letters do the rest. */
const stemOf = (word: string): string =>
  word.length > 4
    ? word.replace(/(?:ciones|cion|mente|iendo|ando|ados?|adas?|idos?|idas?|ing|ed|es|s|e|a|o)$/, '')
    : word.replace(/s$/, '');

function* letterRuns(padded: string): Generator<string> {
  for (let length = 3; length <= 4; length++) {
    for (let start = 0; start + length <= padded.length; start++) yield padded.slice(start, start + length);
  }
}
