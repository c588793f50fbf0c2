import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';

const phrases = (text: string): ReadonlySet<string> => new Set(text.split(/\s*[|\n]\s*/).filter(Boolean));

const yes = phrases(`
yes|yeah|yea|yep|yup|yess|yas|aye|y|ok|okay|k|kk|sure|sure thing|of course|absolutely|definitely|certainly|indeed|affirmative
correct|right|that's right|thats right|that is right|that's correct|thats correct|that is correct|exactly|agreed|i agree|deal
go ahead|go for it|do it|let's do it|lets do it|let's go|pay it|please do|make it so|confirm|confirmed|i confirm|confirm it|approve|i approve|approved
sounds good|looks good|that works|works for me|perfect|great|fine|that's fine|thats fine|all right|alright|i do|i am|it is|you bet|uh huh|mhm|mm hm|10 4
i'm sure|im sure|i am sure|yes i do|yes i am|yes it is|you got it|for sure|by all means|proceed|charge it|pay now|submit|submit it|confirm payment|looks right|it looks right|that looks right|looks correct|looks fine|it looks good|that looks good|all good|all correct|everything looks good|everything is correct|everything is right|i want to|i would|that is fine|it's fine|its fine|go|that's it|thats it|send it|set it up
si|sii|sip|see|simon|claro|claro que si|por supuesto|desde luego|como no|dale|dele|vale|va|sale|orale|andale
correcto|es correcto|asi es|exacto|exactamente|eso es|cierto|de acuerdo|estoy de acuerdo|adelante|hagalo|hazlo|haganlo|pague|paguelo|pagalo|proceda|procede
confirmo|confirmado|confirmar|lo confirmo|acepto|listo|perfecto|esta bien|muy bien|seguro que si|estoy seguro|estoy segura|afirmativo|que si|eso|quiero|si quiero|pagar|cobrelo|cobrela|envielo|enviela|me parece bien|todo bien|todo esta bien|todo correcto|todo esta correcto|esta correcto|se ve bien|de una`);

const no = phrases(`
no|nope|nah|nay|n|naw|no way|not now|not yet|not today|not really|negative|never|never mind|nevermind|don't|dont|do not|don't do it|dont do it|do not do it
don't pay it|do not pay it|wrong|incorrect|that's wrong|thats wrong|that is wrong|that's not right|thats not right|not right|not correct|that's not correct|i don't|i do not|i dont
i'm not|i am not|uh uh|nuh uh|i disagree|absolutely not|of course not|definitely not|i don't want to|i dont want to|i do not want to|i don't think so|i dont think so|i do not think so|don't think so|dont think so|i think not|i guess not|i'd rather not|id rather not|i would rather not|rather not|i'd better not|better not|hell no|not interested|i'm not interested|not this time|i changed my mind|changed my mind|i don't want it|i don't want that|i don't want this|don't send it|do not send it|don't charge me|do not charge me|don't charge it|do not charge it|no it isn't|no it is not|it isn't|it is not
todavia no|aun no|ahora no|por ahora no|ahorita no|hoy no|claro que no|por supuesto que no|para nada|de ninguna manera|nunca|jamas|negativo
incorrecto|no es correcto|esta mal|no esta bien|no lo haga|no lo hagas|no pague|no lo pague|mejor no|creo que no|no creo|no lo creo|yo creo que no|no me interesa|no estoy interesado|no estoy interesada|cambie de opinion|no lo quiero|no la quiero|no quiero eso|no lo envie|no la envie|no lo mande|no me cobre|no lo cobre|esta vez no|asi no|no quiero|no acepto|no deseo|no estoy de acuerdo|que no|nel`);

/** Adds nothing to a yes or a no. "ok" and "right" are answers themselves, not fillers. */
const filler = phrases(`
please|pls|plz|thanks|thank you|thx|ty|sir|ma'am|maam|mam|it|now|then|well|oh|um|uh|hey|just|that|very much|so much|all|everything|bot|with it|with that
por favor|porfa|porfavor|gracias|muchas gracias|senor|senora|senorita|pues|ya|ahora|entonces|bueno|eso|ahora mismo|todo|ay|oh|este|lo`);

