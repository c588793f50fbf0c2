import { type Activity, ActivityTypes, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Message, Upload } from './scope.js';

const File = z.object({
  name: z.string().max(300).default('file'),
  contentType: z.string().max(200),
  contentUrl: z.string().max(15_000_000),
});
const mostUploads = 5;

/** Takes out of an activity what the conversation needs: mentions removed, spaces and control characters tidied. */
export function toMessage(context: TurnContext): Message {
  const { activity } = context;
  if (activity.type !== ActivityTypes.Message) return { text: '', uploads: [] };
  const said = hasMention(activity) ? TurnContext.removeRecipientMention(activity) : activity.text;
  const text = (typeof said === 'string' ? said : '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { text, value: activity.value ?? undefined, uploads: uploadsOf(activity) };
}

const hasMention = (activity: Activity): boolean => (activity.entities ?? []).some(({ type }) => type === 'mention');

/** Web clients and Teams add a text/html attachment that only mirrors the text; it is not a file. */
function uploadsOf(activity: Activity): Upload[] {
  const files = (activity.attachments ?? []).map((attachment) => File.safeParse(attachment));
  return files
    .flatMap((read) => (read.success && !read.data.contentType.startsWith('text/html') ? [read.data] : []))
    .slice(0, mostUploads);
}
