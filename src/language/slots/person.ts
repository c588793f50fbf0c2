import { billNoun } from './bill-noun.js';
import { type Finder, whole } from './message.js';

const relative =
  '(?:step-?)?(?:mom|mum|mommy|mother|dad|daddy|father|parents?|wife|husband|hubby|spouse|partner|son|daughter|kid|kids|child|children|baby|teen|teenager|brother|sister|bro|grand(?:ma|pa|mother|father|son|daughter|parents?)|aunt|uncle|cousin|niece|nephew|friend|buddy|roommate|neighbor|girlfriend|boyfriend|fiancee?|ex|employee|coworker|dependent)(?:[- ]in[- ]law)?';
const pariente =
  '(?:mam[ai]|mami|madre|pap[ai]|padre|padres|espos[oa]|marido|mujer|pareja|hij[oa]s?|hijit[oa]|nin[oa]s?|herman[oa]|abuel[oa]|abuelit[oa]|ti[oa]|primo|yerno|prometid[oa]|nen[ea]|bebe|sobrin[oa]|nuer[oa]|suegr[oa]|cunad[oa]|amig[oa]|novi[oa]|vecin[oa]|niet[oa]|familiar|companer[oa])';
const nouns = `${billNoun}|bill|name|mri|x-?rays?|surgery|er|lab|labs|hospital|doctor|[a-z]{2}-?\\d{4,10}`;
const close = '(?:best |little |older |younger |late |elderly )?';
const notHas =
  '(?! (?:been|out|sick|not|in|going|a|on|always|usually|gone|working|handling|unemployed|dead|social|ssi|income|salary|pension|job|pay|paycheck|disability|unemployment|insurance|employer|work)\\b)';

const other = [
  `(?:my|our|a|his|her|the) ${close}${relative}'s?${notHas}`,
  `(?:my|our|a) ${close}${relative}s'? (?:\\p{L}+ ){0,2}(?:${nouns})`,
  `${relative}'?s (?:\\p{L}+ ){0,2}(?:${nouns})`,
  `(?:for|4) (?:my|our|a|his|her|the) ${close}${relative}`,
  `(?:my|our) ${close}${relative} (?:owes|has a|got a|got an|received|was billed|got billed|who)`,
  `(?:what|that) (?:my|our) ${close}${relative} owes`,
  'on behalf of',
  `pay(?:ing)? (?:\\p{L}+ ){0,3}for (?:him|her|them)`,
  `(?:for|pay(?:ing)?|behalf of|que|) ?(?:some ?(?:one|body)|sum1|another person|a different person) else(?= ?(?:[.,;!?]|$))`,
  `(?:for|pay(?:ing)?) (?:some ?(?:one|body)|sum1) else`,
  `(?:some ?(?:one|body)|sum1)(?: else'?s|'?s) (?:\\p{L}+ ){0,2}(?:${nouns})`,
  "(?:another|other) (?:person|member|patient)(?:'s)?",
  "(?:isn'?t|is not|not) (?:mine|my bill|my own|for me)",
  'other than (?:me|myself)',
  'pay\\p{L}* (?:\\p{L}+ ){0,3}their (?:(?!monthly)\\p{L}+ )?(?:bill|balance|invoice|copay|charges?)',
  `(?:his|her) (?:own )?(?:\\p{L}+ ){0,2}(?:${billNoun})`,
  `(?:(?<!casa |plan )de|del|para|por|a nombre de) (?:mis?|una?|nuestr[oa]s?|sus?) (?:mejor |querid[oa] )?${pariente}s?`,
  `(?:pag|regal|abon)\\p{L}+ (?:\\p{L}+ ){0,4}a mis? (?:mejor )?${pariente}s?`,
  `(?:pag)\\p{L}+ (?:yo )?por (?:ella|el|ellos)(?! \\p{L})`,
  `mis? ${pariente}s? (?:\\p{L}+ ){0,7}le (?:llego|cobraron|mandaron)`,
  `(?:mi|nuestr[oa]) ${pariente} (?:debe|tiene una? (?:bil|factura|cuenta|cobro|deuda)|recibio)`,
  `a mi ${pariente} le (?:llego|cobraron|mandaron)`,
  '(?:de |por |para )?(?:otra persona|alguien mas|otro (?:miembro|paciente)|un tercero)',
  'no es (?:mia|mio|para mi|mi factura)',
].map(whole);
const self = [
  `(?<!other than )(?<!not )for (?:myself|me and nobody)`,
  `(?<!not )my own (?:\\p{L}+ )?(?:${billNoun})`,
  "(?<!not )(?:it'?s|its|this is|that'?s|bill is|one is|they're) (?:mine|my own|for me)(?= ?(?:[.,;!]|$))",
  `mi propi[oa] (?:\\p{L}+ )?(?:${billNoun})`,
  '(?<!no )(?:es|esta es|son) (?:mi[oa]s?|para mi|a mi nombre)(?= ?(?:[.,;!]|$))',
  'para mi mism[oa]',
].map(whole);

/** Whose bill it is, only when the message says so. */
export const findPerson: Finder = ({ text, slots }) => {
  if (other.some((pattern) => text.search(pattern) >= 0)) return { text, slots: { ...slots, person: 'other' } };
  return self.some((pattern) => text.search(pattern) >= 0)
    ? { text, slots: { ...slots, person: 'self' } }
    : { text, slots };
};