const doubts =
  /\b(?:not (?:so |too |really |quite |completely |100% )?(?:sure|certain)|unsure|no (?:idea|clue)|ni idea|no tengo (?:ni )?idea|undecided|(?:can'?t|haven'?t|not) decided?|who knows|quien sabe|beats me|(?:one|a|give me a|just a|dame un|deme un|un) (?:sec|second|moment|minute|min|momento|segundo|minuto|ratito)|not sure|maybe|perhaps|i guess(?! not$)|i think(?! not$)|i suppose|probably|possibly|kinda|sort of|might|wait|hold on|hang on|hmm+|let me (?:think|check|see)|dunno|don'?t know|idk|no se|quizas?|tal vez|a lo mejor|supongo|creo que si|puede ser|espere?|esperate|un momento|dejeme|dejame|no estoy segur[oa]|depende|depends|if|cuando|when)\b/;

/** What is said instead of an answer that is not there yet, and adds nothing else. */
const doubt =
  /^(?:(?:no|ok|okay|well|um+|uh+|hmm+|mm+|oh|so|sorry|honestly|really|actually|but|and|i|i'?m|i am|yo|pues|este|bueno|ay|la verdad|eh|ah|pero|es que|si|yes|yeah)\s+)*(?:(?:not|un) ?(?:so |too |really |quite |100% )?(?:sure|certain)|(?:really )?(?:don'?t|do not|dont|can'?t|cannot) (?:really )?(?:know|remember|recall|say|tell|decide|think of (?:it|anything|one))|idk|dunno|(?:have |i have |got )?no (?:idea|clue)|who knows|beats me|hard to say|undecided|forgot|hmm+|mm+|um+|uh+|eh+|wait|hold on|hang on|hold up|thinking|(?:just |give me |need )?(?:one|a|an?other) (?:sec|second|moment|minute|min)|let me (?:think|see|check|look|find out)|maybe|perhaps|i guess|possibly|no (?:lo )?(?:se|recuerdo)|no me acuerdo|ni idea|no tengo (?:ni )?idea|no estoy segur[oa]|quizas?|tal vez|a lo mejor|quien sabe|espere?(?:me|n)?|esperate|(?:deme |dame |solo )?un (?:momento|segundo|minuto|ratito|momentito)|deje?me (?:pensar|ver|revisar|checar)(?:lo|la)?|dejeme|dejame (?:pensar|ver)(?:lo)?|estoy pensando|depende|depends|it depends)(?:\s+(?:yet|now|right now|really|exactly|sorry|please|about (?:it|that|this)|what|why|how|which|it|that|this|for sure|at all|anymore|ok|okay|(?:what|exactly what)(?:'s| is| looks)? wrong|what to (?:say|write|put)|how to (?:say|explain|put) (?:it|this|that)|todavia|aun|ahora|bien|por favor|la verdad|que|de eso|que decir|que poner|como explicarlo|que esta mal))*$/;

/** Whether a message only says that there is no answer yet: "not sure", "no wait", "no sé qué decir". */
export const isDoubt = (text: string): boolean =>
  text.length <= 80 &&
  doubt.test(
    plain(text)
      .replace(/[,.;:!]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Emoji that mean yes or no, skin tones apart. */
const emoji: [RegExp, string][] = [
  [/[\u{1f44d}\u2705\u2714\u2611\u{1f44c}\u{1f197}\u{1f44f}](?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)*/gu, ' yes '],
  [/[\u{1f44e}\u274c\u2716\u{1f6ab}\u26d4](?:[\u{1f3fb}-\u{1f3ff}]|\ufe0f)*/gu, ' no '],
];
const decoration = /[\u{1f600}-\u{1f64f}\u{1f389}\u{1f495}-\u{1f49f}\u2764]|[\u{1f3fb}-\u{1f3ff}]|\ufe0f/gu;
const mostWords = 10;

/**
 * Reads an answer to a yes-or-no question, only when the whole answer says yes or the whole answer says no: money depends on it.
 * Reasons: `unsure` ("not sure", "ok wait", a question back), `mixed` (yes and no, or yes with something more), `not-understood`, `too-long`.
 */
export function parseYesNo(text: string, _context: ParseContext): Parsed<boolean> {
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const signs = emoji.reduce((line, [sign, word]) => line.replace(sign, word), text).replace(decoration, ' ');
  const answer = plain(signs)
    .replace(/[,.;:!]+/g, ' ')
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  if (/\?/.test(answer) || doubts.test(answer)) return { ok: false, reason: 'unsure' };
  const list = answer.split(' ');
  if (answer === '' || list.length > mostWords) return { ok: false, reason: hasBoth(list) };
  const found = cover(list);
  if (!found) return { ok: false, reason: hasBoth(list) };
  if (found.yes && found.no) return { ok: false, reason: 'mixed' };
  return found.yes || found.no ? { ok: true, value: found.yes } : { ok: false, reason: 'not-understood' };
}

const hasBoth = (list: string[]): string =>
  list.some((word) => word !== 'i' && (yes.has(word) || no.has(word))) ? 'mixed' : 'not-understood';

/** Lays the longest known phrases over the words, left to right; undefined when a word is left over. */
function cover(list: string[]): { yes: boolean; no: boolean } | undefined {
  const found = { yes: false, no: false };
  for (let from = 0; from < list.length; ) {
    let length = Math.min(5, list.length - from);
    for (; length > 0; length--) {
      const phrase = list.slice(from, from + length).join(' ');
      if (no.has(phrase)) found.no = true;
      else if (yes.has(phrase)) found.yes = true;
      else if (!filler.has(phrase)) continue;
      break;
    }
    if (length === 0) return undefined;
    from += length;
  }
  return found;
}
