import type { Json, LoggedActivity } from '../../ports.js';

/** What a client reads: activities in order, and from where to go on. */
export interface ActivitySet {
  activities: Json[];
  /** Seq of the last logged activity that was looked at, as text. */
  watermark: string;
}

/** Kinds that Web Chat shows or acts on. It throws on traces, and a conversationUpdate says who takes part. */
const shown = new Set(['message', 'typing', 'event', 'endOfConversation']);

/** Web Chat orders by this number; without it by timestamps, which are all alike where the clock stands still. */
const sequence = 'webchat:sequence-id';

const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part of a log that a client gets to see. `last` is the watermark when nothing was logged after it. */
export function toClient(logged: readonly LoggedActivity[], last: number): ActivitySet {
  const activities: Json[] = [];
  for (const { seq, activity } of logged) {
    if (!isObject(activity) || !shown.has(String(activity.type))) continue;
    const { serviceUrl: _, ...rest } = activity;
    const channelData = isObject(rest.channelData) ? rest.channelData : {};
    activities.push({ ...rest, channelData: { ...channelData, [sequence]: seq } });
  }
  return { activities, watermark: String(logged.at(-1)?.seq ?? last) };
}
