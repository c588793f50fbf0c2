import { existsSync, readFileSync } from 'node:fs';
import type { Language } from '../../billing/member.js';
import { builtFile } from '../../paths.js';
import { decodeModel, type Model } from './model.js';

export const modelFile = (lang: Language): string => builtFile(`understanding-${lang}.model`);

/** The trained model of a language; undefined when there were no phrases to train it from. Throws on a file of another format. */
export const loadModel = (lang: Language): Model | undefined => {
  const file = modelFile(lang);
  return existsSync(file) ? decodeModel(readFileSync(file)) : undefined;
};
