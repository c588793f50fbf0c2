import type { Reply } from '../../text/reply.js';

/** A button of a card, and what a tap on it means in words. */
export interface Button {
  title: string;
  says: string;
}

/** Teams draws six buttons of a card; further choices are answered by words. */
const mostButtons = 6;
const longestTitle = 80;

/**
 * An Adaptive Card 1.4 of a reply: its own body, and its choices as Action.Submit, which Web Chat, Teams and Emulator all
 * know. A button submits `{ nonce, says }`; the nonce names the question, or the message, that it belongs to.
 */
export function adaptiveCard(reply: Reply, nonce: string | undefined): Record<string, unknown> | undefined {
  const body = reply.card?.body ?? [];
  const buttons = nonce === undefined ? [] : buttonsOf(reply).slice(0, mostButtons);
  if (body.length === 0 && buttons.length === 0) return undefined;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    body,
    actions: buttons.map(({ title, says }) => ({ type: 'Action.Submit', title: short(title), data: { nonce, says } })),
  };
}

/** What a reply offers to tap. */
export const buttonsOf = ({ card, choices }: Reply): Button[] =>
  card?.buttons ?? (choices ?? []).map(({ title, says }) => ({ title, says: says ?? title }));

const short = (title: string): string =>
  title.length > longestTitle ? `${title.slice(0, longestTitle - 1).trimEnd()}…` : title;
