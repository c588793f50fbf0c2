import { monthSource, weekdaySource } from './day-names.js';
import { plainRunning } from './plain.js';

/** How a message may fall into two: at a word that says that there is more, after a sentence, at "and", or at a mere comma. */
export type Joint = 'also' | 'sentence' | 'and' | 'comma';

export interface Cut {
  kind: Joint;
  first: string;
  /** Whether a question mark stands between them. */
  questioned: boolean;
  second: string;
}

/** More joints than this are a story, not two requests; it bounds the time too. */
const mostJoints = 8;

const also =
  "also|then|plus|as well as|along with|together with|besides|(?:apart|aside) from that|other than that|after that|in addition|on top of that|in the meantime|(?:while|since) (?:you(?:'re| are)|we(?:'re| are)|i(?:'m| am)) (?:at it|here|talking)|(?:another|one more|1 more|one last|the last) (?:thing|question)|(?:once|when|after|as soon as) (?:that|it|this)(?:'s| is| has been|'s been| gets)? (?:done|fixed|over|paid|settled|sorted(?: out)?|cleared(?: up)?|finished|corrected|resolved)|tambi[eé]n|(?:luego|despu[eé]s|adem[aá]s|aparte)(?! de[l ])|de paso|as[ií] como|al mismo tiempo|de una vez|junto con|fuera de eso|(?:una )?(?:otra|[uú]ltima) (?:cosa|pregunta|duda)|lo otro(?=[:,] )|(?<=(?:but|and|pero|y)\\s+)(?:first|before (?:that|i do)|primero|antes(?: de eso)?)(?! del?(?![\\p{L}]))|cuando (?:termines?|eso (?:est[eé]|quede)|acabes?)|(?:una vez que|cuando) (?:eso|se) (?:est[eé]|quede|arregle|resuelva)(?: listo| arreglado)?|(?<!(?:nada|algo|poco|d[ií]as)\\s+)m[aá]s(?= (?:el|la|los|las|un|una) )";
/** These join only behind a mark or "and": "next month" does not. */
const alsoAtStart =
  'next|second(?:ly)?(?=[,:])|separately|on (?:another|a different|a separate|a side) note|finally|lastly|afterwards?|additionally|meanwhile|by the way|btw|if so|if (?:it|they|you) (?:did|does|do|is|was|has)(?=,)|if (?:yes|no)(?![\\p{L}])|if not(?=,| (?:let|can|could|i|please|pay|show|send|give|then|tell|put|set)(?![\\p{L}]))|otherwise|segundo(?=[,:])|por separado|por otr(?:o lado|a parte)|en cambio|si no|de lo contrario|igual(?:mente)?|asimismo|mientras(?: tanto)?|por cierto|por [uú]ltimo|ya que (?:est[aá]s?|estamos)(?: en eso)?|si (?:s[ií]|no)(?=,)';
const and = 'and|y|e|ni|n|&|\\+';
/** Marks and blanks, then words that join; a blank alone joins nothing. */
const joint = new RegExp(
  `(?<marks>[.;!?\\n]+\\s+|\\s*[,–—]+\\s+|\\s+[-/]\\s+|\\s+)[¿¡]?(?<and>(?:${and})(?=[\\s,¿]),?\\s*)?(?<but>(?:but|pero|sino)\\s+)?(?<number>\\(?[2b]\\s?[.):]\\s*)?(?<como>como\\s+)?(?:(?<also>${also})(?![\\p{L}\\p{N}]),?\\s*)*(?:(?<start>${alsoAtStart})(?![\\p{L}\\p{N}]),?\\s*)?`,
  'giu',
);

/** Every way to cut a message in two, in order. Linear in its length. */
export function cutsOf(text: string): Cut[] {
  const cuts: Cut[] = [];
  for (const { index, 0: all, groups } of text.matchAll(joint)) {
    const before = text.slice(0, index);
    const kind = kindOf(groups ?? {}, before);
    if (!kind) continue;
    const questioned = (groups?.marks ?? '').includes('?');
    cuts.push({ kind, first: before.replace(opening, ''), questioned, second: text.slice(index + all.length) });
    if (cuts.length === mostJoints) break;
  }
  return cuts;
}

/** Words that open the first of several: "1)", "not only", "tanto ... como". */
const opening =
  /^\s*(?:\(?[1a]\s?[.):]\s*|(?:first(?:ly| of all)?|primero|primeramente)[,:]\s+|(?:not only|no s[oó]lo|no solamente|tanto|both)\s+)/iu;

