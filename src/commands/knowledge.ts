import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { countUnanswered } from '../adapters/unanswered-file.js';
import { Organization } from '../billing/organization.js';
import { processConfig } from '../config.js';
import { readChecked } from '../knowledge.js';
import type { Faq } from '../language/faq.js';
import { DocumentError, type ReadEntry, readFaqDocument } from '../language/faq-document.js';
import { knowledgeFile, projectRoot } from '../paths.js';
import { placeholders } from '../text/answer.js';

/**
 * Reads every document of `<folder>/documents` and checks each against the others and against organization.json.
 * Throws DocumentError with `file:line` of the first mistake. The same documents always give the same result.
 */
export async function buildFaq(folder = knowledgeFile()): Promise<Faq> {
  const organization = await readChecked(join(folder, 'organization.json'), Organization);
  const documents = join(folder, 'documents');
  const names = (await readdir(documents)).filter((name) => name.endsWith('.md') && name !== 'README.md').sort();
  const read: ReadEntry[] = [];
  for (const name of names) {
    const file = join(documents, name);
    read.push(...readFaqDocument(relative(projectRoot, file), await readFile(file, 'utf8')));
  }
  const known = placeholders(organization);
  const seen = new Map<string, ReadEntry>();
  for (const one of read) {
    checkAgainstOthers(one, seen);
    checkAgainstPlan(one, organization, known, folder);
    seen.set(one.entry.key, one);
  }
  return { entries: read.map(({ entry }) => entry).sort((a, b) => (a.key < b.key ? -1 : 1)) };
}

function checkAgainstOthers({ entry, file, line }: ReadEntry, seen: ReadonlyMap<string, ReadEntry>): void {
  const first = seen.get(entry.key);
  if (first) throw new DocumentError(file, line, `the key ${entry.key} is already in ${first.file}:${first.line}`);
  for (const { entry: other } of seen.values()) {
    for (const language of ['en', 'es'] as const) {
      const same = entry.questions[language].find((question) => other.questions[language].includes(question));
      if (same) throw new DocumentError(file, line, `the question "${same}" is also one of ${other.key}`);
    }
    if (other.topic !== entry.topic) continue;
    if (other.intent !== entry.intent) {
      throw new DocumentError(file, line, `${other.key} is of the same topic but has the intent ${other.intent}`);
    }
    const shared = entry.regions.find((region) => other.regions.includes(region));
    if (shared || (entry.regions.length === 0 && other.regions.length === 0)) {
      throw new DocumentError(file, line, `${other.key} already answers ${entry.topic} for ${shared ?? 'all regions'}`);
    }
  }
}

function checkAgainstPlan(
  { entry, file, line }: ReadEntry,
  organization: Organization,
  known: ReadonlySet<string>,
  folder: string,
): void {
  const region = entry.regions.find((id) => !organization.regions.some((one) => one.id === id));
  if (region) throw new DocumentError(file, line, `organization.json has no region "${region}"`);
  if (!(entry.source in organization.sources)) {
    throw new DocumentError(file, line, `organization.json has no source "${entry.source}"`);
  }
  for (const id of [entry.intent, entry.task ?? entry.intent]) {
    if (!existsSync(join(folder, 'phrases', 'en', `${id}.txt`))) {
      throw new DocumentError(file, line, `there is no intent "${id}": knowledge/phrases/en has no such file`);
    }
  }
  for (const text of Object.values(entry.answer)) {
    for (const [, name] of text.matchAll(/\{\{(.*?)\}\}/g)) {
      if (!known.has(name!)) throw new DocumentError(file, line, `organization.json has nothing for {{${name}}}`);
    }
  }
}

/** Builds knowledge/faq.json, or with `--unanswered` lists what people asked in vain, most frequent first. */
async function main(args: readonly string[]): Promise<void> {
  const say = (line: string) => args.includes('--quiet') || process.stdout.write(`${line}\n`);
  if (args.includes('--unanswered')) {
    const questions = await countUnanswered(processConfig().dataDir);
    if (questions.length === 0) say('No unanswered questions so far.');
    for (const { count, language, text } of questions) process.stdout.write(`${count}\t${language}\t${text}\n`);
    return;
  }
  const faq = await buildFaq();
  await writeFile(knowledgeFile('faq.json'), `${JSON.stringify(faq, null, 2)}\n`);
  say(`knowledge/faq.json: ${faq.entries.length} answers in English and Spanish`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main(process.argv.slice(2)).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
