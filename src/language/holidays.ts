import type { IsoDate } from '../billing/member.js';
import { type DayContext, no, nthWeekday, withoutYear, yes } from './coming-days.js';
import { addDays } from './days.js';
import type { Parsed } from './meaning.js';

/** A day with a name: month and day, or which weekday (0 is Sunday) of the month, -1 being the last. */
type Holiday = readonly [names: string, month: number, day: number | readonly [which: number, weekday: number]];
const holidays: readonly Holiday[] = [
  ['(?:christmas|xmas|x-mas) eve|nochebuena|noche buena|(?:la )?vispera de navidad', 12, 24],
  ['(?:el dia de )?(?:christmas(?: day)?|xmas|x-mas|navidad)', 12, 25],
  ["new year'?s'? eve|nochevieja|noche vieja|(?:la )?vispera de ano nuevo", 12, 31],
  ["(?:the )?new year(?:'?s'?)?(?: day)?|(?:el )?ano nuevo", 1, 1],
  ['(?:el )?(?:dia de )?(?:los )?reyes(?: magos)?|three kings day', 1, 6],
  ["(?:martin luther king|mlk)(?:'s)?(?: jr\\.?)? day", 1, [3, 1]],
  ["(?:saint |st\\.? )?valentine'?s(?: day)?|(?:el )?dia de san valentin", 2, 14],
  ["presidents?'?s? day", 2, [3, 1]],
  ["(?:saint |st\\.? )patrick'?s(?: day)?", 3, 17],
  ['tax day', 4, 15],
  ["mother'?s'? day", 5, [2, 0]],
  ['memorial day', 5, [-1, 1]],
  ['juneteenth', 6, 19],
  ["father'?s'? day", 6, [3, 0]],
  ['independence day', 7, 4],
  ['labor day', 9, [1, 1]],
  ['halloween', 10, 31],
  ["veterans?'?s? day", 11, 11],
  ['thanksgiving(?: day)?|(?:el dia de )?accion de gracias', 11, [4, 4]],
];
/** Every name, each in a group of its own. */
export const holidaySource = holidays.map(([names], index) => `(?<h${index}>${names})(?!\\p{L})`).join('|');

/** Christmas and its like, the coming one, or the day beside it. */
export function holiday(groups: Record<string, string | undefined>, context: DayContext): Parsed<IsoDate> {
  const found = holidays.find((_, index) => groups[`h${index}`] !== undefined);
  if (!found) return no('not-understood');
  const [, month, day] = found;
  const parsed = typeof day === 'number' ? withoutYear(month, day, context) : nthWeekday(month, day, context);
  if (!parsed.ok || groups.beside === undefined) return parsed;
  return yes(addDays(parsed.value, /before|antes/.test(groups.beside) ? -1 : 1));
}
