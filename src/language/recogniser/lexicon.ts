import { readFileSync } from 'node:fs';
import type { Language } from '../../billing/member.js';
import { knowledgeFile } from '../../paths.js';

export interface Lexicon {
  /** Slang, abbreviations and frequent misspellings, each with the word that is meant. */
  spelling: ReadonlyMap<string, string>;
  /** Words of the trade, to which slips of the finger are put right. */
  trade: readonly string[];
  /** Word → the ideas it stands for. Words of one idea are taken as alike, besides being themselves. */
  ideas: ReadonlyMap<string, readonly string[]>;
}

type LexiconFile = Record<Language, { trade: string; spelling: Record<string, string>; ideas: Record<string, string> }>;

const read = new Map<Language, Lexicon>();

/** The word lists of a language, from knowledge/lexicon.json; read once. Words are without accents, as after `normalise`. */
export const lexicon = (lang: Language): Lexicon => {
  const known = read.get(lang);
  if (known) return known;
  const file = JSON.parse(readFileSync(knowledgeFile('lexicon.json'), 'utf8')) as LexiconFile;
  const { trade, spelling, ideas } = file[lang];
  const byWord = new Map<string, string[]>();
  for (const [idea, words] of Object.entries(ideas)) {
    for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), idea]);
  }
  const made: Lexicon = { trade: trade.split(' '), spelling: new Map(Object.entries(spelling)), ideas: byWord };
  read.set(lang, made);
  return made;
};
