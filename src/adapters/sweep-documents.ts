import type { DocumentStore, Json } from '../ports.js';

/** Deletes the documents with these prefixes whose `expiresAt` (ISO) is over at `now`. Returns how many. */
export async function sweepDocuments(
  documents: DocumentStore,
  prefixes: readonly string[],
  now: Date,
): Promise<number> {
  let swept = 0;
  for (const prefix of prefixes) {
    for (const key of await documents.list(prefix)) {
      const found = (await documents.read([key]))[key];
      if (!found || !isOver(found.value, now)) continue;
      await documents.delete([key]);
      swept++;
    }
  }
  return swept;
}

function isOver(value: Json, now: Date): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  return typeof value.expiresAt === 'string' && value.expiresAt <= now.toISOString();
}
