import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { IsoDate, MemberRecord } from '../billing/member.js';

/** An import file cannot be used; one problem a line, each with its path in the file. Nothing was loaded. */
export class ImportError extends Error {
  constructor(
    file: string,
    readonly problems: readonly string[],
  ) {
    const shown = problems.slice(0, 30);
    const more = problems.length > shown.length ? [`… and ${problems.length - shown.length} more`] : [];
    super(`${file} was not imported:\n${[...shown, ...more].map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ImportError';
  }
}

export interface ImportFile {
  /** The day for which the file's dates were written. */
  asOf?: string;
  members: MemberRecord[];
}

const Resource = z.record(z.string(), z.unknown());
const Raw = z.object({
  asOf: IsoDate.optional(),
  members: z.array(MemberRecord.extend({ eobs: z.array(z.union([z.string().min(1), Resource])).max(1000) })),
});

/**
 * Reads a file of members with their bills, in the shape of `knowledge/sample-members.json`. An entry of `eobs` is a FHIR
 * ExplanationOfBenefit, a Bundle of them, or the path of a file with one, relative to this file. Throws ImportError that
 * names every bad row.
 */
export async function readImportFile(file: string): Promise<ImportFile> {
  const json = await readJson(file).catch((error: Error) => {
    throw new ImportError(file, [error.message]);
  });
  const read = Raw.safeParse(json);
  if (!read.success) {
    // The first problem of each value: a date with letters in it is no day either.
    const byPath = new Map(read.error.issues.toReversed().map(({ path, message }) => [pathText(path), message]));
    throw new ImportError(
      file,
      [...byPath].reverse().map(([path, message]) => `${path}: ${message}`),
    );
  }
  const problems = duplicates(read.data.members);
  const members: MemberRecord[] = [];
  for (const [i, { eobs, ...member }] of read.data.members.entries()) {
    const resources: MemberRecord['eobs'] = [];
    for (const [j, entry] of eobs.entries()) {
      try {
        const resource = typeof entry === 'string' ? await readJson(resolve(dirname(file), entry)) : entry;
        resources.push(...explanations(resource));
      } catch (error) {
        problems.push(`members[${i}].eobs[${j}]: ${(error as Error).message}`);
      }
    }
    members.push({ ...member, eobs: resources });
  }
  if (problems.length > 0) throw new ImportError(file, problems);
  return { ...(read.data.asOf && { asOf: read.data.asOf }), members };
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read (${error.code})`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
}

function explanations(resource: unknown): MemberRecord['eobs'] {
  const { resourceType, entry } = z
    .object({ resourceType: z.string().optional(), entry: z.array(z.object({ resource: Resource })).optional() })
    .parse(resource, { error: () => 'a FHIR resource is a JSON object' });
  const found = resourceType === 'Bundle' ? (entry ?? []).map((row) => row.resource) : [Resource.parse(resource)];
  const eobs = found.filter((one) => one.resourceType === 'ExplanationOfBenefit');
  if (eobs.length === 0)
    throw new Error(`a FHIR ExplanationOfBenefit is expected, not ${resourceType ?? 'an object without resourceType'}`);
  return eobs;
}

/** Member and bill numbers that come twice, at the second place. */
function duplicates(members: readonly { memberNumber: string; bills: { number: string }[] }[]): string[] {
  const problems: string[] = [];
  const seen = new Map<string, string>();
  const note = (what: string, value: string, path: string): void => {
    const first = seen.get(`${what} ${value}`);
    if (first) problems.push(`${path}: ${what} ${value} is there already, at ${first}`);
    else seen.set(`${what} ${value}`, path);
  };
  for (const [i, { memberNumber, bills }] of members.entries()) {
    note('member', memberNumber, `members[${i}].memberNumber`);
    for (const [j, { number }] of bills.entries()) note('bill', number, `members[${i}].bills[${j}].number`);
  }
  return problems;
}

/** `members[2].bills[0].due`; the file itself when the path is empty. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    return before ? `${before}.${String(part)}` : String(part);
  }, '');
  return text || 'the file';
}
