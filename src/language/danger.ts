import { plain } from './plain.js';

/**
 * Words of somebody whose life may be in danger, in either language. Wide on purpose: a needless hint at 911 costs nothing.
 * Bills about an emergency ("my emergency room bill", "chest x-ray") are not meant.
 */
const crisis =
  /\b(?:kill(?:ing)? my ?self|suicid(?:e|al|io|arme|a)|end(?:ing)? (?:my life|it all)|want to die|wanna die|don'?t want to (?:live|be alive|be here anymore)|better off dead|hurt(?:ing)? my ?self|cut(?:ting)? my ?self|no reason to live|can'?t go on living|quitarme la vida|matarme|me quiero matar|quiero morir(?:me)?|me quiero morir|no quiero (?:vivir|seguir viviendo)|hacerme dano|acabar con mi vida|mejor muert[oa]|sin ganas de vivir|no vale la pena vivir)\b/;
const emergency =
  /\b(?:chest (?:pain|pains|hurts|is hurting|is tight|pressure)|(?:pain|pressure|tightness) in my chest|heart attack|having a stroke|(?:can'?t|cannot|can not|trouble|difficulty|hard to|hard time|struggling to|not able to) breath(?:e|ing)?|overdos(?:e|ed|ing)|took too many pills|not breathing|stopped breathing|unconscious|won'?t wake up|bleeding (?:a lot|badly|heavily|out)|choking|severe allergic reaction|having a seizure|dolor (?:en el|de) pecho|me duele (?:mucho )?el pecho|opresion en el pecho|no puedo respirar|no respira|(?:me cuesta|dificultad para|le cuesta|problemas para) respirar|me falta (?:el )?aire|sobredosis|ataque al corazon|infarto|derrame cerebral|tome demasiadas pastillas|se desmayo|inconsciente|sangra(?:ndo)? mucho|se esta ahogando|me estoy ahogando|convulsion(?:es|ando)?)\b/;
/** What makes it a matter of paperwork instead. */
const paperwork =
  /\b(?:bill(?:s|ed|ing)?|charge[ds]?|eob|claim|invoice|copay|deductible|visit|pay|paid|owe|cover(?:ed|age)?|statement|factura|cobro|cobraron|pagar|cubre|visita|reclamo|saldo|estado de cuenta|last (?:week|month|year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b/;

/** `crisis` for thoughts of suicide or self-harm, `emergency` for a medical emergency, undefined otherwise. */
export function findDanger(text: string): 'crisis' | 'emergency' | undefined {
  const said = plain(text.slice(0, 2_000));
  if (crisis.test(said)) return 'crisis';
  return emergency.test(said) && !(paperwork.test(said) && !/\b(?:now|right now|ahora|ahorita)\b/.test(said))
    ? 'emergency'
    : undefined;
}
