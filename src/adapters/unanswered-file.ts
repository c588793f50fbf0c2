import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { Language } from '../billing/member.js';
import type { Clock } from '../ports.js';
import { openAppendLog } from './append-log.js';
import type { Disk } from './disk.js';

const Row = z.object({ at: z.string(), language: Language, text: z.string() });

/** Longer questions are cut: the list is for reading. */
const longest = 300;

export interface UnansweredQuestions {
  /** Keeps a question that had no answer, for the owner of the knowledge. Give it redacted; digits and addresses are masked here. */
  record(question: { text: string; language: Language }): Promise<void>;
  close(): Promise<void>;
}

/** Where the questions of a data folder are. */
export const unansweredFile = (dataDir: string): string => join(dataDir, 'unanswered.jsonl');

/** Opens or creates the list of a data folder. */
export async function openUnansweredFile(options: {
  dataDir: string;
  clock: Clock;
  onCorrupt: (problem: { file: string; line: number; reason: string }) => void;
  disk?: Disk;
}): Promise<UnansweredQuestions> {
  const log = await openAppendLog(unansweredFile(options.dataDir), { ...options, onRow: () => undefined });
  return {
    record: ({ text, language }) =>
      log.append({ at: options.clock.now().toISOString(), language, text: masked(text).slice(0, longest) }),
    close: () => log.close(),
  };
}

/** The questions, most frequent first; the same words in other case or punctuation count as one. Lines that do not fit are passed over. */
export async function countUnanswered(dataDir: string): Promise<{ count: number; language: Language; text: string }[]> {
  const file = unansweredFile(dataDir);
  if (!existsSync(file)) return [];
  const counts = new Map<string, { count: number; language: Language; text: string }>();
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    const row = Row.safeParse(parse(line));
    if (!row.success) continue;
    const { language, text } = row.data;
    const key = `${language} ${
      text
        .toLowerCase()
        .match(/[\p{L}\p{N}#]+/gu)
        ?.join(' ') ?? ''
    }`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { count: 1, language, text });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}

const masked = (text: string): string =>
  text
    .replace(/\S+@\S+/g, '#')
    .replace(/\d/g, '#')
    .replace(/\s+/g, ' ')
    .trim();

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
