import { buttonsOf } from './cards/adaptive-card.js';
import type { Scope } from './scope.js';

/** What is kept of one turn's buttons. */
const most = 20;
const longest = 500;

/**
 * Gives the buttons that this turn offers beside the open question an id, which the next turn accepts and no later one. Returns the
 * id; undefined when there are no such buttons.
 */
export function keepButtons({ said, state, services }: Pick<Scope, 'said' | 'state' | 'services'>): string | undefined {
  // A turn that says nothing, such as one about typing, takes no button away.
  if (said.length === 0) return state.buttons?.nonce;
  const offered = said
    .filter(({ nonce }) => nonce === undefined)
    .flatMap(buttonsOf)
    .filter(({ says }) => says.length <= longest)
    .slice(0, most);
  state.buttons = offered.length > 0 ? { nonce: services.randomHex(16), offered } : undefined;
  return state.buttons?.nonce;
}
