import type { Language } from '../billing/member.js';
import { plain } from './plain.js';

/** The language that a message asks for by name; undefined when it names none or both. */
export function namedLanguage(text: string): Language | undefined {
  const said = plain(text.slice(0, 200));
  const spanish = /\b(?:spanish|espanol|castellano)\b/.test(said);
  const english = /\b(?:english|ingles)\b/.test(said);
  if (spanish === english) return undefined;
  return spanish ? 'es' : 'en';
}
