import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ConfigError, processConfig } from '../config.js';
import type { Difference } from './replay/compare.js';
import { playTranscript } from './replay/play.js';
import { readTranscript, TranscriptError } from './replay/read-transcript.js';
import { recorded } from './replay/record.js';

const usage = `Usage: npm run replay -- FILE.transcript… [--now 2026-11-24T15:00:00Z] [--record]
  Plays transcripts (Bot Framework Emulator: File > Save transcript) against the bot with sample data.
  A message "$code" stands for the code in the mail; a code that was typed then is replaced by the present one.
  --now     the moment of the first activity (FIXED_NOW, or the day for which the sample data is written)
  --record  writes the bot's present replies into the files instead of comparing`;

/** The day for which the sample data is written. */
const sampleNow = new Date('2026-11-24T15:00:00.000Z');

class UsageError extends Error {}

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { now: { type: 'string' }, record: { type: 'boolean', default: false } },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one transcript.');
    const now = values.now === undefined ? (processConfig().fixedNow ?? sampleNow) : new Date(values.now);
    if (Number.isNaN(now.getTime())) throw new UsageError('--now is a moment like 2026-11-24T15:00:00Z.');
    return { files: positionals, now, record: values.record };
  } catch (error) {
    if (error instanceof UsageError || error instanceof ConfigError) throw error;
    throw new UsageError((error as Error).message);
  }
}

const indented = (text: string): string => (text === '' ? '    (nothing)' : text.replace(/^/gm, '    '));

const describe = ({ at, what, expected, got }: Difference): string =>
  `first difference at activity ${at + 1} (${what})\n  recorded:\n${indented(expected)}\n  now:\n${indented(got)}`;

/** `npm run replay`: ends with 1 when a transcript differs, 2 when it could not be played. */
async function main(argv: readonly string[]): Promise<void> {
  const { files, now, record } = readArguments(argv);
  for (const file of files) {
    const { exchanges } = readTranscript(await readFile(file, 'utf8'));
    const { played, difference, log } = await playTranscript(exchanges, { now, record });
    if (record) await writeFile(file, recorded(log, now));
    if (difference) {
      console.log(`${file}: ${describe(difference)}`);
      process.exitCode = 1;
    } else console.log(`${file}: ${played} activities played, ${record ? 'recorded' : 'no difference'}`);
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n${usage}`);
  else if (
    error instanceof TranscriptError ||
    error instanceof ConfigError ||
    (error as NodeJS.ErrnoException).code === 'ENOENT'
  )
    console.error((error as Error).message);
  else throw error;
  process.exitCode = 2;
});
