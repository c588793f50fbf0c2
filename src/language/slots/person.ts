import { billNoun } from './bill-noun.js';
import { type Finder, whole } from './message.js';

const relative =
  '(?:step-?)?(?:mom|mum|mommy|mother|dad|daddy|father|parents?|wife|husband|hubby|spouse|partner|son|daughter|kid|kids|child|children|baby|teen|teenager|brother|sister|bro|grand(?:ma|pa|mother|father|son|daughter|parents?)|aunt|uncle|cousin|niece|nephew|friend|buddy|roommate|neighbor|girlfriend|boyfriend|fiancee?|ex|employee|coworker|dependent|relative|family member|loved one|godson|goddaughter|gran|granny|nana|papa|mama|pops|folks|twins?)(?:[- ]in[- ]law)?';
const pariente =
  '(?:mam[ai]|mami|madre|pap[ai]|padre|padres|espos[oa]|marido|mujer|pareja|hij[oa]s?|hijit[oa]|nin[oa]s?|herman[oa]|abuel[oa]|abuelit[oa]|ti[oa]|primo|yerno|prometid[oa]|nen[ea]|bebe|sobrin[oa]|nuer[oa]|suegr[oa]|cunad[oa]|amig[oa]|novi[oa]|vecin[oa]|niet[oa]|familiar|pariente|companer[oa]|senora|senor|viejit[oa]|jefit[oa]|comadre|compadre|ahijad[oa]|padrino|madrina|hijastr[oa]|padrastro|madrastra|bisabuel[oa]|exespos[oa]|suegros|papas|mamacita|chiquit[oa]|roomie|conocid[oa]|hermanit[oa]|conyuge|ama|apa|jef[ae]|trabajador(?:a)?|emplead[oa]|inquilin[oa]|cliente|chamac[oa]|pana|cuate|difunt[oa] (?:espos[oa]|marido|mama|papa|padre|madre))';
const nouns = `${billNoun}|bill|name|mri|x-?rays?|surgery|er|lab|labs|hospital|doctor|[a-z]{2}-?\\d{4,10}`;
const close = '(?:best |little |older |younger |late |elderly )?';
const notHas =
  '(?! (?:been|out|sick|not|in|going|a|on|always|usually|gone|working|handling|unemployed|dead|social|ssi|income|salary|pension|job|pay|paycheck|disability|unemployment|insurance|employer|work)\\b)';

const other = [
  `(?:my|our|a|his|her|the) ${close}${relative}'s?${notHas}`,
  `(?:my|our|a) ${close}${relative}s'? (?:\\p{L}+ ){0,2}(?:${nouns})`,
  `${relative}'?s (?:\\p{L}+ ){0,2}(?:${nouns})`,
  `(?:for|4) (?:my|our|a|his|her|the) ${close}${relative}'?s?`,
  `a ${relative} of (?:mine|ours)`,
  `(?:my|our) ${close}${relative} (?:owes|has a|got a|got an|received|was billed|got billed|who)`,
  `(?:my|our) ${close}${relative} (?:just |also |still )?(?:has|have|got|needs) (?:\\p{L}+ ){1,3}(?:bill|invoice|charge|balance)`,
  '(?:for|of) (?:mom|mommy|dad|daddy|grandma|grandpa|mama|papa)',
  `(?:sent|mailed|addressed|issued|belongs?) (?:it )?to (?:my|our|a) ${close}${relative}`,
  `(?:what|that) (?:my|our) ${close}${relative} owes`,
  'on behalf of',
  `pay(?:ing)? (?:\\p{L}+ ){0,3}for (?:him|her|them)`,
  `(?:for|pay(?:ing)?|behalf of|que|) ?(?:some ?(?:one|body)|sum1|another person|a different person) else(?= ?(?:[.,;!?]|$))`,
  `(?:for|pay(?:ing)?) (?:some ?(?:one|body)|sum1) else`,
  `(?:some ?(?:one|body)|sum1)(?: else'?s|'?s) (?:\\p{L}+ ){0,2}(?:${nouns})`,
  "(?:another|other) (?:person|member|patient)(?:'s)?",
  `(?:pay|cover|settle)\\p{L}* [^.;!?]*(?:isn'?t|is not|not) (?:mine|my bill|my own|for me)`,
  'other than (?:me|myself)',
  'pay\\p{L}* (?:\\p{L}+ ){0,3}their (?:(?!monthly)\\p{L}+ )?(?:bill|balance|invoice|copay|charges?)',
  `(?:his|her) (?:own )?(?:\\p{L}+ ){0,2}(?:${billNoun})`,
  `(?:(?<!casa |plan )de|del|para|por|a nombre de) (?:mis?|una?|nuestr[oa]s?|sus?) (?:mejor |querid[oa] )?${pariente}s?`,
  `(?:pag|regal|abon)\\p{L}+ (?:[^\\s.;!?]+ ){0,4}a mis? (?:mejor )?${pariente}s?`,
  `(?:pag)\\p{L}+ (?:yo )?por (?:ella|el|ellos)(?! \\p{L})`,
  `mis? ${pariente}s? (?:\\p{L}+ ){0,7}le (?:llego|cobraron|mandaron)`,
  `(?:mi|nuestr[oa]|una?) ${pariente} (?:debe|tiene (?:\\p{L}+ ){1,2}(?:bill?|factura|cuenta|cobro|deuda)|recibio)`,
  `a mi ${pariente} le (?:llego|cobraron|mandaron)`,
  `(?:le (?:llego|cobraron|mandaron)|dirigida|enviada) a mi ${pariente}`,
  '(?:de |por |para )?(?:otra persona|alguien mas|otro (?:miembro|paciente)|un tercero)',
  '(?:pag|abon)\\p{L}* [^.;!?]*no es (?:mi[ao]|para mi|mi factura)',
  'no es para mi',
  '(?:no soy (?:yo )?(?:el|la)|otro|otra) paciente',
  "(?:i'?m|i am) not the patient",
  `paciente(?: es|:) (?:mi|nuestr[oa]) ${pariente}`,
  '(?:no esta a mi nombre|no lleva mi nombre)',
  '(?:de|por) (?:otro|otra)(?= ?(?:[.,;!?]|$)| (?:con|y|que|sin) )|ajen[oa]s?',
  `lo (?:que|q) debe (?:mi|una?|nuestr[oa]) ${pariente}`,
  `(?:de|del|para|por) mis? ${relative}`,
  'pag\\p{L}{0,4}le a mi prima',
  'not for (?:me|myself)',
].map(whole);
const self = [
  '(?<=(?:^|[,;:] ?))for me(?=,| (?:and )?not )|(?<=(?:^|[,;:] ?))para mi(?=,| (?:y )?no )',
  `(?<!other than )(?<!not )for (?:myself|me and nobody)`,
  "(?:it'?s|its|this is|that'?s|bill is|one is) for me(?= ?(?:[.,;!]|$))",
  "(?:i'?m|i am) the patient|(?<!no )(?:yo )?(?<!no )soy (?:yo )?(?:el|la) paciente",
  `(?<!not )my own (?:\\p{L}+ )?(?:(?!coverage)(?:${billNoun}))`,
  "(?<!not )(?:it'?s|its|this is|that'?s|bill is|one is|they're) (?:mine|my own|for me)(?= ?(?:[.,;!]|$))",
  `mi propi[oa] (?:\\p{L}+ )?(?:${billNoun})`,
  '(?<!no |parte |culpa )(?:es|esta es|son) (?:(?:la |el |lo )?mi[oa]s?|para mi|a mi nombre)(?= ?(?:[.,;!]|$)| (?:y|la|lo|quiero) )',
  '(?:para|por) mi mism[oa]',
].map(whole);

