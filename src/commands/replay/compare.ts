import type { Activity } from 'botbuilder';
import type { Exchange, Recorded } from './read-transcript.js';

/** Where a replay first leaves its transcript. */
export interface Difference {
  /** Place in the file, from 0. */
  at: number;
  what: 'text' | 'choices' | 'card' | 'missing reply' | 'additional reply';
  expected: string;
  got: string;
}

/** What is made anew in every conversation: addresses, codes, confirmation and reference numbers. */
const drawn: [RegExp, string][] = [
  [/https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?/g, 'HOST'],
  [/\/(pay|reset|receipts)\/[\w.-]+/g, '/$1/…'],
  [/\b(KPB|APP|REF)-[0-9A-Z]{4}-[0-9A-Z]{2}\b/g, '$1-…'],
  [/\bE-[0-9A-F]{8}\b/g, 'E-…'],
];

/** A text without what differs between two honest runs. */
export const comparable = (text: string): string =>
  drawn
    .reduce((kept, [pattern, mark]) => kept.replace(pattern, mark), text)
    .replace(/\r\n/g, '\n')
    .trim();

/** The first difference between the recorded and the present replies to one activity. */
export function firstDifference({ replies, at }: Exchange, got: readonly Partial<Activity>[]): Difference | undefined {
  for (const [index, { at: place, activity }] of replies.entries()) {
    const reply = got[index] as Partial<Recorded> | undefined;
    if (!reply) return { at: place, what: 'missing reply', expected: activity.text ?? '', got: '' };
    for (const [what, view] of views) {
      const expected = view(activity);
      const present = view(reply);
      if (expected !== present) return { at: place, what, expected, got: present };
    }
  }
  const additional = got[replies.length];
  return (
    additional && { at: replies.at(-1)?.at ?? at, what: 'additional reply', expected: '', got: additional.text ?? '' }
  );
}

type View = (activity: Partial<Recorded>) => string;

const views: [Difference['what'], View][] = [
  ['text', ({ text }) => comparable(text ?? '')],
  [
    'choices',
    ({ suggestedActions }) => (suggestedActions?.actions ?? []).map(({ title }) => comparable(title ?? '')).join('\n'),
  ],
  ['card', ({ attachments }) => (attachments ?? []).map(attachmentView).join('\n')],
];

function attachmentView({ contentType, content, name }: Record<string, unknown>): string {
  const body = JSON.stringify(content ?? name ?? '', (key, value) => (key === 'nonce' ? 'NONCE' : value));
  return `${String(contentType)} ${comparable(body)}`;
}

/** The single-use ids in the buttons of a reply's cards, in their order. */
export function noncesIn(activity: Partial<Recorded> | Partial<Activity>): string[] {
  const found: string[] = [];
  JSON.stringify(activity.attachments ?? [], (key, value: unknown) => {
    if (key === 'nonce' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}
