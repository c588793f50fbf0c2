import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readEobRules } from '../adapters/eob-rules-file.js';
import type { EobRules } from '../billing/eob/explain.js';
import { explain, explainFileProblem } from '../billing/eob/explain.js';
import type { Explanation } from '../billing/eob/explanation.js';
import { mostBytes, parseEobFile } from '../billing/eob/parse.js';
import { readEobs } from '../billing/eob/read.js';
import { CoverageType, type Language } from '../billing/member.js';
import type { Cents } from '../billing/money.js';
import { ConfigError, processConfig } from '../config.js';
import { eobText } from '../text/eob-text.js';

const usage =
  'Usage: npm run explain -- EOB.json… [--bill NUMBER --amount 182.40] [--plan individual|individual-exchange|cobra|medicare] [--lang en|es] [--json]';

class UsageError extends Error {}

interface Asked {
  files: string[];
  language: Language;
  json: boolean;
  bill: { number: string | undefined; cents: Cents } | undefined;
  plan: CoverageType | undefined;
}

function readArguments(argv: readonly string[]): Asked {
  const { values, positionals } = parse(argv);
  if (positionals.length === 0) throw new UsageError('Name at least one file with an Explanation of Benefits.');
  if (values.lang !== 'en' && values.lang !== 'es') throw new UsageError('--lang is en or es.');
  const plan = values.plan === undefined ? undefined : CoverageType.safeParse(values.plan);
  if (plan && !plan.success) throw new UsageError(`--plan is one of ${CoverageType.options.join(', ')}.`);
  if (values.bill !== undefined && values.amount === undefined) {
    throw new UsageError('--bill needs the amount that it asks for: --amount 182.40');
  }
  const bill = values.amount === undefined ? undefined : { number: values.bill, cents: cents(values.amount) };
  return { files: positionals, language: values.lang, json: values.json, bill, plan: plan?.data };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        bill: { type: 'string' },
        amount: { type: 'string' },
        plan: { type: 'string' },
        lang: { type: 'string', default: 'en' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** `182.40`, `$1,250.50` or `90`. */
function cents(amount: string): Cents {
  const parts = /^\$?(\d{1,3}(?:,\d{3})+|\d{1,7})(?:\.(\d{2}))?$/.exec(amount.trim());
  if (!parts?.[1]) throw new UsageError('--amount is written as 182.40');
  return Number(parts[1].replaceAll(',', '')) * 100 + Number(parts[2] ?? 0);
}

/** Every EOB of a file, or the one reason why it holds none. `readable` is false when the file could not be opened. */
async function explainFile(file: string, asked: Asked, rules: EobRules, today: string) {
  try {
    const { size } = await stat(file);
    if (size > mostBytes) return { readable: true, explanations: [explainFileProblem('too-large', today)] };
    const parsed = parseEobFile(await readFile(file, 'utf8'));
    if (!parsed.ok) return { readable: true, explanations: [explainFileProblem(parsed.reason, today)] };
    const explanations = readEobs(parsed.json).map((eob) =>
      explain(eob, {
        rules,
        today,
        coverageType: asked.plan,
        billAmountCents: asked.bill?.cents,
        billNumber: asked.bill?.number,
      }),
    );
    return { readable: true, explanations };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return { readable: false, explanations: [explainFileProblem('unreadable', today)] };
  }
}

/** The line of `--json`, as the contract has it. */
function jsonLine(explanation: Explanation, language: Language): string {
  const { kind, reason, claim, status, rows, lines, denials, conflicts, bill } = explanation;
  return JSON.stringify({
    kind,
    reason,
    claim,
    status,
    rows,
    lines: lines.map(({ service, date, rows }) => ({ service, date, rows })),
    denials: denials.map(({ code, group, meaning, bears, appealBy }) => ({
      code,
      group,
      meaning: meaning?.[language] ?? null,
      bears,
      appealBy,
    })),
    conflicts: conflicts.map(({ code, figure }) => (figure ? `${code}: ${figure}` : code)),
    billCheck: bill?.check ?? null,
    text: eobText(explanation, language, { lines: true }),
  });
}

async function main(argv: readonly string[]): Promise<void> {
  const asked = readArguments(argv);
  const rules = readEobRules();
  const today = (processConfig().fixedNow ?? new Date()).toISOString().slice(0, 10);
  const several = asked.files.length > 1;
  for (const file of asked.files) {
    const { readable, explanations } = await explainFile(file, asked, rules, today);
    if (!readable) process.exitCode = 1;
    for (const explanation of explanations) {
      if (asked.json) console.log(jsonLine(explanation, asked.language));
      else console.log(`${several ? `── ${file}\n` : ''}${eobText(explanation, asked.language, { lines: true })}\n`);
    }
  }
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof UsageError) console.error(`${error.message}\n${usage}`);
  else if (error instanceof ConfigError) console.error(error.message);
  else throw error;
  process.exitCode = 2;
});
