import { plain } from './plain.js';

/** Words by which people name what a question asks for. */
const nouns: Record<string, RegExp> = {
  memberNumber:
    /\b(?:member (?:number|id|no)|id number|card number|my number|that number|the number|numero(?: de miembro)?)\b/,
  birthDate: /\b(?:birth|birthday|nacimiento)\b/,
  code: /\b(?:code|codigo)\b/,
  guestBill: /\b(?:bill number|the number|that number|numero(?: de (?:la )?factura)?)\b/,
  claim: /\b(?:claim number|numero de reclamo)\b/,
};
const asks =
  /^(?:and |y |but |pero |wait |sorry )?(?:what|whats|what's|where|which|how (?:do|can) i (?:find|get)|how long|que es|cual es|donde|como (?:encuentro|consigo)|de donde)\b/;
/** "where do I find it?" is about what is asked for, because nothing else was named. */
const whereIsIt =
  /^(?:and |but |ok |so |y |pero )*(?:where (?:do|can|would|should) i (?:find|get|see|look for) (?:it|that|this|one)|where(?: is|'?s) (?:it|that)(?: written)?|how (?:do|can) i (?:find|get) (?:it|that|this|one)|(?:en )?donde (?:lo|la) (?:encuentro|consigo|veo|busco|hallo)|como (?:lo|la) (?:encuentro|consigo)|(?:en )?donde (?:esta|viene|sale|dice)(?: eso)?)$/;
const lacks =
  /\b(?:(?:i )?(?:don'?t|do not|dont) (?:have|know|remember|got)|can'?t (?:find|remember)|cannot find|forgot|lost|no (?:lo |la )?(?:tengo|se|recuerdo|encuentro|me acuerdo)|perdi|olvide)\b/;
const unsure =
  /^(?:i )?(?:(?:don'?t|do not|dont) know|dunno|idk|not sure|no idea|no (?:lo )?se|ni idea|no estoy segur[oa])(?: (?:it|that|this|mine|what it is|cual es))?$/;

/**
 * Whether a message is about the question itself: `asks` what it means or where to find the answer, or `lacks` the answer.
 * Undefined for everything else, such as questions about another matter.
 */
export function aboutQuestion(text: string, slot: string): 'asks' | 'lacks' | undefined {
  if (text.length > 120) return undefined;
  const said = plain(text).replace(/[?.!]+$/, '');
  if (unsure.test(said)) return 'lacks';
  if (slot in nouns && whereIsIt.test(said)) return 'asks';
  if (!nouns[slot]?.test(said)) return undefined;
  if (lacks.test(said)) return 'lacks';
  return asks.test(said) ? 'asks' : undefined;
}
