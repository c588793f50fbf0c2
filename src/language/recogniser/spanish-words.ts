import { existsSync, readFileSync } from 'node:fs';
import { knowledgeFile } from '../../paths.js';

let read: Map<string, readonly string[]> | undefined;
let roots: Map<string, readonly string[]> | undefined;

/** Spanish words and their English counterparts: knowledge/vectors/es-en.txt, a line `word: english english`, without accents. */
export const spanishWords = (): ReadonlyMap<string, readonly string[]> => {
  if (read) return read;
  read = new Map();
  const file = knowledgeFile('vectors', 'es-en.txt');
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    const [spanish, english] = line.split(':');
    if (!spanish || !english) continue;
    for (const word of spanish.trim().split(' ')) read.set(word, english.trim().split(' '));
  }
  return read;
};

/** The counterparts of a word in another form (number, gender, person, tense), found by what is left without its ending. */
export const spanishRoots = (word: string): readonly string[] | undefined => {
  if (!roots) {
    roots = new Map();
    for (const [known, english] of spanishWords()) {
      const root = rootOf(known);
      if (!roots.has(root)) roots.set(root, english);
    }
  }
  return roots.get(rootOf(word));
};

const endings =
  /(?:(?:ar|er|ir)(?:me|te|se|nos|lo|la|los|las|le|les)+|(?:ando|iendo|yendo)(?:me|te|se|lo|la|los|las)?|aciones|acion|amientos?|imientos?|aron|ieron|abamos|aban|aba|ados?|adas?|idos?|idas?|aremos|eremos|iremos|aran|eran|iran|aria|eria|iria|amos|emos|imos|are|ere|ire|ara|era|ira|ase|iese|aste|iste|mente|itos?|itas?|ales|ar|er|ir|an|en|as|es|os|ia|ie|io|a|e|i|o|s)$/;

const rootOf = (word: string): string => {
  const root = word.replace(endings, '');
  return root.length >= 3 ? root : word;
};
