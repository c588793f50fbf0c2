import type { Candidate, Meaning } from '../meaning.js';
import type { Bars } from './calibrate.js';
import type { Reading } from './classify.js';
import { movesMoney } from './money-tasks.js';

/** Which bar of certainty an id has to pass to be acted on. */
export const barFor = (id: string, bars: Bars): number => (movesMoney.has(id) ? bars.money : bars.act);

export type Decision = Pick<Meaning, 'action' | 'top'>;

/**
 * Act on the best candidate, offer the best ones as choices, or neither. `none` stands first in `top` when out of scope is likelier than
 * in scope; the action is none already from `bars.none` on, which is lower: a wrong task costs more than a word about what can be done.
 */
export const decide = ({ inScope, none }: Reading, bars: Bars): Decision => {
  const [first] = inScope;
  if (!first) return { action: 'none', top: [] };
  const outside: Candidate[] = none >= 0.5 ? [{ id: 'none', score: none }] : [];
  const top = [...outside, ...inScope].slice(0, 3);
  if (none >= bars.none || first.score < bars.clarify) return { action: 'none', top };
  return { action: first.score >= barFor(first.id, bars) ? 'act' : 'clarify', top };
};
