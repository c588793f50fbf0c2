import type { Language } from '../../billing/member.js';
import type { ParseContext } from '../meaning.js';
import { blank, countOf, countSource, type Finder, type Reading, whole } from './message.js';

type Groups = Record<string, string | undefined>;
type Size = (groups: Groups, lang: Language) => number | undefined;

const count = `(?<count>${countSource})`;
const more = `(?<more>${countSource})`;
const children =
  '(?:kids?|children|child|sons?|daughters?|babies|teenagers?|boys|girls|ninos?|ninas?|hijos?|hijas?|hijitos?|chiquitos|chamacos|nenes|bebes|menores|dependents?|dependientes)';
const partner = '(?:wife|husband|hubby|spouse|partner|girlfriend|boyfriend|fiancee?)';
const pareja = '(?:esposa|esposo|pareja|marido|mujer|senora|senor|viej[oa]|novi[oa]|companer[oa]|prometid[oa])';
const and = '(?:,|,? (?:and|with|plus|y|con|mas|&))';
const onlyOne = "(?:just |only |it'?s |there'?s |solo |nomas |nada mas |solamente |somos )";
const withPartner = `(?:(?:me|myself|i)${and} (?:(?:my|the|a) )?${partner}|(?:(?:my|the) )?${partner}(?:,|,? (?:and|&)) (?:i|me|myself)|(?:mi )?${pareja}(?:,|,? (?:y|&)) yo|yo${and} (?:mi |la |el )?${pareja})`;
const oneParent =
  '(?:single|widowed|divorced) (?:mom|mother|dad|father|parent)|(?:madre|mama) soltera|(?:padre|papa) soltero';
const their = '(?:the |our |my |mis |nuestros |sus )?(?:\\p{L}+ )?';

const one =
  'son|daughter|kid|child|baby|mom|mother|dad|father|sister|brother|hij[oa]|bebe|nin[oa]|mama|papa|madre|padre|herman[oa]';

/** Two, where nothing but an income is told of them: otherwise they may only be who asks, or not be all. */
const couple = whole(`${withPartner}(?= ?(?:[.,;:!?]|$))(?!,? (?:and|y|plus|con|with) (?:our|my|the|mis|nuestr))`);

const sized = [
  `(?:family|household|household size|hh size|family size|party|home|house|people in (?:my|our|the) (?:home|house|household|family))(?: size)? ?(?:of|is|:|=|has|with) ?(?:about )?${count}(?! ?(?:bedroom|months?|years?|dollars?|bucks)\\b)`,
  `(?:there are|there's|there is|theres|were|we're|we are|it's|its) (?:only |just |about )?${count}(?: people| persons?| mouths)? (?:of us|in (?:my|our|the|this) (?:household|house|home|family)|people|living|at home|total|mouths)`,
  `we(?:'re| are) (?:a (?:family|household) of )?${count}(?= ?(?:[.,;!?]|$| and| total| people| in| at))`,
  `${count}(?: people| persons?| family members)? (?:in (?:my|our|the|this) (?:household|house|home|family)|at home|people live|living (?:here|at home|in)|in household|of us)`,
  `(?<=(?:^|[.,;:\u00a6] ?|and |y |with |para |pa |for |feed |support ))${count} (?:people|persons|mouths)(?= ?(?:[.,;!?\u00a6]|$)| to | and | here| total)`,
  `${count}[ -]person (?:household|family|home)`,
  `(?:household|family) size (?:is )?(?:of )?${count}`,
  `(?:somos|vivimos|viven|habemos|familia de|hogar de|familia somos|hogar somos|casa somos|casa vivimos) (?:como |apenas |solo |nomas )?(?:una familia de |un hogar de |familia de )?${count}(?! ?(?:dias|meses|semanas|dolares|facturas|cuentas|cobros|cargos|anos))(?: personas)?(?: en (?:mi |la |el |esta )?(?:casa|familia|hogar))?`,
  `${count} (?:personas|bocas|integrantes|miembros)(?: en (?:mi |la |el )?(?:casa|familia|hogar))?`,
  `(?:hogar|familia|casa|personas en (?:el|mi) hogar) ?(?::|=) ?${count}`,
  `${count} en (?:mi|la|el|nuestra) (?:casa|familia|hogar)`,
  `(?<=[:,] ?)(?<count>1|one|una) persona?(?= ?(?:[.,;]|$))`,
].map(whole);

const add =
  (more: number): Size =>
  ({ count: kids = '' }, lang) =>
    plus(countOf(kids, lang), more);