function kindOf(
  { marks = '', and, also, start, number, como, but }: Record<string, string | undefined>,
  before: string,
): Joint | undefined {
  if (number) return /(?:^|\s)\(?[1a]\s?[.):]/.test(before) ? 'also' : undefined;
  if (but && /(?:^|\s)(?:not (?:only|just)|no (?:s[oó]lo|solamente|nom[aá]s))\s/i.test(before)) return 'also';
  if (como) return /(?:^|\s)tanto\s/i.test(before) ? 'also' : undefined;
  if (also || (start && (and || marks.trim() !== ''))) return 'also';
  if (and) return 'and';
  if (/[.;!?\n]/.test(marks)) return 'sentence';
  return marks.trim() === '' ? undefined : 'comma';
}

const filler =
  '(?:hi|hello|hey|ok(?:ay)?|please|pls|plz|first(?: of all|ly)?|now|just|so|and|also|then|maybe|honestly|actually|yes|well|too|hola|buen[oa]s?(?: dias| tardes| noches)?|oye|oiga|por favor|porfa(?:vor)?|primero|ahora|solo|pues|tambien|luego|despues|entonces|de una vez|ya|y|mientras)[ ,]+';
const fillers = new RegExp(`^(?:${filler})+`, 'i');
const english =
  "what'?s?|when'?s?|where'?s?|which|who|why|how|is|are|am i|do|does|did|can|could|would|will|should|may i|have you|has (?:my|the|it)|any|show|tell|give|get|send|email|mail|text|pay|paying|put|set|turn|stop|start|cancel|change|switch|update|remove|take|move|extend|push|dispute|explain|list|find|help|let|lemme|need|i need|i'?d (?:like|love)|i want|i wanna|want|wanna|gotta|looking|i'?m (?:looking|after|paying|trying|calling)|apply|reset|unlock|add|connect|transfer|call|have (?:someone|somebody|a)|make|split|break|spread|check|see|view|print|download|resend|talk|speak|i'?ll (?:pay|take|settle)|i will pay|i have to pay|sign|enroll|settle|cover|fix|refund|schedule|charge|use|delay|waive|request|file|learn|replace|drop|enable|disable|clear|look|verify|confirm|ask|go over|walk me|could you|do you";
const spanish =
  'que|cual(?:es)?|cuant[oa]s?|cuando|cada cuando|como|donde|adonde|a (?:donde|que|quien|cuanto)|por que|porque|quien|con (?:que|quien)|en (?:que|cuanto|donde)|de que|hay|tienen?|aceptan?|reciben|toman|cubren?|me cubren?|puedo|pueden?|podrian?|podemos|se puede|quiero|quisiera|necesito|ocupo|deseo|me (?:gustaria|puede|pueden|puedes|da|dan|dice|explica|ayuda|manda|mandan|urge)|voy a (?:pagar|querer|necesitar)|di(?:me|game|ganme)|d[ea](?:me|nme)|muestr\\w+|mostrar\\w*|mand(?:a|e|en)\\w*|mandar|envi\\w+|ensen\\w+|expli\\w+|pag(?:ar|o|a|ue|uen|arla|arlo|arle)\\w*|abon(?:ar|o|e)|pon\\w*|quit\\w+|cancel\\w+|cambi(?:a|e|en|ar|o)\\w*|muev\\w+|mover|mov\\w+|dispu\\w+|reclam(?:ar|o)|habl(?:ar|o)|pasa(?:me|r)|pase(?:n?me)|comuni\\w+|llam(?:en|e|a|ar)\\w*|ver|saber|revis\\w+|checar|pedir|pido|solicit\\w+|aplicar|ayud\\w+|bajar|descarg\\w+|instal\\w+|deja(?:me|r)|deje(?:n?me)|hag(?:a|an)\\w*|hazme|hacer|arregl\\w+|prend\\w+|activ(?:a|e|ar|en)\\w*|desactiv\\w+|conect\\w+|transfi\\w+|busc(?:o|ar)|consult(?:ar|o)|liquid(?:ar|o)|restable\\w+|recuper\\w+|desbloqu\\w+|extend\\w+|extiend\\w+|aplaz\\w+|divid\\w+|un (?:agente|representante)|prorroga|encontrar|conseguir|obtener|agreg\\w+|elimin\\w+|sac(?:ar|a|o)|aplic\\w+|cobr(?:en|e|ar)\\w*|carg(?:ue|ar)\\w*|apunt\\w+|inscrib\\w+|mi pueden';
