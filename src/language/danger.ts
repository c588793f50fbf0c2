import type { Language } from '../billing/member.js';
import { type DangerSigns, dangerSigns } from './danger-signs.js';
import { mendDangerWords } from './danger-spelling.js';
import { plain } from './plain.js';

export interface Danger {
  /** `crisis`: thoughts of suicide, self-harm or of harming others; `emergency`: a body, a home or a life in danger. */
  kind: 'crisis' | 'emergency';
  /** The language in which it was said, whatever the conversation is in. */
  lang: Language;
}

const bills =
  '(?:bills?|fees?|prices?|costs?|charges?|premiums?|copays?|deductibles?|debts?|payments?|expenses|insurance|kaiser|hospital|you guys|interest|rates?|facturas?|cuentas?|cobros?|primas?|deudas?|gastos?|precios?|costos?|pagos?|biles|intereses|recargos?)';
const hurts =
  '(?:kill(?:s|ing)?|chok(?:es|ing)|suffocat\\w+|strangl\\w+|bleed(?:s|ing)?|crush\\w+|hurt(?:s|ing)?|murder\\w*|drown\\w+|attack\\w*)';
const mata =
  '(?:matando|matan|mata|matar|ahogando|ahogan|ahoga|asfixi\\w+|desangr\\w+|sangrando|lastim\\w+|golpe\\w+|peg\\w+|apunal\\w+)';
