import type { Language } from '../billing/member.js';
import { plainText } from './recogniser/normalise.js';

/** Short words that stand in nearly every sentence of one language and in none of the other. */
const common: Record<Language, ReadonlySet<string>> = {
  en: new Set(
    'the is are my your you i it do does did what how where when why who can could would will want need have has not this that with for and or of to in on was were been a an from at by me we they please thanks thank hello hi help pay bill bills just get got know dont cant im like about there'.split(
      ' ',
    ),
  ),
  es: new Set(
    'el la los las un una de del que y o en es son mi mis su sus tu tus yo usted como cuando donde quien por para con sin se le les lo no si puedo puede quiero quisiera necesito tengo tiene hay este esta esto ese esa mas muy pero hola gracias ayuda pagar factura facturas cuenta cual cuanto ya al me te nos buenos buenas dias ustedes favor hacer estoy fue'.split(
      ' ',
    ),
  ),
};

/**
 * Which of the two languages a message is in. `confident` only when one side clearly outweighs the other: then it may be read with that
 * language's model whatever the conversation's language is. Without any sign: English, not confident.
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
  const lang = es > en ? 'es' : 'en';
  return { lang, confident: Math.abs(es - en) >= 2 || (Math.min(es, en) === 0 && Math.max(es, en) >= 1) };
};
