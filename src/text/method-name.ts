import type { Language } from '../billing/member.js';

const accounts: [RegExp, string][] = [
  [/^Checking\b/, 'Cuenta corriente'],
  [/^Savings\b/, 'Cuenta de ahorros'],
];

/** The name of a saved way to pay, such as "Checking 1122"; card brands are the same in every language. */
export const methodName = (name: string, language: Language): string =>
  language === 'en' ? name : accounts.reduce((shown, [english, spanish]) => shown.replace(english, spanish), name);
