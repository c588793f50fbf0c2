import { type Activity, ActivityTypes, CardFactory, InputHints } from 'botbuilder';
import type { Reply, SignInCard } from '../text/reply.js';
import { adaptiveCard } from './cards/adaptive-card.js';

/** The text with its choices as numbered lines, for channels and people that see no buttons. */
export const plainText = (reply: Reply): string =>
  reply.choices && !reply.listed
    ? `${reply.text}\n\n${reply.choices.map((choice, at) => `${at + 1}. ${choice.title}`).join('\n')}`
    : reply.text;

/** Where a reply goes to. */
export interface Destination {
  channelId?: string | undefined;
  /** Id of this turn's buttons, for those that belong to no open question. */
  nonce?: string | undefined;
}

/** Channels of text or voice alone, and those on which Azure draws a card as a picture, which nobody can tap. */
const withoutCards = new Set([
  'sms',
  'email',
  'telephony',
  'facebook',
  'slack',
  'telegram',
  'line',
  'kik',
  'groupme',
  'alexa',
]);
/** Web Chat shows text and card one below the other: a card that says the same once more would only be in the way. */
const sparing = new Set(['directline', 'webchat']);
/** Channels that draw no suggested actions. */
const withoutSuggestions = new Set(['msteams']);

/**
 * Makes the activity of a reply: the whole of it as plain text, and a card where the channel draws one. Choices are buttons once
 * only: on the card if it has them, else as suggested actions. `expects` tells the client whether an answer is awaited.
 */
export function toActivity(reply: Reply, lang: string, expects: boolean, to: Destination = {}): Partial<Activity> {
  const channel = to.channelId ?? '';
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    // Teams runs lines together unless an empty one lies between them.
    text: channel === 'msteams' ? plainText(reply).replace(/\n+/g, '\n\n') : plainText(reply),
    textFormat: 'plain',
    locale: lang === 'es' ? 'es-US' : 'en-US',
    inputHint: expects ? InputHints.ExpectingInput : InputHints.AcceptingInput,
  };
  if (reply.speak) activity.speak = reply.speak;
  const suggests = !withoutSuggestions.has(channel);
  const wanted = reply.card ? reply.card.adds || !sparing.has(channel) : !suggests;
  const draws = wanted && !withoutCards.has(channel);
  const card = draws ? adaptiveCard(reply, reply.nonce ?? to.nonce) : undefined;
  if (card) activity.attachments = [CardFactory.adaptiveCard(channel === 'msteams' ? forTeams(card) : card)];
  if (reply.signIn) activity.attachments = [...(activity.attachments ?? []), oauthCard(reply.signIn)];
  const onCard = ((card?.actions ?? []) as unknown[]).length > 0;
  if (suggests && !onCard && reply.choices && reply.choices.length > 0) {
    activity.suggestedActions = {
      to: [],
      actions: reply.choices.map(({ title, says }) => ({ type: 'imBack', title, value: says ?? title })),
    };
  }
  return activity;
}

const oauthCard = ({ connection, button, link, exchange }: SignInCard) =>
  CardFactory.oauthCard(connection, button, undefined, link, exchange);

/** Teams draws no SVG; what a chart says stands in the rows beside it. */
function forTeams(card: Record<string, unknown>): Record<string, unknown> {
  const body = (card.body as { type: string }[]).filter(({ type }) => type !== 'Image');
  return { ...card, body };
}
