import type { CoverageType } from '../../billing/member.js';
import { type Finder, whole } from './message.js';

const plans: [CoverageType, RegExp][] = [
  [
    'cobra',
    whole(
      '(?<!(?:se|me|le|les|nos|que|mama|papa|esposo|esposa|mujer|marido|hijo|hija|ya|ella|usted|banco) )(?:cal-?)?cobra(?! (?:el|cada|los|las|mucho|por|una?|hasta)(?![\\p{L}]))',
    ),
  ],
  ['medicare', whole('medicare(?: (?:advantage|part [abcd]|plan))?|senior advantage|medicar')],
  [
    'individual-exchange',
    whole(
      '(?<!off[ -])(?:individual )?(?:market ?place|exchange|obama ?care|covered california|covered ca|healthcare\\.gov|health care\\.gov|aca|affordable care act|connect for health(?: colorado)?|mercado(?: de seguros| de salud)?|intercambio|mercado federal)(?: plan)?',
    ),
  ],
  [
    'individual',
    whole(
      '(?:individual|family|individual (?:and|&|or) family|self[ -]?(?:paid|pay|purchased)) (?:health )?(?:plan|coverage|premium|policy|insurance)|kpif|off[ -](?:the )?exchange|off[ -]market ?place|(?:bought|buy|purchased|get|got) (?:it |my (?:plan|insurance|coverage) )?(?:direct|directly|straight)(?: (?:from|through|with) (?:you|kaiser))?|directly (?:from|through|with) (?:you|kaiser)|(?:plan|seguro|poliza|cobertura|prima)(?: medic[oa]| de salud)? (?:individual|familiar)(?: y familiar)?|directamente con (?:ustedes|kaiser)',
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
