import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { Organization } from './billing/organization.js';
import { Policy } from './billing/policy.js';
import { PovertyGuidelines } from './billing/poverty-guidelines.js';
import { Faq } from './language/faq.js';
import { knowledgeFile } from './paths.js';

/** What the assistant knows about the plan, as the files of `knowledge/` say it. */
export interface Knowledge {
  organization: Organization;
  policy: Policy;
  povertyGuidelines: PovertyGuidelines;
  faq: Faq;
}

/**
 * Reads a JSON file and checks its shape. Throws an error that names the file and the path of every wrong value, in one
 * line each, for whoever edits the file.
 */
export async function readChecked<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? error})`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: is not JSON (${(error as Error).message})`);
  }
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  const wrong = checked.error.issues.map((issue) => `${file}: ${pathOf(issue.path)}: ${issue.message}`);
  throw new Error(wrong.join('\n'));
}

/** Reads everything; rejects with the message of `readChecked` when a file is missing or wrong. */
export async function readKnowledge(folder = knowledgeFile()): Promise<Knowledge> {
  const [organization, policy, povertyGuidelines, faq] = await Promise.all([
    readChecked(join(folder, 'organization.json'), Organization),
    readChecked(join(folder, 'policy.json'), Policy),
    readChecked(join(folder, 'poverty-guidelines.json'), PovertyGuidelines),
    readChecked(join(folder, 'faq.json'), Faq),
  ]);
  return { organization, policy, povertyGuidelines, faq };
}

/** `regions[2].aid.source`; the whole file when the path is empty. */
function pathOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole file';
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text ? `${text}.${String(part)}` : String(part);
  }, '');
}