/** Any of these stands in every wording above. */
const telling = new RegExp(
  `\\b(?:${relative}|${pariente}|mine|my own|not|behalf|him|her|his|them|their|else|sum1|someone|somebody|another|other|person|for me|myself|patient|paciente|ella|el|ellos|otra|otro|alguien|tercero|mi[ao]s?|(?:para|por) mi|propi[oa])`,
);

/** Whose bill it is, only when the message says so. */
export const findPerson: Finder = ({ text, slots }) => {
  if (!telling.test(text)) return { text, slots };
  if (speaksFor(text)) return { text, slots: { ...slots, person: 'other' } };
  if (other.some((pattern) => says(text, pattern))) return { text, slots: { ...slots, person: 'other' } };
  return self.some((pattern) => text.search(pattern) >= 0)
    ? { text, slots: { ...slots, person: 'self' } }
    : { text, slots };
};

const named = new RegExp(`(?<!\\p{L})(?:mis?|una?|nuestr[oa]) ${pariente}s?(?!\\p{L})`, 'u');
const onTheirs =
  /(?<!\p{L})(?:(?:le|les|se l[oa]s?) (?:\p{L}+ ){0,2}(?:pag|cubr|abon)\p{L}+|pag\p{L}*(?:le|les|sel[oa])|(?:pag|cubr)\p{L}+ (?:\p{L}+ ){0,2}su(?:s|yo)?|su (?:factura|cuenta|bill?|deuda|recibo|copago|hospitalizacion|saldo|cobro|consulta)|(?:paga|pago|cubro|pague) (?:soy )?yo|yo (?:pago|cubro|lo pago|la pago)|(?:pag\p{L}+|cubr\p{L}+) (?:\p{L}+ ){0,2}lo (?:de (?:ella|el)|suyo))(?!\p{L})/u;
const mine =
  /(?<!\p{L})(?:mi|mis) (?:propi[oa] )?(?:factura|cuenta|bill?|deuda|recibo|copago|saldo|cobro|prima|mensualidad|plan)(?!\p{L})/u;

/** "Mi mamá no tiene internet y le quiero pagar su bill": a relative, and words for paying theirs. */
const speaksFor = (text: string): boolean => named.test(text) && onTheirs.test(text) && !mine.test(text);

/** Whether it says so, and not that it is somebody else's: "my own bill, not my husband's". */
const says = (text: string, pattern: RegExp): boolean => {
  for (const { index } of text.matchAll(pattern)) if (!denied.test(text.slice(0, index))) return true;
  return false;
};
const denied = /\b(?:not|isn'?t|no)(?: (?:for|es|la|el|lo|son))* $/;