/** Money hurts in words only: "the bill is killing me". Taken out before anything is looked for. */
const figures = [
  new RegExp(
    `\\b${bills}(?: (?!pain|dolor)[\\w']+){0,4}?(?: (?:is|are|will|gonna|to|literally|really|just|slowly|be|going|trying))* ${hurts} (?:on )?(?:me|us|my \\w+|our \\w+)(?: (?:dry|alive|slowly|here|with \\w+))*`,
    'g',
  ),
  new RegExp(
    `\\b(?:this|that|it|these|those|you|y'all|they|stop|quit)(?:'s|'re| is| are| keep| will)?(?: (?:just|really|literally|gonna|going|to|guys|people|all|are|is|trying))* ${hurts} (?:me|us)(?: \\w+){0,3}? (?:with|over|by|on|dry|here)(?: \\w+){0,3}? ?(?:${bills}|here|dry)`,
    'g',
  ),
  new RegExp(`\\b(?:you guys|you people|you) (?:are |'re )?${hurts} (?:me|us)`, 'g'),
  new RegExp(
    `\\b(?:drowning|choking|suffocating|buried|bleeding|dying|sinking|gasping(?: for air)?|can'?t breathe|no puedo respirar)(?: (?:here|in|under|from|with|on|because|of|by|all|these|this|the|my|our|so|many|much|medical|hospital|a|mountain|pile|sea|paper))* ${bills}`,
    'g',
  ),
  /\b(?:drowning|buried|suffocating) (?:in|under) (?:\w+ ){0,3}?(?:paperwork|debt|emails|calls|forms|letters)|\bbleed(?:ing|s)? (?:me|us|money|cash|dry|edge|through)|\bmoney (?:is )?bleeding/g,
  /\b(?:kill|cut|stop|hang up|shoot|end) (?:the|this|that|it|my|me|our) (?:auto ?pay|payments?|plan|request|order|account|subscription|time|card|charges?|call|chat|session|email|e-mail|text|note|message|line|link|bill|rate|cost|deal)\b/g,
  /\b(?:dead ?line|dead (?:broke|serious|wrong|end)|do or die|over my dead body|to die for|(?:phone|battery|computer|laptop|car|tablet|internet|wifi|app) (?:just )?(?:is |has |'s )?(?:died|dying|dead)|heart (?:and soul|set on)|stroke of luck|key ?strokes?|choking hazard|fire sale)\b/g,
  /\bdying (?:to|for|laughing|of (?:curiosity|boredom|laughter|hunger|thirst|embarrassment))\b/g,
  new RegExp(
    `\\b${bills}(?: [\\w']+){0,3}? me (?:(?:esta|estan|va|van|quiere|quieren) )?(?:a )?${mata}|\\bme (?:(?:esta|estan|va|van|quieren?) )?(?:a )?${mata}(?: [\\w']+){0,3}? ${bills}`,
    'g',
  ),
  new RegExp(
    `\\b(?:me |nos )?(?:estoy |estamos )?(?:ahog\\w+|asfixi\\w+|hundi\\w+|mur\\w+)(?:me|nos)? (?:en|con|de|por|entre)(?: (?:tant[oa]s?|las|los|mis|est[ao]s?|la|el|pura|puras|un mar de))* (?:${bills}|papeles|tramites|dudas)`,
    'g',
  ),
  /\b(?:me muero|muriendo|muero|morir) (?:de|por) (?:(?:la|las|el|puro|pura) )?(?:risa|ganas|hambre|sueno|verguenza|curiosidad|calor|frio|aburrimiento|sed|pena|nervios|miedo|coraje|susto|saber|ver|entender|terminar|pagar)\b/g,
  /\bmata(?:r|ndo)? (?:el|dos|mi) (?:tiempo|pajaros)\b/g,
];
/** "I almost fainted when I saw the bill": only where it is about money. */
const nearly =
  /\b(?:almost|nearly|practically|just about|about|casi|por poco)(?: (?:\w+ )?(?:have|had|me|le|gave me|get|got|a|an|un|una|da|dio|me da|me dio|give me))* (?:heart att?ack|stroke|seizure|died|die|faint(?:ed)?|pass(?:ed)? out|choked?|collapsed?|infarto|ataque(?: al corazon)?|derrame|desmay\w+|muero|morir)\b|\b(?:g[ai]v(?:e|es|ing|en)|cause[sd]?) (?:me|us|my \w+) (?:a|an) (?:heart att?ack|stroke|seizure)\b|\b(?:having|had|have) an? (?:heart att?ack|stroke|seizure) (?:over|from|looking at|when i (?:saw|see|got|opened|read)|seeing|because of|reading)\b|\b(?:me|nos) (?:va a|va|van a|iba a)? ?(?:dar|da|dio) (?:un |algo )?(?:infarto|ataque|derrame)(?= (?:con|al|cuando|por|de ver))|\b(?:is |are |'s )?(?:going to|gonna|will|would) (?:kill|murder) me(?= (?:when|if|once|for|over|because))|\b(?:fainted|passed out|me desmaye|died) (?:when i (?:saw|got|opened|read)|al ver|cuando vi)\b/g;

/** What makes it a matter of paperwork. */
const paper =
  /\b(?:bill(?:s|ed|ing)?|charge[ds]?|eobs?|claims?|invoices?|copays?|deductibles?|visits?|pay(?:s|ing|ments?)?|paid|owe[sd]?|cover(?:s|ed|age)?|statements?|balance|denied|denial|appeal|insurance|premium|medicare|medicaid|refund|dispute|receipt|extension|treatment|treated|diagnos\w+|referral|authoriz\w+|costs?|price[sd]?|expensive|afford|network|policy|medications?|medicines?|medicinas?|prescription|pharmacy|screening|specialist|scan|x-?rays?|rehab|(?:my|the|your|this|health|payment) plan|services?|program|hotline|facturas?|cobr\w+|pag(?:ar|o|a|an|ue|os|amos|aron)|cubr\w+|cobertura|visitas?|reclamos?|saldo|estado de cuenta|deducible|copago|(?:mi|el|del|tu|su) (?:seguro|plan)|primas?|negaron|negad[oa]s?|apelar|apelacion|costos?|cuesta|costo|precios?|debo|deudas?|recibos?|tratamiento|diagnostic\w+|autoriz\w+|cuentas?|multa|recargo|dollars|dolares|apoyo|budget|bolsillo|ya no trabaj\w+)\b|\$ ?\d/;
/** Care that is over and billed. */
const billedCare =
  /\b(?:(?:er|emergency|emergency room|hospital|ambulance|icu|urgent care) (?:bills?|visits?|charges?|stay|trips?|claims?)|visit|billed|charged|charges?|denied|denial|eob|claims?|statement|invoice|balance|went to|taken to|took (?:him|her|me|them|my \w+) to|hospitalized|admitted|(?:(?:get|got|getting|received?|sent|have|has|had|there'?s|there is|with|is|for|a)(?: (?:a|an|the|this|my|that|his|her|huge|big|high|large|medical|hospital|ambulance|er|another|second))* bill)|cobraron|cobrar|visita|me llego|nos llego|reclamo|negaron|hospitaliz\w+|internad[oa]|(?:la|su|una) (?:factura|cuenta))\b|\$ ?\d/;
const theBill = /\b(?:(?:the|that|this|his|her|hospital|er|ambulance) bill|la factura|esta factura)\b/;
const cannotPay = /\b(?:can'?t|cannot|can not|no (?:puedo|podemos|tengo para))(?: \w+)? (?:pay|afford|pagar)\b/g;
/** Time that is over. */
const past =
  /\b(?<!since |desde (?:la |el )?)(?:last (?:week|month|year|night|summer|spring|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)|yesterday|(?:\w+ )?(?:days?|weeks?|months?|years?) ago|in (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)|back (?:in|then|when)|history of|previous|survived|recovering|died|passed away|when (?:i|he|she|we|they|my \w+) (?:had|was|were|got|went|took|fell)|used to|ayer|anoche|(?:la semana|el mes|el ano|el verano) pasad[oa]|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|(?:19|20)\d\d)|hace (?:un|una|dos|tres|unos|unas|varios|\d+) (?:dias?|semanas?|mes(?:es)?|anos?)|cuando (?:tuve|tuvo|estaba|estuve|me dio|le dio|fui|tome|tomo)|fallecio|murio)\b/;
/** Read from a paper, asked of a plan, or only supposed. */
const reading =
  /\b(?:bill|eob|claim|statement|code|paper|letter|report|factura|reclamo|carta|papel|codigo) (?:says|said|for|shows|lists|reads|about|dice|por|muestra|de la|del)\b/;
const supposed =
  /\b(?:if|what if|in case|whenever|suppose|happens? (?:when|if)|si (?:tengo|tuviera|me|nos|alguien|un|una|mi|le da)|en caso de)\b/;
/** A matter of lawyers, archives and collectors. */
const archived =
  /\b(?:lawyers?|attorney|suing|sued|lawsuit|records?|abogad[oa]|demanda|copias?|papeles|expediente|collections?|collectors?|cobrador\w*|cobranzas?|coleccion\w*)\b/;
/** A supposition that is a worry about this minute. */
const worry =
  /\b(?:i'?m|i am|he'?s|she'?s|is|estoy|esta|me esta|le esta) (?:having|bleeding|choking|dying|teniendo|sangrando|dando)\b/;
/** Said of this minute, so that neither time nor paper takes it back. */
const now =
  /\b(?:right now|at the moment|just now|as we speak|(?:i|he|she|they|we|wife|husband|mom|dad|son|daughter|baby)(?:'ve|'s| have| has)? just (?:took|swallowed|collapsed|passed|fainted|fell|cut|drank|overdosed)|ahora mismo|ahorita|en este momento|me acabo de|se acaba de)\b/;
const cured =
  /\b(?:at work|playing|while (?:playing|working|running|cooking)|on the job|accident(?:al|ally)?|jugando|en el trabajo|trabajando|sin querer|soccer|football|basketball|shaving|cooking)\b/;

/** Whether somebody may be in danger, and of what kind; undefined for everything else. Any text is fine. */
export function readDanger(text: string): Danger | undefined {
  const said = withoutFigures(mendDangerWords(plain(text.slice(0, 2_000))));
  for (const lang of ['en', 'es'] as const) if (isCrisis(said, dangerSigns[lang])) return { kind: 'crisis', lang };
  for (const lang of ['en', 'es'] as const)
    if (isEmergency(said, dangerSigns[lang])) return { kind: 'emergency', lang };
  return undefined;
}

/** `readDanger` without the language. */
export const findDanger = (text: string): Danger['kind'] | undefined => readDanger(text)?.kind;

function withoutFigures(said: string): string {
  const rest = figures.reduce((line, figure) => line.replace(figure, ' \u00a6 '), said);
  return paper.test(said) || /\b(?:amount|total|cantidad|monto)\b/.test(said) ? rest.replace(nearly, ' \u00a6 ') : rest;
}

function isCrisis(said: string, { wish, crisisNoun }: DangerSigns): boolean {
  if (wish.test(said)) return !reading.test(said) || /\b(?:i|me|i'?m|quiero|voy)\b/.test(said.replace(reading, ' '));
  return crisisNoun.test(said) && !paper.test(said) && !past.test(said) && !cured.test(said);
}

function isEmergency(said: string, { going, poisoned, event, has, condition }: DangerSigns): boolean {
  const sign = [going, poisoned, event, has, condition].find((one) => one.test(said));
  if (!sign) return false;
  if (sign !== condition && now.test(said)) return true;
  const aboutMoney = paper.test(said);
  if (aboutMoney && reading.test(said)) return false;
  if (isSupposed(said, said.search(sign)) && (sign !== going || aboutMoney)) return false;
  if (past.test(said) || archived.test(said)) return false;
  if (sign === going || sign === has) return true;
  if (sign === poisoned) return !billedCare.test(said);
  if (sign === condition) return !aboutMoney;
  const rest = said.replace(cannotPay, ' ');
  return !billedCare.test(rest) && !theBill.test(rest);
}

/** "What happens if I have a stroke": no "I'm having". */
function isSupposed(said: string, before: number): boolean {
  const at = said.search(supposed);
  return at >= 0 && at < before && !worry.test(said);
}
