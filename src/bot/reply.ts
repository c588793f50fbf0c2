import { type Activity, ActivityFactory, ActivityTypes, type Attachment, CardFactory, InputHints } from 'botbuilder';
import type { Reply } from '../text/reply.js';

/** The text with its choices as numbered lines, for channels and people that see no buttons. */
export const plainText = (reply: Reply): string =>
  reply.choices && !reply.listed
    ? `${reply.text}\n\n${reply.choices.map((choice, at) => `${at + 1}. ${choice.title}`).join('\n')}`
    : reply.text;

/** Makes the activity of a reply. `expects` tells the client whether an answer is awaited. */
export function toActivity(reply: Reply, lang: string, expects: boolean): Partial<Activity> {
  const attachments: Attachment[] = reply.card ? [CardFactory.adaptiveCard(reply.card)] : [];
  const activity: Partial<Activity> = {
    type: ActivityTypes.Message,
    text: plainText(reply),
    textFormat: 'plain',
    locale: lang === 'es' ? 'es-US' : 'en-US',
    inputHint: expects ? InputHints.ExpectingInput : InputHints.AcceptingInput,
  };
  if (reply.speak) activity.speak = reply.speak;
  if (attachments.length > 0) activity.attachments = attachments;
  if (reply.choices && reply.choices.length > 0) {
    activity.suggestedActions = {
      to: [],
      actions: reply.choices.map(({ title, says }) => ({ type: 'imBack', title, value: says ?? title })),
    };
  }
  return activity;
}

/** An activity that only traces, for Emulator. */
export const traceActivity = (name: string, value: unknown): Partial<Activity> =>
  ActivityFactory.fromObject({ type: ActivityTypes.Trace, name, label: name, value });