/** From the wording that tells most people to the one that tells fewest, so that "me and my two kids" is not "just me". */
const sizes: readonly [RegExp, Size][] = [
  [
    whole(`${count} (?:adults?|adultos?|grown-?ups)(?:${and})? ${more} ${children}`),
    ({ count: adults = '', more: kids = '' }, lang) => plus(countOf(adults, lang), countOf(kids, lang)),
  ],
  [whole(`${withPartner}(?:${and}| have| tenemos) ${their}${count} ${children}`), add(2)],
  [whole(`${count} ${children}${and} ${withPartner}`), add(2)],
  [whole(`(?:${partner}|${pareja})${and} ${their}${count} ${children}${and} (?:me|i|myself|yo)`), add(2)],
  [whole(`${count} ${children}${and} (?:a |my |mi )?(?:${partner}|${pareja})${and} (?:me|i|yo)`), add(2)],
  [
    whole(
      `(?:me|just me|myself|i|${oneParent}|yo|vivo sol[oa]|vivo|live|live alone|living|living alone|alone|sol[oa])(?:,| here)?(?: (?:and|with|of|plus|y|con|de|w/)) ${their}${count} ${children}`,
    ),
    add(1),
  ],
  [whole(`${count} ${children}${and} (?:just )?(?:me|i|yo|myself)(?! (?:and|y) my ${partner})`), add(1)],
  [whole(`(?:${oneParent}) (?:of|de|with|con) ${count}(?! ?(?:jobs|trabajos|empleos|bills|facturas))`), add(1)],
  ...sized.map((pattern): [RegExp, Size] => [pattern, ({ count: people = '' }, lang) => countOf(people, lang)]),
  [whole(`(?:${partner}|${pareja}),? (?:and|y|plus|con) ${their}${count} ${children}`), add(2)],
  [
    whole(
      `${onlyOne}${withPartner}(?!,? (?:and|y|plus|con|with) (?:our|my|the|mis|nuestr))|somos (?:un )?matrimonio|somos pareja`,
    ),
    () => 2,
  ],
  [
    whole(
      `(?:just|only|solo|nomas|nada mas) (?:me and my|yo y mi|mi|my) (?:${one})(?: y yo| and (?:me|i|myself))?(?!,? (?:and|y|plus|con|with) )`,
    ),
    () => 2,
  ],
  [
    whole(
      `(?:my|mi) (?:${partner}|${pareja}|${one}) (?:and|y) (?:i|me|yo) (?:both |only |just )?(?:live|survive|get by|vivimos)`,
    ),
    () => 2,
  ],
  [
    whole(
      "(?:it'?s )?(?:just|only) me(?! and (?!i )| to|,? my)|i live (?:alone|by myself)|(?:i'?m|i am) (?:all )?(?:alone|on my own|by myself)|(?:i'?m |im )?single,? (?:and |with )?no (?:kids|children|dependents)|solter[oa],? (?:y )?sin hijos|living (?:alone|by myself|on my own)|live (?:alone|by myself|on my own)|household of (?:just )?me|(?:solo|solamente|nomas|nada mas) (?:soy )?yo(?: sol[oa])?(?! (?:y (?!gano|recibo|no |vivo|mi ingreso)|trabaj|gano|pago|quiero|puedo))|vivo sol(?:[oa]|it[oa])|soy sol(?:[oa]|it[oa])",
    ),
    () => 1,
  ],
];

/** Any of these stands in every wording above. */
const telling =
  /famil|house|home|household|people|person|of us|we're|we are|alone|myself|just me|only me|single|adult|kid|child|dependent|wife|husband|spouse|partner|boyfriend|girlfriend|somos|vivi|vive|vivo|hogar|casa|habemos|hay |hij[oa]|nin[oa]s|nene|bebe|solter|espos|pareja|marido|mujer|senor|viej|mouths|bocas|miembros|integrantes|adultos| yo\b|\bsol[oa]\b|hubby|fiance|widow|divorc|party|baby|son\b|daughter|me and my/;

/** How many people live together, 1–30: "family of four", "just me", "me and my two kids". */
export const findHousehold: Finder = (reading: Reading, { lang }: ParseContext) => {
  const { text, slots } = reading;
  if (!telling.test(text)) return reading;
  for (const [pattern, size] of sizes)
    for (const match of text.matchAll(pattern)) {
      const householdSize = size(match.groups ?? {}, lang);
      if (householdSize === undefined || householdSize < 1 || householdSize > 30) continue;
      return {
        text: blank(text, match.index, match.index + match[0].length),
        slots: { ...slots, householdSize },
      };
    }
  if (slots.incomeCents !== undefined && text.search(couple) >= 0)
    return { text, slots: { ...slots, householdSize: 2 } };
  return reading;
};

const plus = (count: number | undefined, more: number | undefined): number | undefined =>
  count === undefined || more === undefined ? undefined : count + more;
