import { z } from 'zod';
import type { AccountLinks, Clock, DocumentStore } from '../ports.js';

const Link = z.object({ memberNumber: z.string(), expiresAt: z.string() });

/** The prefix of the documents that lead from an account to its member. */
export const linkPrefix = 'account-link/';
const linkKey = (account: string): string => `${linkPrefix}${account}`;

/** Links of Microsoft accounts over documents, one for each account. */
export function createAccountLinks({ documents, clock }: { documents: DocumentStore; clock: Clock }): AccountLinks {
  async function find(account: string): Promise<string | undefined> {
    const key = linkKey(account);
    const found = (await documents.read([key]))[key];
    if (!found) return undefined;
    const { memberNumber, expiresAt } = Link.parse(found.value);
    return expiresAt > clock.now().toISOString() ? memberNumber : undefined;
  }

  return {
    memberOf: find,
    link: (account, memberNumber, expiresAt) =>
      documents.write({ [linkKey(account)]: { value: { memberNumber, expiresAt } } }),
    async unlink(account) {
      const linked = (await find(account)) !== undefined;
      await documents.delete([linkKey(account)]);
      return linked;
    },
  };
}
