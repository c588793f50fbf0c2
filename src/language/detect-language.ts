import type { Language } from '../billing/member.js';
import { lexicon } from './recogniser/lexicon.js';
import { plainText } from './recogniser/normalise.js';
import { spanishWords } from './recogniser/spanish-words.js';

/** Short words that stand in nearly every sentence of one language and in none of the other. */
const common: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'the is are my your you i it do does did what how where when why who can could will would want need have has not this that with for and or of to in on was were been a an from at by me we they please thanks thank hello hi help pay bill bills just get got know dont cant im like about there'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una de del que y o en es son mi mis su sus tu tus yo usted como cuando donde quien por para con sin se le les lo no si puedo puede quiero quisiera necesito tengo tiene hay este esta esto ese esa mas muy pero hola gracias ayuda pagar factura facturas cuenta cual cuanto ya al me te nos buenos buenas dias ustedes favor hacer estoy fue'.split(
      ' ',
    ),
  ),
};

/** Endings that Spanish words have and English ones hardly ever. */
const spanishEnding = /(?:cion|ciones|miento|mientos|mente|idades|ando|iendo|ieron|aron|arlo|arla|arme|erlo|arse)$/;
const accented = /[áéíóú]/i;

let trade: Record<Language, ReadonlySet<string>> | undefined;

/** Words of the trade that only one of the languages has. */
function tradeWords(): Record<Language, ReadonlySet<string>> {
  if (trade) return trade;
  const spanish = new Set([...spanishWords().keys(), ...lexicon('es').trade]);
  const english = new Set([...[...spanishWords().values()].flat(), ...lexicon('en').trade]);
  trade = {
    en: new Set([...english].filter((word) => !spanish.has(word))),
    es: new Set([...spanish].filter((word) => !english.has(word))),
  };
  return trade;
}

/**
 * Which of the two languages a message is in. `confident` only when one side clearly outweighs the other: then it may be read with that
 * language's model whatever the conversation's language is. Without any sign: English, not confident. Words of the trade decide
 * where the common words don't ("pagos automáticos").
 */
export const detectLanguage = (text: string): { lang: Language; confident: boolean } => {
  const words = plainText(text)
    .split(/[^a-z]+/)
    .filter(Boolean);
  const signs = /[ñ¿¡]/i.test(text.slice(0, 1000)) ? 1.5 : 0;
  let en = 0;
  let es = signs;
  for (const word of words) {
    if (common.en.has(word)) en++;
    if (common.es.has(word)) es++;
  }
  if (en === es) [en, es] = byTrade(words, text);
  const lang = es > en ? 'es' : 'en';
  return { lang, confident: Math.abs(es - en) >= 2 || (Math.min(es, en) === 0 && Math.max(es, en) >= 1) };
};

function byTrade(words: readonly string[], text: string): [en: number, es: number] {
  const { en, es } = tradeWords();
  const isSpanish = (word: string) => es.has(word) || (word.length > 5 && spanishEnding.test(word) && !en.has(word));
  const accents = accented.test(text.slice(0, 1000)) ? 1 : 0;
  return [words.filter((word) => en.has(word)).length, words.filter(isSpanish).length + accents];
}
