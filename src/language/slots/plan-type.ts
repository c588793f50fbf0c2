import type { CoverageType } from '../../billing/member.js';
import { type Finder, whole } from './message.js';

const plans: [CoverageType, RegExp][] = [
  [
    'cobra',
    whole(
      '(?<=(?<!\\p{L})(?:del?|mi|el|para|con|a|plan|prima|seguro|pagar|my|the|for|cal) )cobra|(?<!(?:se|me|le|les|nos|que|mama|papa|esposo|esposa|mujer|marido|hijo|hija|ya|ella|usted|banco) )(?:cal-?)?cobra(?! (?:el|cada|los|las|mucho|por|una?|hasta)(?![\\p{L}]))',
    ),
  ],
  [
    'medicare',
    whole('medicare(?: (?:advantage|part [abcd]|plan))?|senior advantage|advantage plan|plan advantage|medicar'),
  ],
  [
    'individual-exchange',
    whole(
      '(?<!off[ -](?:the )?)(?:individual )?(?:market ?place|(?:health ?care |state |health )?exchange|obama ?care|covered ?california|covered ca|health ?care\\.gov|aca(?= (?:plan|premium|bill|health|coverage|insurance|market))|(?:plan|an|the|my|through|under|mi|seguro) aca|affordable care act|connect for health(?: colorado)?|healthplanfinder|health connection|georgia access|mercado(?: de (?:seguros?|salud))?|intercambio|mercado federal)(?: plan)?',
    ),
  ],
  [
    'individual',
    whole(
      '(?:individual|family|private|non-group|individual (?:and|&|or) family|self[ -]?(?:paid|pay|purchased)) (?:health )?(?:plan|coverage|premium|policy|insurance)|(?:plan|policy|coverage) is (?:an? )?individual|(?:plan|seguro|poliza) es (?:un )?(?:individual|familiar)|kpif|off[ -](?:the )?exchange|off[ -]market ?place|(?:bought|buy|purchased|get|got|pay for) (?:it |(?:my|our|the) (?:own )?(?:plan|insurance|coverage) )?(?:on my own|myself|direct|directly|straight)(?: (?:from|through|with) (?:you(?: guys)?|kaiser))?|direct(?:ly)? (?:from|through|with) (?:you(?: guys)?|kaiser)|(?:plan|seguro|poliza|cobertura|prima|mensualidad)(?: medic[oa]| de salud)? (?:individual|familiar|particular|privado)(?: y familiar)?|(?:directamente|directo) (?:con|de|a) (?:ustedes|kaiser)',
    ),
  ],
];
const denied = /(?:\bnot|isn'?t|no es|no tengo|without|instead of|don'?t have)(?: (?:on|a|an|my|the|de|el))? ?$/;

/** The kind of coverage a premium pays for. */
export const findPlanType: Finder = ({ text, slots }) => {
  for (const [planType, pattern] of plans)
    for (const match of text.matchAll(pattern))
      if (!denied.test(text.slice(0, match.index))) return { text, slots: { ...slots, planType } };
  return { text, slots };
};
