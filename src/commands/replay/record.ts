import type { Replay } from './play.js';

const conversation = { id: 'sample|livechat' };
const user = { id: 'user', name: 'User', role: 'user' };
const bot = { id: 'bot', name: 'Bot', role: 'bot' };
const stepMs = 5_000;

/**
 * A played conversation as a transcript in the shape of the Emulator's export: a list of activities with roles, oldest first.
 * Ids, addresses and times are made even, so that recording twice gives the same file.
 */
export function recorded(log: Replay['log'], now: Date): string {
  let at = 0;
  const activities = log.flatMap(({ incoming, replies }, step) => {
    const timestamp = incoming.timestamp ?? new Date(now.getTime() + step * stepMs).toISOString();
    const base = { channelId: incoming.channelId ?? 'emulator', conversation, timestamp };
    return [
      { ...incoming, ...base, id: `activity-${++at}`, from: user, recipient: bot },
      ...replies.map(({ type, text, locale, inputHint, suggestedActions, attachments, textFormat }) => ({
        ...base,
        type,
        id: `activity-${++at}`,
        from: bot,
        recipient: user,
        text: text?.replace(/http:\/\/127\.0\.0\.1:\d+/g, 'http://127.0.0.1:3978'),
        textFormat,
        locale,
        inputHint,
        suggestedActions,
        attachments,
      })),
    ];
  });
  return `${JSON.stringify(activities, null, 2)}\n`;
}
