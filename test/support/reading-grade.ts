/** Words that cannot be said in easier words here: names, and the field's terms that stand on people's own papers. */
const unavoidable =
  /\b(?:Kaiser Permanente|Explanation of Benefits|EOBs?|Medicare|Medicaid|Social Security|FHIR JSON|TTY|member numbers?|reference numbers?|confirmation numbers?|application numbers?|deductible|coinsurance|copay(?:ment)?|premiums?|automatic payments?|financial aid|federal poverty guideline|representatives?|medical|emergency|assistant|insurance|Pacific Time|español|English|Spanish|inglés)\b/gi;

/** Reads the texts as people would read them: addresses, numbers and quoted examples are looked at, not read out. */
const readable = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, 'it')
    .replace(/[A-Z]{2,3}-[\w-]+/g, 'it')
    .replace(/\$?\d[\d,./:-]*/g, 'ten')
    .replace(unavoidable, 'name')
    .replace(/[•👍👎]/gu, ' ')
    .replace(/\n+/g, '. ')
    .replace(/:\s/g, '. ');

/** Counts the beats of an English word by its vowels; good to within one. */
export function syllables(word: string): number {
  const bare = word.toLowerCase().replace(/[^a-z]/g, '');
  if (bare.length <= 3) return 1;
  const groups = bare
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end.slice(0, 1))
    .replace(/^y/, '')
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

/** The Flesch-Kincaid grade: the school year in which a text can be read. Undefined for texts too short for a figure. */
export function readingGrade(text: string): number | undefined {
  const plain = readable(text);
  const words = plain.match(/[\p{L}']+/gu) ?? [];
  if (words.length < 8) return undefined;
  const sentences = plain.split(/[.!?]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length || 1;
  const beats = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (beats / words.length) - 15.59;
}
