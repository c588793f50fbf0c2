import { plainText } from './normalise.js';
import type { Phrase } from './phrases.js';

/** Share of letter triples in common from which on two phrases teach the same thing. */
const tooAlike = 0.85;

/**
 * What is wrong with phrases, a line each: the same phrase twice (also under two ids, where it would teach both and neither), and two that
 * hardly differ inside an id. Case, accents, punctuation and blanks make no difference.
 */
export const checkPhrases = (phrases: readonly Phrase[]): string[] => {
  const problems: string[] = [];
  const seen = new Map<string, Phrase>();
  const byIntent = new Map<string, { phrase: Phrase; triples: Set<string> }[]>();
  for (const phrase of phrases) {
    const plain = wordsOf(phrase.text);
    const same = seen.get(plain);
    if (same) {
      const where = same.intent === phrase.intent ? 'is a duplicate of' : 'stands under two ids, see';
      problems.push(`${phrase.at}: "${phrase.text}" ${where} ${same.at}`);
      continue;
    }
    seen.set(plain, phrase);
    const triples = triplesOf(plain);
    const siblings = byIntent.get(phrase.intent) ?? [];
    const near = siblings.find((other) => likeness(triples, other.triples) >= tooAlike);
    if (near) problems.push(`${phrase.at}: "${phrase.text}" is nearly ${near.phrase.at}: "${near.phrase.text}"`);
    byIntent.set(phrase.intent, [...siblings, { phrase, triples }]);
  }
  return problems;
};

const wordsOf = (text: string): string =>
  plainText(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ') || text;

const triplesOf = (plain: string): Set<string> => {
  const padded = `  ${plain} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
};

/** Jaccard index. */
const likeness = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (Math.min(a.size, b.size) < tooAlike * Math.max(a.size, b.size)) return 0;
  let common = 0;
  for (const one of a) if (b.has(one)) common++;
  return common / (a.size + b.size - common);
};
