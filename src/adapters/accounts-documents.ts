import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type Accounts, type Clock, ConflictError, type DocumentStore, type MemberDirectory } from '../ports.js';
import { hashPassword } from './password.js';
import { updateDocument } from './update-document.js';

const Account = z.object({
  /** Absent until a password was set here. */
  password: z.string().optional(),
  /** Hashes of the tokens that are out, with the ISO time at which each ends. */
  resets: z.array(z.object({ hash: z.string(), expiresAt: z.string() })),
});
const Owner = z.object({ memberNumber: z.string() });

const tokenMs = 15 * 60 * 1000;

const accountKey = (memberNumber: string): string => `account/${memberNumber}`;
/** The prefix of the documents that lead from a token to its member. */
export const tokenPrefix = 'reset/';
const tokenKey = (hash: string): string => `${tokenPrefix}${hash}`;
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Online accounts over documents. Setting a password ends every reset link of the member. */
export function createAccounts({
  documents,
  members,
  clock,
}: {
  documents: DocumentStore;
  members: MemberDirectory;
  clock: Clock;
}): Accounts {
  const isOut = ({ expiresAt }: { expiresAt: string }): boolean => expiresAt > clock.now().toISOString();

  /** The member's account as it stands, when the token could be used. */
  async function usable(token: string) {
    const hash = hashOf(token);
    const owner = (await documents.read([tokenKey(hash)]))[tokenKey(hash)];
    if (!owner) return undefined;
    const { memberNumber } = Owner.parse(owner.value);
    const found = (await documents.read([accountKey(memberNumber)]))[accountKey(memberNumber)];
    if (!found) return undefined;
    const account = Account.parse(found.value);
    const valid = account.resets.some((reset) => reset.hash === hash && isOut(reset));
    return valid ? { memberNumber, account, eTag: found.eTag } : undefined;
  }

  return {
    async issueReset(memberNumber) {
      const token = randomBytes(32).toString('base64url');
      const hash = hashOf(token);
      const ended: string[] = [];
      const expiresAt = new Date(clock.now().getTime() + tokenMs).toISOString();
      await documents.write({ [tokenKey(hash)]: { value: { memberNumber, expiresAt } } });
      await updateDocument(documents, accountKey(memberNumber), (value) => {
        const account = value === undefined ? { resets: [] } : Account.parse(value);
        const resets = account.resets.filter(isOut);
        ended.push(...account.resets.filter((reset) => !isOut(reset)).map((reset) => tokenKey(reset.hash)));
        return { ...account, resets: [...resets, { hash, expiresAt }] };
      });
      if (ended.length > 0) await documents.delete(ended);
      return token;
    },

    check: async (token) => (await usable(token)) !== undefined,

    async redeem(token, password) {
      const found = await usable(token);
      if (!found) return false;
      const { memberNumber, account, eTag } = found;
      const key = accountKey(memberNumber);
      try {
        // The token is spent before the slow hash, so that racing redeems cost one hash and not one each.
        await documents.write({ [key]: { value: { ...account, resets: [] }, eTag } });
      } catch (error) {
        // Somebody spent the token, or asked for another one, meanwhile; only in the second case it may still be good.
        if (error instanceof ConflictError) return this.redeem(token, password);
        throw error;
      }
      const hash = await hashPassword(password);
      await updateDocument(documents, key, (value) => ({ ...Account.parse(value), password: hash }));
      await documents.delete(account.resets.map((reset) => tokenKey(reset.hash)));
      return true;
    },

    async isLocked(memberNumber) {
      const found = (await documents.read([accountKey(memberNumber)]))[accountKey(memberNumber)];
      if (found && Account.parse(found.value).password !== undefined) return false;
      return (await members.find(memberNumber))?.onlineAccount?.locked ?? false;
    },
  };
}
