import { english } from '../../src/text/en/index.js';
import { spanish } from '../../src/text/es/index.js';

/**
 * Tells which entries of the catalogue a reply is made of, so that tests name texts instead of copying sentences. Every entry
 * is wrapped once, in place; what it renders is noted and looked for in the replies.
 */
const rendered = new Map<string, string>();

type Texts = { [key: string]: unknown };

function wrap(texts: Texts, path: string): void {
  for (const [key, value] of Object.entries(texts)) {
    const id = path ? `${path}.${key}` : key;
    if (typeof value === 'function') {
      texts[key] = (...args: unknown[]) => note(id, (value as (...given: unknown[]) => unknown)(...args));
    } else if (typeof value === 'string') {
      Object.defineProperty(texts, key, { get: () => note(id, value), enumerable: true });
    } else if (value && typeof value === 'object') wrap(value as Texts, id);
  }
}

function note<T>(id: string, value: T): T {
  const text = typeof value === 'string' ? value : (value as { text?: unknown } | undefined)?.text;
  if (typeof text === 'string' && text.length > 3) rendered.set(`${id}\n${text}`, text);
  return value;
}

// The tasks share words (`payment`); copies keep one task's wrappers out of another's.
for (const catalogue of [english, spanish] as unknown as { tasks: Record<string, Texts>; conversation: Texts }[]) {
  for (const [id, texts] of Object.entries(catalogue.tasks)) {
    const copy = Object.fromEntries(
      Object.entries(texts).map(([key, value]) => [
        key,
        value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : value,
      ]),
    );
    wrap(copy, id);
    catalogue.tasks[id] = copy;
  }
  wrap(catalogue.conversation, 'conversation');
}

/** Forgets what was rendered; call before a turn. */
export const clearRendered = (): void => rendered.clear();

/** Ids of the entries that stand in the text, such as `pay-bill.ask.amountCents`. */
export const textIdsIn = (text: string): string[] => [
  ...new Set([...rendered].filter(([, part]) => text.includes(part)).map(([key]) => key.split('\n')[0] ?? '')),
];
