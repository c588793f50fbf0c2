import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/paths.js';

describe('npm run evaluate', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  const file = (name: string, rows: readonly object[]): string => {
    const path = join(folder, name);
    writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    return path;
  };
  const evaluate = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/commands/evaluate.ts', ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
    });

  it('prints one JSON object as agreed', () => {
    const test = file('test.jsonl', [
      { text: 'I forgot my password', accept: ['reset-password'] },
      { text: 'quiero pagar $50 de mi factura', accept: ['pay-bill'], lang: 'es', slots: { amountCents: 5000 } },
      { text: 'what is the weather like', accept: ['none'] },
      {
        text: 'pay my bill and reset my password',
        // The ranking is of the whole message, where either request may come first; `all` has them in order.
        accept: ['pay-bill', 'reset-password'],
        acceptAll: [['pay-bill'], ['reset-password']],
      },
    ]);
    const { stdout, status } = evaluate('--test', test, '--now', '2026-11-24', '--json');
    expect(status).to.equal(0);
    const report = JSON.parse(stdout) as Record<string, unknown> & { perRow: Record<string, unknown>[] };
    expect(report).to.include({ rows: 4, accuracy: 1, top3: 1, noneRecall: 1, bothFound: 1, slotsExact: 1 });
    for (const key of ['actedPrecision', 'actedCoverage', 'p50Ms']) expect(report[key], key).to.be.a('number');
    expect(report.perRow).to.have.length(4);
    expect(report.perRow[0]).to.have.keys('text', 'top', 'score', 'action', 'all', 'slots');
    expect(report.perRow[3]?.all).to.deep.equal(['pay-bill', 'reset-password']);
  });

  it('trains on another corpus and shows in text what was taken for what', () => {
    const train = file(
      'train.jsonl',
      ['red', 'blue', 'green'].flatMap((colour) =>
        ['paint it', 'make it', 'colour it', 'I like', 'dress in'].map((text) => ({
          text: `${text} ${colour}`,
          intent: colour,
        })),
      ),
    );
    const test = file('colours.jsonl', [
      { text: 'paint this red', accept: ['red'] },
      { text: 'paint this blue', accept: ['green'] },
    ]);
    const { stdout } = evaluate('--train', train, '--test', test);
    expect(stdout).to.match(/best is right +50\.0 %/);
    expect(stdout).to.match(/1 +green +blue +paint this blue/);
  });

  it('names the line of a bad row', () => {
    const bad = file('bad.jsonl', [
      { text: 'fine', accept: ['help'] },
      { text: 'no ids', accept: [] },
    ]);
    const { stderr, status } = evaluate('--test', bad);
    expect(status).to.equal(1);
    expect(stderr).to.include('bad.jsonl:2');
  });

  it('says how it is used', () => {
    expect(evaluate().stderr).to.include('--test FILE.jsonl');
  });
});
