import type { Candidate, Meaning } from '../meaning.js';
import type { Bars } from './calibrate.js';

/** Tasks at whose end money moves: begun only when it is quite certain that they are meant. */
const movesMoney = new Set(['pay-bill', 'pay-premium', 'guest-payment', 'set-up-autopay', 'payment-plan']);

/** Which bar of certainty an id has to pass to be acted on. */
export const barFor = (id: string, bars: Bars): number => (movesMoney.has(id) ? bars.money : bars.act);

/**
 * Act on the best candidate, offer the best ones as choices, or neither. `top` holds `none` only together with action none, and then
 * first: out of scope is nothing to offer.
 */
export const decide = (candidates: readonly Candidate[], bars: Bars): Pick<Meaning, 'action' | 'top'> => {
  const [best] = candidates;
  const inScope = candidates.filter(({ id }) => id !== 'none');
  const [first] = inScope;
  if (!best || !first) return { action: 'none', top: [] };
  if (best.id === 'none') return { action: 'none', top: [best, ...inScope.slice(0, 2)] };
  const top = inScope.slice(0, 3);
  if (first.score < bars.clarify) return { action: 'none', top };
  return { action: first.score >= barFor(first.id, bars) ? 'act' : 'clarify', top };
};
