const doer =
  '(?:my (?:doctor|provider|son|daughter|wife|husband|mother|father)|someone(?: else)?|somebody(?: else)?|anyone|mi (?:doctora?|medic[oa]|hij[oa]|espos[oa]|mama|papa)|alguien(?: mas)?|otra persona)';
const byYou =
  /^(?:so |y |and |please |por favor )*(?:can|could|will|would|do|are) (?:you|u|you guys|kaiser|the plan)\b|^(?:y )?(?:(?:me )?(?:puede[ns]?|podria[ns]?)|ustede?s? (?:puede[ns]?|apelan?)|va[ns]? a)\b|^(?:i want|i need|i'd like) you to\b|^(?:quiero|necesito) que\b/;
const toAppeal = /\b(?:appeal(?:s|ed|ing)?|apel(?:ar|arl[ao]|acion|o|e|a)|apele(?:n|l[ao])?)\b/;
const forSomebody = [
  /\b(?:appeal|apel\w+)\b.*\b(?:for me|on my behalf|por mi|en mi nombre)\b/,
  new RegExp(`^(?:can|could|may|should|does|do|must|has|puede|podria|debe|tiene que) ${doer} .*(?:appeal|apel)`),
  new RegExp(`(?:appeal|apel\\w+) ${doer}$`),
  new RegExp(`^${doer} (?:puede|debe|tiene que|lo tiene que) .*apel`),
  /^(?:who|quien)(?:es)? .*(?:appeals?|apel\w+)\b/,
  /^(?:please )?(?:file|send|submit|start|write|make|presente|mande|envie|haga|ponga)(?: (?:an?|the|my|la|una|mi))? (?:appeal|apelacion)\b/,
];

/** To be told something about appeals, or a form for one. */
const other = /\b(?:explain|tell|explicar?|decir)|\b(?:forms?|pdf|fax|formulario)\b/;

/**
 * Whether the assistant, or somebody else, makes the appeal: "can you appeal for me", "apele por mí". `whole` as it was said, `said`
 * without the words before the request.
 */
export const appealsForMe = (whole: string, said: string): boolean =>
  toAppeal.test(whole) &&
  !other.test(whole) &&
  (byYou.test(whole) || forSomebody.some((pattern) => pattern.test(said) || pattern.test(whole)));

const appeals = [
  /^(?:(?:can|may|could|should|how|until|till|by|when|what|is|do|does|puedo|se puede|como|hasta|cuando|que|cuanto|debo)\b.*)\b(?:appeal(?:ed|ing)?|apel(?:ar|arl[ao]|acion|o|e))\b(?!.*\b(?:forms?|pdf|fax|formulario)\b)/,
  /^(?:i )?(?:appeal|apelar|apelo|apelarl[ao])(?: (?:it|this|that|the (?:denial|decision)|est[ao]|eso|la (?:decision|negacion)))?$/,
  /^(?:i )?(?:disagree|don'?t agree|do not agree) with (?:the|this|that|your|their) (?:denial|decision)$|^no estoy de acuerdo con (?:la|esta|esa|su) (?:denegacion|negacion|decision)$/,
  /^(?:fight|contest|challenge|pelear|impugnar|reclamar) (?:it|this|that|the (?:denial|decision)|esto|eso|la (?:denegacion|negacion|decision))$/,
  /^(?:until|till|by) (?:when|what (?:day|date))$|^hasta (?:cuando|que (?:dia|fecha))$/,
  /^(?:(?:what|when)(?:'s| is) )?(?:the |my )?deadline(?: to appeal)?$|^(?:cual es )?(?:el |la )?(?:plazo|fecha limite)(?: para apelar)?$/,
];

/** Whether and until when the person may appeal: "can I appeal?", "hasta cuándo". */
export const asksToAppeal = (words: string): boolean => appeals.some((pattern) => pattern.test(words));
