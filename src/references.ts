import { createHash } from 'node:crypto';

/** Without 0 O 1 I L, which people mix up, and without vowels, so that no number spells a word. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ';

const prefixes = {
  payment: 'KPB',
  application: 'APP',
  reference: 'REF',
} as const;

/**
 * A number that a person can read out, like `KPB-7F3Q-2M`, derived from an operation's key: driving the same operation
 * again gives the same number. Six of 28 characters: about one in 480 million for two given keys, so numbers are for
 * people and the desk; the key stays the identity.
 */
export function referenceNumber(kind: keyof typeof prefixes, key: string): string {
  const bytes = createHash('sha256').update(`${kind}\n${key}`).digest();
  let rest = bytes.readUIntBE(0, 6);
  let text = '';
  for (let i = 0; i < 6; i++) {
    text += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return `${prefixes[kind]}-${text.slice(0, 4)}-${text.slice(4)}`;
}
