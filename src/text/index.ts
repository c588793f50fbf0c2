import type { Language } from '../billing/member.js';
import { english } from './en/index.js';
import { spanish } from './es/index.js';

/** Everything the assistant says, in one language. */
export type Catalogue = typeof english;

const catalogues: Record<Language, Catalogue> = { en: english, es: spanish };

/** The words of a language. */
export const wordsFor = (language: Language): Catalogue => catalogues[language];
