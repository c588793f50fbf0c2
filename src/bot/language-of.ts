import type { Language } from '../billing/member.js';
import { readBirthDate } from '../language/birth-date.js';
import { readDanger } from '../language/danger.js';
import { readDate } from '../language/date.js';
import type { Understanding } from '../language/understand.js';
import type { ConversationState } from './state.js';

interface Heard {
  text: string;
  /** What the channel says of the person's language. */
  locale: string | undefined;
  /** ISO date. */
  today: string;
}

/** Words of both languages, which tell nothing: a bare "no" must not turn an English conversation into a Spanish one. */
const ofBoth = /(?<![\p{L}'])(?:no|a|me|he|son|sin|once|come|solo|bill|visa|ok)(?![\p{L}'])/giu;
/** As many other words tell the language of a first message; later more are needed, because names and places come as answers. */
const fewestWords = { first: 1, later: 3 };

/**
 * The language to answer in: that of a danger, for this one turn; a chosen one; what the message is plainly written in; the last one,
 * the channel's locale, English. What the message tells is remembered.
 */
export function languageOf(
  state: ConversationState,
  { text, locale, today }: Heard,
  detect: Understanding['detectLanguage'],
): Language {
  const danger = readDanger(text);
  if (danger) return danger.lang;
  if (state.language?.chosen) return state.language.code;
  const telling = text.replace(ofBoth, ' ');
  const found = detect(telling);
  const words = telling.match(/\p{L}{2,}/gu)?.length ?? 0;
  const first = !state.transcript.some(({ from }) => from === 'person');
  const enough = words >= (first ? fewestWords.first : fewestWords.later);
  if (found.confident && enough && (first || !isDay(text, state.language?.code ?? 'en', today))) {
    if (state.language) state.language.code = found.lang;
    return found.lang;
  }
  if (state.language) return state.language.code;
  if (locale) return locale.toLowerCase().startsWith('es') ? 'es' : 'en';
  return found.confident ? found.lang : 'en';
}

/** A day is written as one is used to, whatever one speaks: "12 de marzo del 84". */
function isDay(text: string, lang: Language, today: string): boolean {
  const context = { lang, today };
  return [readDate(text, context), readBirthDate(text, context)].some(
    (read) => read.ok || !['not-understood', 'too-long'].includes(read.reason),
  );
}
