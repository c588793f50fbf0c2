import type { Reply } from '../../text/reply.js';

/** What a button of one of our cards submits. `nonce` names the question, or the message, that it belongs to. */
export interface Submitted {
  nonce: string;
  says: string;
}

/** Teams draws six buttons of a card; further choices are answered by words. */
const mostButtons = 6;
const longestTitle = 80;

/**
 * An Adaptive Card 1.4 of a reply: its own body, or its text when it only offers choices, and the choices as Action.Submit, which is
 * what Web Chat, Teams and Emulator all know.
 */
export function adaptiveCard(
  reply: Reply,
  nonce: string | undefined,
  lang: string,
): Record<string, unknown> | undefined {
  const buttons =
    reply.card?.buttons ?? (reply.choices ?? []).map(({ title, says }) => ({ title, says: says ?? title }));
  const body = reply.card?.body ?? [];
  const actions = nonce ? buttons.slice(0, mostButtons) : [];
  if (body.length === 0 && actions.length === 0) return undefined;
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.4',
    lang,
    body,
    actions: actions.map(({ title, says }) => ({
      type: 'Action.Submit',
      title: title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title,
      data: { nonce, says } satisfies Submitted,
    })),
  };
}
