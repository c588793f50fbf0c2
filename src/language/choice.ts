import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';

export interface Choice {
  id: string;
  /** As it is shown to the person. */
  title: string;
  /** Other words for it, in both languages. */
  synonyms?: readonly string[];
}

export interface ChoiceContext extends ParseContext {
  choices: readonly Choice[];
  /** Whether a number within the list is a place in it whatever the titles say, as in lists of bills with their dates. */
  places?: boolean;
}

const ordinals = [
  /^(?:first|1st|one|primer[oa]?|uno|1[oa])$/,
  /^(?:second|2nd|two|segund[oa]|dos|2[oa])$/,
  /^(?:third|3rd|three|tercer[oa]?|tres|3[oa])$/,
  /^(?:fourth|4th|four|cuart[oa]|cuatro|4[oa])$/,
  /^(?:fifth|5th|five|quint[oa]|cinco|5[oa])$/,
  /^(?:sixth|6th|six|sext[oa]|seis|6[oa])$/,
];
const numbering =
  /^(?:number|numero|option|opcion|choice|#|no\.?|la opcion|el numero|option number|opcion numero)\s?(?=\S)/;
const fillers = new Set(
  "the a an my i i’d i'd i'll want would like to choose pick take prefer please pls thanks one ones option with by use using for in it that and ok okay um let's go do s la el los las un una mi con por favor de del quiero quisiera prefiero elijo escojo en opcion gracias esa ese pues usar uso".split(
    ' ',
  ),
);

/** Two or all of them: no place in the list, though a number stands in it. "La dos" is one, "las dos" is not. */
const both =
  /\b(?:both|ambos|ambas|(?:all|the|them) (?:two|2)|(?:the )?(?:two|2|pair) of (?:them|those|these)|(?:las|los) (?:dos|2))\b/;
const several =
  /\b(?:las|los) (?:uno|dos|tres|cuatro|cinco|seis|[2-6])\b|\b(?:all|the) (?:two|three|four|five|six)\b|\bthose (?:two|three|four)\b/;

const no = (reason: string): Parsed<never> => ({ ok: false, reason });

/**
 * Reads which of the offered choices an answer picks: by number, by place ("the second one"), or by words of its id, title or
 * synonyms when the answer holds hardly anything else. Value: the choice's id. Reasons: `not-understood`, `ambiguous`, `out-of-range`, `too-long`.
 */
export function parseChoice(text: string, { choices, places = false }: ChoiceContext): Parsed<string> {
  if (text.length > longestAnswer) return no('too-long');
  const answer = plain(text);
  if (/\?$/.test(answer)) return no('not-understood');
  const two = both.test(answer) ? choices.find(({ id }) => id === 'both') : undefined;
  if (two && isShort(answer)) return { ok: true, value: two.id };
  const exact = choices.filter((choice) => namesOf(choice).some((name) => plain(name) === answer));
  if (exact.length === 1 && exact[0]) return { ok: true, value: exact[0].id };
  const byPlace = several.test(answer) ? undefined : placeOf(answer, choices.length);
  const byWords = matching(answer, choices);
  const place = byPlace === undefined ? undefined : choices[byPlace.index];
  if (byPlace?.sure || (places && place)) return place ? { ok: true, value: place.id } : no('out-of-range');
  const candidates = new Set(place ? [place, ...byWords] : byWords);
  const [only, second] = candidates;
  if (second) return no('ambiguous');
  if (only) return { ok: true, value: only.id };
  return no(byPlace ? 'out-of-range' : 'not-understood');
}

/** Whether hardly anything is said besides. */
const isShort = (answer: string): boolean =>
  !/\b(?:not|neither|nor|ni|only|solo|or|o)\b/.test(answer) &&
  tokens(answer).filter((word) => !fillers.has(word)).length <= 3;

const namesOf = (choice: Choice): string[] => [choice.id, choice.title, ...(choice.synonyms ?? [])];
const tokens = (text: string): string[] => plain(text).match(/[\p{L}\p{N}']+(?:[.,]\d+)*/gu) ?? [];

/** `sure` when the wording can only mean a place in the list: "#2", "option 2", "the second one", and not just "2". */
function placeOf(answer: string, count: number): { index: number; sure: boolean } | undefined {
  const bare = answer.replace(numbering, '').replace(/[.)]$/, '');
  const sure = bare !== answer.replace(/[.)]$/, '');
  if (/^\d{1,3}$/.test(bare)) return { index: Number(bare) - 1, sure };
  const rest = tokens(bare).filter((word) => !fillers.has(word) || /^one$/.test(bare));
  const [word, more] = rest;
  if (word === undefined || more !== undefined) return undefined;
  if (/^(?:last|ultim[oa])$/.test(word)) return { index: count - 1, sure: true };
  const index = ordinals.findIndex((ordinal) => ordinal.test(word));
  if (index < 0) return undefined;
  const cardinal = /^(?:one|two|three|four|five|six|uno|dos|tres|cuatro|cinco|seis)$/.test(word);
  return { index, sure: sure || !cardinal };
}

/** Choices whose words include every word of the answer that carries meaning. */
function matching(answer: string, choices: readonly Choice[]): Choice[] {
  const said = tokens(answer).filter((word) => !fillers.has(word));
  if (said.length === 0) return [];
  return choices.filter((choice) => {
    const known = new Set(namesOf(choice).flatMap(tokens));
    return said.every((word) => known.has(word) || (word.length > 3 && known.has(word.replace(/s$/, ''))));
  });
}
