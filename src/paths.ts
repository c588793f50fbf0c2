import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, the same from the sources and from the build. */
export const projectRoot = (() => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
})();

/** A file of `knowledge/`, as an absolute path. */
export const knowledgeFile = (...parts: string[]): string => join(projectRoot, 'knowledge', ...parts);

/** Trained models and other things that the build makes. */
export const builtFile = (...parts: string[]): string => join(projectRoot, 'dist', 'built', ...parts);
