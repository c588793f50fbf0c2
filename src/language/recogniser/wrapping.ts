import type { Language } from '../../billing/member.js';

/** Ways of leading up to a request that say nothing about which one it is. Each is anchored to the start and ends after a blank. */
const openings: Record<Language, readonly RegExp[]> = {
  en: [
    /^(?:(?:hi|hello|hey|hiya|ok|okay|so|well|um|uh|please|kindly|yes|yeah|sorry|excuse me|good (?:morning|afternoon|evening|day)) )+/,
    /^(?:can|could|would|will) (?:you|somebody|someone|anyone) (?:please )?(?:help|assist|give|tell|support)(?: me| us)?(?: out)?(?: (?:some )?(?:help|assistance|support))?(?: (?:to|with|in|on|for|please))? /,
    /^(?:i )?(?:really |just )?(?:need|want|would like|require|could use|am looking for|have got|got)(?: (?:some|your|a bit of|a little))? (?:help|assistance|support|a hand)(?: (?:to|with|in|on|for))? /,
    /^(?:i )?(?:do not|dont) know (?:how|what|where)(?: (?:i|to))?(?: (?:can|could|have to|need to|must|should|got to))?(?: do)?(?: to)? /,
    /^(?:give me |some )?(?:help|assistance|assist)(?: me)?(?: (?:to|with|in|on|for))? /,
    /^i (?:am|was) (?:trying|attempting|looking|wanting|hoping|interested)(?: (?:to|in|for))? /,
    /^i (?:have got to|have to|got to|need to|want to|would like to|must|wish to|would love to) /,
  ],
  es: [
    /^(?:(?:hola|buenas|buenos|dias|tardes|noches|oiga|oye|mire|disculpe|disculpa|perdon|ok|si|pues|bueno|por favor|saludos|buen dia) )+/,
    /^(?:me |nos )?(?:puede|puedes|pueden|podria|podrias|podrian)(?: usted| ustedes)?(?: por favor)? (?:ayudarme|ayudar|decirme|decir|apoyarme|apoyar|explicarme|indicarme|orientarme)(?: (?:a|con|en|para|por favor))? /,
    /^(?:yo )?(?:necesito|quiero|quisiera|ocupo|requiero|me gustaria)(?: (?:un poco de|su|algo de))? (?:ayuda|apoyo|asistencia|que me ayuden|que me ayude)(?: (?:a|con|en|para|por favor))? /,
    /^(?:yo )?no se (?:como|que|donde)(?: (?:puedo|hacer|debo|tengo que|hago))?(?: para)? /,
    /^(?:ayuda|ayudeme|ayudenme|ayudame)(?: (?:a|con|en|para))? /,
    /^(?:yo )?(?:quiero|quisiera|necesito|deseo|ocupo|me gustaria|tengo que|estoy tratando de|trato de|estoy intentando|me urge) (?:saber )?/,
  ],
};

/**
 * How many words at the start of a message only lead up to the request ("can you help me to …"). `words` as after `normalise`. What is left
 * has at least two words, so a message that is nothing but such a phrase keeps it.
 */
export const wrappingWords = (words: readonly string[], lang: Language): number => {
  let rest = words.join(' ');
  for (let round = 0; round < 3; round++) {
    const before = rest;
    for (const opening of openings[lang]) {
      const shorter = rest.replace(opening, '');
      if (shorter.split(' ').length >= 2) rest = shorter;
    }
    if (rest === before) break;
  }
  return words.length - rest.split(' ').length;
};
