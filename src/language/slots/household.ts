import { blank, countOf, countSource, type Finder, whole } from './message.js';

const count = `(?<count>${countSource})`;
const children = '(?:kids?|children|child|sons?|daughters?|ninos?|ninas?|hijos?|hijas?|dependents?|dependientes)';
const sized = [
  `(?:family|household|household size|party|home|house) (?:of|is|:) ${count}`,
  `(?:there are|there's|there is|theres|were|we're|we are|it's|its) (?:only |just |about )?${count}(?: people)? (?:of us|in (?:my|our|the) (?:household|house|home|family)|people|living)`,
  `we(?:'re| are) (?:a family of )?${count}(?= ?(?:[.,;!?]|$| and| total| people| in))`,
  `${count}(?: people| persons?)? (?:in (?:my|our|the) (?:household|house|home|family)|at home|people live|in household|of us)`,
  `(?<=(?:^|[,.;:] ?|and |y |with |para |for ))${count} (?:people|persons)(?= ?(?:[.,;!?]|$))`,
  `${count}[ -]person (?:household|family|home)`,
  `(?:household|family) size (?:is )?(?:of )?${count}`,
  `(?:somos|vivimos|familia de|hogar de|familia somos|hogar somos|casa somos|hay) (?:una familia de )?${count}(?! ?(?:dias|meses|semanas|dolares|facturas))(?: personas)?(?: en (?:mi |la |el )?(?:casa|familia|hogar))?`,
  `${count} personas(?: en (?:mi |la |el )?(?:casa|familia|hogar))?`,
].map(whole);
const alone = whole(
  "(?:it'?s )?(?:just|only) me(?! and| to)|i live (?:alone|by myself)|(?:i'?m |im )?single,? (?:and |with )?no (?:kids|children|dependents)|solter[oa] (?:y )?sin hijos|living alone|live alone|household of (?:just )?me|solo yo|vivo sol[oa]|nada mas yo|soy solo yo",
);
const withPartner = `(?:me and my (?:wife|husband|spouse|partner|girlfriend|boyfriend)|my (?:wife|husband|spouse|partner) and (?:i|me)|mi (?:esposa|esposo|pareja|marido|mujer) y yo)`;
const counted = whole(
  `(?:(?<two>${withPartner})|(?<one>me|just me|myself|single (?:mom|mother|dad|father|parent)|madre soltera|padre soltero|yo)),? ?(?:and|with|of|plus|y|con|de|w/) (?:our |my |mis |nuestros )?${count} ${children}`,
);
const withFamily = whole(
  `(?:wife|husband|spouse|partner|esposa|esposo|pareja|marido|mujer),? (?:and|y|plus) (?:our |my |mis |nuestros )?${count} ${children}`,
);
const couple = whole(`(?:just |only |solo )${withPartner}`);

/** How many people live together, 1–30: "family of four", "just me", "me and my two kids". */
export const findHousehold: Finder = ({ text, slots }, { lang }) => {
  const found = (match: RegExpExecArray, size: number | undefined) =>
    size !== undefined && size >= 1 && size <= 30
      ? { text: blank(text, match.index, match.index + match[0].length), slots: { ...slots, householdSize: size } }
      : undefined;
  const sizes: [RegExp, (groups: Record<string, string | undefined>) => number | undefined][] = [
    [counted, ({ two, count: kids = '' }) => plus(countOf(kids, lang), two ? 2 : 1)],
    ...sized.map((pattern): [RegExp, (groups: Record<string, string | undefined>) => number | undefined] => [
      pattern,
      ({ count: people = '' }) => countOf(people, lang),
    ]),
    [withFamily, ({ count: kids = '' }) => plus(countOf(kids, lang), 2)],
    [couple, () => 2],
    [alone, () => 1],
  ];
  for (const [pattern, size] of sizes)
    for (const match of text.matchAll(pattern)) {
      const reading = found(match, size(match.groups ?? {}));
      if (reading) return reading;
    }
  return { text, slots };
};

const plus = (count: number | undefined, more: number): number | undefined =>
  count === undefined ? undefined : count + more;
