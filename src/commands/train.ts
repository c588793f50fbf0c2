import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Language } from '../billing/member.js';
import { modelFile } from '../language/recogniser/load-model.js';
import { encodeModel } from '../language/recogniser/model.js';
import { readPhrases } from '../language/recogniser/phrases.js';
import { type Helpers, trainModel } from '../language/recogniser/train-model.js';
import { builtFile, knowledgeFile, projectRoot } from '../paths.js';

/** Trains the recogniser of every language that has phrases. Nothing is done when neither phrases, word lists nor code have changed. */
const train = (say: (line: string) => void): void => {
  const stampFile = builtFile('understanding.stamp');
  const stamp = inputsHash();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) {
    say('the models are up to date');
    return;
  }
  mkdirSync(builtFile(), { recursive: true });
  for (const lang of Language.options) {
    const phrases = readPhrases(lang);
    if (phrases.length === 0) continue;
    const started = performance.now();
    const bytes = encodeModel(trainModel(phrases, lang, helpersOf(lang)));
    writeFileSync(modelFile(lang), bytes);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${lang}: ${phrases.length} phrases, ${(bytes.length / 1e6).toFixed(1)} MB, ${seconds} s`);
  }
  writeFileSync(stampFile, stamp);
};

/** English phrases help Spanish by three in a hundred; the other way round, English loses on what other people wrote. */
const helpersOf = (lang: Language): Helpers | undefined =>
  lang === 'es' ? { examples: readPhrases('en'), lang: 'en' } : undefined;

/** Of the sources also when the build runs, so that both agree; without sources (an image that has only the build) of the phrases alone. */
const inputsHash = (): string => {
  const hash = createHash('sha256');
  for (const lang of Language.options) for (const { text, at } of readPhrases(lang)) hash.update(`${at} ${text}\n`);
  for (const file of ['lexicon.json', 'vectors/en.bin', 'vectors/es-en.txt']) {
    if (existsSync(knowledgeFile(file))) hash.update(readFileSync(knowledgeFile(file)));
  }
  const code = join(projectRoot, 'src', 'language', 'recogniser');
  for (const name of existsSync(code) ? readdirSync(code).sort() : []) {
    hash.update(name).update(readFileSync(join(code, name)));
  }
  return hash.digest('hex');
};

const quiet = process.argv.includes('--quiet');
train((line) => {
  if (!quiet) process.stdout.write(`${line}\n`);
});
