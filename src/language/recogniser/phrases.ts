import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../billing/member.js';
import { knowledgeFile } from '../../paths.js';

export interface Phrase {
  text: string;
  intent: string;
  /** Where it stands, as `en/pay-bill.txt:12`. */
  at: string;
}

/** The phrases of a language: knowledge/phrases/<lang>/<id>.txt, one a line; blank lines do not count. Empty when there is no folder. */
export const readPhrases = (lang: Language, root = knowledgeFile('phrases')): Phrase[] => {
  const folder = join(root, lang);
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .map((line, i) => ({ text: line.trim(), intent: name.slice(0, -4), at: `${lang}/${name}:${i + 1}` }))
      .filter(({ text }) => text !== ''),
  );
};