const asking = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${filler})*(?:${english}|${spanish})(?![\\p{L}\\p{N}])|\\b(?:i need|i want|i'?d like|i wanna|can (?:i|you)|could you|how do i|please|i'?ll pay|i will pay|need to|want to|would like|quiero|quisiera|necesito|ocupo|la pago|lo pago|te pago|les pago|(?:me|se) puede|por favor)\\b|\\?\\s*$`,
  'u',
);

/** What follows the last full stop of several sentences, at least three words. */
export const lastSentence = (part: string): string | undefined =>
  /[.!?]\s+(?<last>[^.!?\s]+(?:\s+[^.!?\s]+){2,}[.!?]*)\s*$/u.exec(part)?.groups?.last;

/** Whether words ask for something in one of their clauses: a question, an order, a wish; and do not only state. */
export const asks = (part: string): boolean =>
  plainRunning(part)
    .split(/[,;:.!]\s/)
    .some((clause) => asking.test(clause));

const back =
  /\b(?:it|that|them|this|those|one)(?= ?(?:$|[.,;!?]|\w*(?:here|off|back|out|now|today|please|too|up|over|then|with|in|on|by|for|to)\b))|^(?:[^\p{L}]*)(?:it|that|they|he|she|eso|esto|ese|el|ella)(?:'s)? (?:is|was|s|has|does|did|might|will|would|can|me|lo|la|se|esta|estan|ya)\b|(?:^| )(?:(?:me |se |te )?l[oa]s?) (?:pag|cub|cobr|hag|hac|reembols|arregl|quit|puedo|quiero|pued|cancel|cambi|dispu|devuel)\w*|\w(?:ar|er|ir|en|e|a)(?:me)?l[oa]s?\b|\b(?:eso|esto)\b/u;

/** Whether words speak of what has been named before: "do I pay it here", "eso lo cubren". */
export const refersBack = (part: string): boolean => back.test(plainRunning(part));

/** Whether words only tell on: "it still shows a balance". */
export const tellsOn = (part: string): boolean =>
  /^[^\p{L}]*(?:(?:it|they|he|she|ella|ellos)(?:'\p{L}+)? \p{L}|(?:that|this|eso|esto)(?:'s)? (?:is|isn|was|wasn|still|does|has|es|fue|no|me|ya|sigue))/u.test(
    plainRunning(part),
  );

const otherShare = new RegExp(
  `^(?:the |la |el |lo )?(?:other |otra )?(?:half|rest|remainder|mitad|resto|demas)(?: (?:later|after|next|months?|weeks?|days?|payday|tomorrow|manana|dias?|semanas|meses|the|on|in|a|of|luego|despues|el|la|otro|otra|proxim[oa]|mes|semana|quincena|que|viene|en|al|del?|\\d+|${weekdaySource}|${monthSource}))*[.!]?$`,
  'u',
);

/** Whether words only say when the rest is paid: "half now and half next month" is one request. */
export const isOtherShare = (part: string): boolean => otherShare.test(plainRunning(part));

const fragment =
  /^(?:the|my|mine|a|an|another|our|ours|for|to|with|el|la|los|las|lo|un|una|mi|mis|otra|otro|con|de|para|al?) /;

/** Whether words have no verb of their own, by how they begin: "my doctor bill", "lo mío". */
export const isFragment = (part: string): boolean => fragment.test(`${plainRunning(part)} `);

/** Whether words say what is not asked for: "not food or rent, it's the hospital bill". */
export const rulesOut = (part: string): boolean =>
  /^[^\p{L}]*(?:(?:i'?m )?not (?!able|sure|getting|receiving|covered|working)|no (?:estoy )?(?:es|quiero|busco|pregunto|pido|hablo)(?!\p{L}))/u.test(
    plainRunning(part),
  );

const stop =
  /^(?:the|my|a|an|our|his|her|this|that|these|for|on|with|in|of|to|about|from|el|la|los|las|lo|un|una|mi|mis|su|con|de|del|a|al|por|para|este|esta|ese|esa|copies?|copias?)$/;

/** The words that a request begins with ("change", "I want to see"), for a second part that goes without: "and my doctor bill". */
export function leadOf(part: string): string {
  const words = part.replace(fillers, '').trim().split(/\s+/);
  const end = words.slice(0, 6).findIndex((word, at) => at > 0 && stop.test(plainRunning(word)) && word !== 'to');
  return words.slice(0, end < 0 ? 1 : end).join(' ');
}
