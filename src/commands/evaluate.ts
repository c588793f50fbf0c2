import { readFileSync } from 'node:fs';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { z } from 'zod';
import { IsoDate, Language } from '../billing/member.js';
import { loadModel } from '../language/recogniser/load-model.js';
import { type Confusion, confusions, type ReadRow, type Scores, score } from '../language/recogniser/score.js';
import { trainModel } from '../language/recogniser/train-model.js';

import { findSlots } from '../language/slots.js';
import { createUnderstanding } from '../language/understand.js';
import { warmUnderstanding } from '../language/warm.js';

const usage = 'evaluate --test FILE.jsonl [--train FILE.jsonl] [--lang en|es] [--now YYYY-MM-DD] [--json]';

const TestRow = z.object({
  text: z.string(),
  /** Ids of which any is right; `acceptAll` alone says it too: the first request's. */
  accept: z.array(z.string()).min(1),
  acceptAll: z.array(z.array(z.string())).optional(),
  slots: z.record(z.string(), z.unknown()).optional(),
  lang: Language.optional(),
});
const TrainRow = z.object({ text: z.string(), intent: z.string() });

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      test: { type: 'string' },
      train: { type: 'string' },
      lang: { type: 'string', default: 'en' },
      now: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (!values.test) throw new Error(`usage: ${usage}`);
  const lang = Language.parse(values.lang);
  const today = IsoDate.parse(values.now ?? new Date().toISOString().slice(0, 10));
  const rows = readRows(values.test, TestRow);
  const models = values.train
    ? [trainModel(readRows(values.train, TrainRow), lang)]
    : Language.options.map(loadModel).filter((model) => model !== undefined);
  const understanding = createUnderstanding({ models, findSlots });
  const { understand } = understanding;

  // The first calls run in code that is not compiled yet; a service has them behind it.
  await warmUnderstanding(understanding);
  for (const row of rows.slice(0, 50)) await understand(row.text, { lang: row.lang ?? lang, today });
  const read: (ReadRow & Pick<TestRow, 'slots'>)[] = [];
  const times: number[] = [];
  for (const row of rows) {
    const started = performance.now();
    const meaning = await understand(row.text, { lang: row.lang ?? lang, today });
    times.push(performance.now() - started);
    read.push({ ...row, meaning });
  }
  times.sort((a, b) => a - b);
  const report: Report = {
    ...score(read),
    slotsExact: slotsExact(read),
    p50Ms: times[Math.floor(times.length / 2)] ?? 0,
    maxMs: times.at(-1) ?? 0,
  };
  process.stdout.write(
    values.json ? `${JSON.stringify({ ...report, perRow: read.map(perRow) })}\n` : asText(report, confusions(read)),
  );
};

type TestRow = z.infer<typeof TestRow>;
type Report = Scores & { slotsExact: number | null; p50Ms: number; maxMs: number };

const perRow = ({ text, meaning: { top, action, all, slots } }: ReadRow) => ({
  text,
  top: top.map(({ id }) => id),
  score: top[0]?.score ?? 0,
  action,
  all,
  slots,
});

/** Share of the rows that say which slots they hold where exactly these were found; null without such rows. */
const slotsExact = (rows: readonly (ReadRow & Pick<TestRow, 'slots'>)[]): number | null => {
  const told = rows.filter(({ slots }) => slots);
  const exact = told.filter(({ slots, meaning }) => isDeepStrictEqual({ ...meaning.slots }, slots));
  return told.length === 0 ? null : exact.length / told.length;
};

const asText = (report: Report, confused: readonly Confusion[]): string => {
  const percent = (share: number | null): string => (share === null ? '–' : `${(100 * share).toFixed(1)} %`);
  const lines: [string, string][] = [
    ['rows', String(report.rows)],
    ['best is right', percent(report.accuracy)],
    ['right among best three', percent(report.top3)],
    ['out of scope noticed', percent(report.noneRecall)],
    ['right when acted on', percent(report.actedPrecision)],
    ['acted on, of those in scope', percent(report.actedCoverage)],
    ['both requests found', percent(report.bothFound)],
    ['single request split', percent(report.splitWrongly)],
    ['slots exactly right', percent(report.slotsExact)],
    ['time per message, median', `${report.p50Ms.toFixed(2)} ms`],
    ['time per message, worst', `${report.maxMs.toFixed(2)} ms`],
  ];
  const figures = lines.map(([name, value]) => `${name.padEnd(30)}${value.padStart(10)}`);
  const table = confused.map(
    ({ right, taken, count, example }) =>
      `${String(count).padStart(4)}  ${right.padEnd(26)} ${taken.padEnd(26)} ${example.slice(0, 70)}`,
  );
  return `${[...figures, '', `   n  ${'right'.padEnd(26)} ${'taken for'.padEnd(26)} for example`, ...table].join('\n')}\n`;
};

const readRows = <Row>(file: string, shape: z.ZodType<Row>): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [shape.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${file}:${i + 1}: ${error instanceof z.ZodError ? z.prettifyError(error) : 'not JSON'}`);
      }
    });

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
