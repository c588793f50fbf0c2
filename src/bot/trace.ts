import { type Activity, ActivityTypes } from 'botbuilder';
import type { Scope } from './scope.js';
import { redact } from './transcript.js';

/** The one channel that shows traces; others drop them, and Web Chat fails on them. */
const tracing = 'emulator';

/** How the message was understood, for the Emulator's inspector; nothing for a message with sensitive data in it. */
export async function understandingTrace(scope: Scope): Promise<Partial<Activity>[]> {
  const { channelId, type } = scope.context.activity;
  const { text } = scope.message;
  if (channelId !== tracing || type !== ActivityTypes.Message || text === '' || redact(text) !== text) return [];
  const { action, top, all, slots } = await scope.meaning();
  return [
    {
      type: ActivityTypes.Trace,
      name: 'understanding',
      label: 'How the message was understood',
      valueType: 'understanding',
      value: { language: scope.lang, action, top, all, slots },
    },
  ];
}
