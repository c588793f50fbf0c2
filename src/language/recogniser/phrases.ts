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

/**
 * The phrases of a language: knowledge/phrases/<lang>/<id>.txt, one a line, and as `none` also knowledge/elsewhere/<lang>.txt: what people
 * ask other assistants for. Blank lines do not count. Empty when the language has no folder.
 */
export const readPhrases = (lang: Language): Phrase[] => {
  const folder = knowledgeFile('phrases', lang);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const elsewhere = knowledgeFile('elsewhere', `${lang}.txt`);
  return [
    ...names.sort().flatMap((name) => readLines(join(folder, name), name.slice(0, -4), `${lang}/${name}`)),
    ...(existsSync(elsewhere) ? readLines(elsewhere, 'none', `elsewhere/${lang}.txt`) : []),
  ];
};

const readLines = (file: string, intent: string, name: string): Phrase[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .map((line, i) => ({ text: line.trim(), intent, at: `${name}:${i + 1}` }))
    .filter(({ text }) => text !== '');
