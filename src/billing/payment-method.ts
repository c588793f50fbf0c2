import type { PaymentMethod } from './member.js';

/** A way to pay as it was asked for. */
export interface AskedMethod {
  kind?: PaymentMethod['type'] | undefined;
  named?:
    | {
        brand?: 'visa' | 'mastercard' | 'amex' | 'discover' | undefined;
        last4?: string | undefined;
        account?: 'checking' | 'savings' | undefined;
        /** Said to be a credit card and no other. */
        credit?: true | undefined;
      }
    | undefined;
}

/** A processor's spellings of a brand: "MasterCard", "American Express". */
const spelt = (brand: string): string =>
  brand
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace('americanexpress', 'amex');

/** Whether a saved method is what was asked for: brand, last four digits, and kind, as far as they were said. */
export function fitsMethod({ type, brand, last4 }: PaymentMethod, { kind, named = {} }: AskedMethod): boolean {
  const own = spelt(brand);
  if (named.last4 !== undefined && named.last4 !== last4) return false;
  if (named.brand !== undefined && named.brand !== own) return false;
  // An account that is saved under its bank's name may be either.
  if (named.account !== undefined && named.account !== own && ['checking', 'savings'].includes(own)) return false;
  // "My Visa" may be a debit card too.
  if (named.brand !== undefined && kind === 'credit-card' && !named.credit) return type !== 'bank-account';
  if (named.account !== undefined) return type === 'bank-account';
  return kind === undefined || type === kind;
}
