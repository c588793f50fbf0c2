import type { Candidate, Meaning } from '../meaning.js';
import type { Bars } from './calibrate.js';
import type { Reading } from './classify.js';
import { movesMoney } from './money-tasks.js';

/** Which bar of certainty an id has to pass to be acted on. */
export const barFor = (id: string, bars: Bars): number => (movesMoney.has(id) ? bars.money : bars.act);

/** Enough to begin paying a bill that the message names: its summary stands before any charge. */
const namedBill = 0.8;

export type Decision = Pick<Meaning, 'action' | 'top'>;

/**
 * Act on the best candidate, offer the best ones as choices, or neither. `none` stands first in `top` when out of scope is likelier than
 * in scope; the action is none already from `bars.none` on, which is lower: a wrong task costs more than a word about what can be done.
 * `namesBill`: the message says which bill it is about.
 */
export const decide = ({ inScope, none }: Reading, bars: Bars, namesBill = false): Decision => {
  const [first] = inScope;
  if (!first) return { action: 'none', top: [] };
  const outside: Candidate[] = none >= 0.5 ? [{ id: 'none', score: none }] : [];
  const top = [...outside, ...inScope].slice(0, 3);
  if (none >= bars.none || first.score < bars.clarify) return { action: 'none', top };
  const bar = barFor(first.id, bars);
  const needed = namesBill && first.id === 'pay-bill' ? Math.min(bar, namedBill) : bar;
  return { action: first.score >= needed ? 'act' : 'clarify', top };
};
