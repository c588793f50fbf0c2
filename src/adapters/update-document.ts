import { ConflictError, type DocumentStore, type Json } from '../ports.js';

/**
 * Reads, changes and writes one document, again from the start when somebody else was quicker. `change` gets undefined
 * for a document that does not exist, must not have effects, and ends the attempt by throwing.
 */
export async function updateDocument(
  documents: DocumentStore,
  key: string,
  change: (value: Json | undefined) => Json,
): Promise<void> {
  for (;;) {
    const found = (await documents.read([key]))[key];
    try {
      await documents.write({ [key]: { value: change(found?.value), eTag: found?.eTag ?? null } });
      return;
    } catch (error) {
      if (!(error instanceof ConflictError)) throw error;
    }
  }
}
