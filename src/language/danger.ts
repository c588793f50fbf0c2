import { plain } from './plain.js';

/**
 * Words of somebody whose life may be in danger, in either language. Wide on purpose: a needless hint at 911 costs nothing.
 * Bills about an emergency ("my emergency room bill", "charged for an overdose") are not meant.
 */
const crisis =
  /\b(?:kill(?:ing)? my ?self|suicid(?:e|al|io|arme|arse|ar|a)\b|(?:end(?:ing)?|tak(?:e|ing)) my (?:own )?life|end it all|want(?:ed)? to die|wanna die|wish i (?:was|were) dead|rather (?:be dead|die)|don'?t (?:want|wanna) (?:to )?(?:live|be alive|be here anymore|exist|go on living)|better off dead|hurt(?:ing)? my ?self|harm(?:ing)? my ?self|self[- ]harm|cut(?:ting)? my ?self|no reason to live|nothing to live for|can'?t go on living|(?:hang|shoot) my ?self|quitarme la vida|matarme|me (?:quiero|voy a) (?:matar|morir)|quiero morir(?:me)?|ganas de morir(?:me)?|ya no quiero (?:vivir|estar vivo|estar viva)|no quiero (?:vivir|seguir viviendo|seguir viva|seguir vivo)|hacerme dano|lastimarme|acabar con mi vida|terminar con mi vida|mejor muert[oa]|sin ganas de vivir|no vale la pena vivir)\b/;
const emergency =
  /\b(?:chest (?:pain|pains|hurts|is hurting|is tight|feels tight|pressure)|(?:pain|pains|pressure|tightness) in (?:my|his|her|the) chest|heart attack|(?:having|had|has) a stroke|stroke symptoms|face is drooping|(?:can'?t|cannot|can not|trouble|difficulty|hard to|hard time|struggling to|not able to|unable to|problems?) (?:catch my breath|breath(?:e|ing)?)|short(?:ness)? of breath|overdos(?:e|ed|ing)|took (?:too many|a bunch of|all my|a lot of|a whole bottle of) (?:pills|meds|medicine)|swallowed (?:poison|bleach)|poisoned|not breathing|stopped breathing|unconscious|passed out|won'?t wake up|bleeding (?:a lot|badly|heavily|out|to death)|won'?t stop bleeding|choking|severe allergic reaction|having a seizure|dolor(?:es)? (?:\w+ )?(?:en (?:el|mi)|de) pecho|me duele (?:mucho )?el pecho|opresion en el pecho|presion en el pecho|no (?:puedo|puede|puedes) respirar|no (?:esta )?respira(?:ndo)?|(?:me cuesta|dificultad para|dificultad al|le cuesta|problemas para|trabajo para|trabajo) respirar|(?:me|le) falta (?:el |la )?(?:aire|respiracion)|sobredosis|ataque al corazon|ataque cardiaco|infarto|derrame cerebral|(?:tome|se tomo|trague) (?:demasiadas|muchas|todas mis|todas las) (?:pastillas|medicinas)|me envenene|se desmayo|inconsciente|no (?:despierta|reacciona)|sangra(?:ndo)? mucho|no (?:deja|para) de sangrar|se esta ahogando|me estoy ahogando|convulsion(?:es|ando)?|convulsiona(?:ndo)?)\b/;
/** What makes it a matter of paperwork instead. */
const paperwork =
  /\b(?:bill(?:s|ed|ing)?|charge[ds]?|eob|claim|invoice|copay|deductible|visit|pay|paid|owe|cover(?:s|ed|age)?|statement|balance|factura|cobro|cobraron|pagar|cubre|cubren|visita|reclamo|saldo|estado de cuenta|deducible|last (?:week|month|year|night)|yesterday|ago|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|ayer|la semana pasada|el mes pasado|hace (?:un|una|dos|tres|unos|unas))\b/;
/** What makes it present in spite of that: somebody says what they, or somebody by them, have right now. */
const present =
  /\b(?:right now|at the moment|ahora(?: mismo)?|ahorita|(?:i|we)(?:'m| am| are)?(?: think i(?:'m| am))? (?:have|having|having a|can'?t|cannot|feel|feeling|took|just took|need help)|(?:i'm|i am) (?:having|feeling|bleeding|choking)|my chest (?:hurts|is)|(?:he|she|husband|wife|mother|father|mom|dad|son|daughter|baby|child|someone) (?:is|has|can'?t|isn'?t|won'?t)|tengo|siento|me duele|no puedo|me cuesta|me falta|me estoy|estoy (?:teniendo|sangrando)|esta (?:teniendo|sangrando|inconsciente)|no (?:respira|despierta|reacciona))\b/;
/** The emergency as the reason of care that is over: "for chest pain", "when I had chest pain". */
const past =
  /\b(?:for|por|about|sobre|after|because of|due to|regarding|from|when i had|i had|we had|tuve|cuando tuve|de cuando|del?) (?:my |a |an |the |un |una |mi |el |la |his |her )?(?:\w+ )?(?:chest|heart|stroke|overdos|breath|seizure|allergic|dolor|sobredosis|infarto|ataque|derrame|convulsion)/;

/** `crisis` for thoughts of suicide or self-harm, `emergency` for a medical emergency, undefined otherwise. */
export function findDanger(text: string): 'crisis' | 'emergency' | undefined {
  const said = plain(text.slice(0, 2_000));
  if (crisis.test(said)) return aboutPaper(said) ? undefined : 'crisis';
  if (!emergency.test(said)) return undefined;
  return paperwork.test(said) && (past.test(said) || !present.test(said)) ? undefined : 'emergency';
}

/** "the bill says suicide attempt": somebody reads from a paper. */
const aboutPaper = (said: string): boolean =>
  /\b(?:bill|eob|claim|statement|code|factura|reclamo) (?:says|for|shows|lists|dice|por|de|muestra)\b/.test(said) &&
  !/\b(?:i|me|my ?self|quiero|voy)\b.*\b(?:want|going|kill|die|myself|morir|matar)/.test(said);
