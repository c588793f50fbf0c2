import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { mostBytes } from '../../src/billing/eob/parse.js';
import { knowledgeFile, projectRoot } from '../../src/paths.js';
import { eobWords } from '../../src/text/eob-text.js';
import { buildEob } from '../support/eob-builder.js';

const run = promisify(execFile);

async function explain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = ['--import', 'tsx', join('src', 'commands', 'explain.ts'), ...args];
  const env = { ...process.env, FIXED_NOW: '2026-11-24', NODE_ENV: 'test' };
  return run(process.execPath, command, { cwd: projectRoot, env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

const rowsOf = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('npm run explain', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(join(tmpdir(), 'explain-'));
  after(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const sample = (claim: string) => knowledgeFile('eobs', `${claim}.json`);

  it('prints one object a line in the order of the files, one for each EOB, as the contract has it', async () => {
    const two = file('two.json', JSON.stringify([buildEob({ submitted: 5 }), buildEob({ submitted: 6 })]));
    const { code, stdout } = await explain(
      '--json',
      '--amount',
      '182.40',
      sample('CLM-88120'),
      two,
      sample('CLM-88001'),
    );
    expect(code).to.equal(0);
    const rows = rowsOf(stdout);
    expect(rows.map((row) => row.claim)).to.deep.equal(['CLM-88120', 'CLM-1', 'CLM-1', 'CLM-88001']);
    expect(rows.map((row) => row.billCheck)).to.deep.equal(['match', 'cannot-compare', 'cannot-compare', 'bill-lower']);
    const keys = ['kind', 'reason', 'claim', 'status', 'rows', 'lines', 'denials', 'conflicts', 'billCheck', 'text'];
    for (const row of rows) expect(Object.keys(row)).to.deep.equal(keys);
    expect(rows[3].denials).to.deep.include.members([
      {
        code: '197',
        group: 'PR',
        meaning: 'Approval or notice before care was missing.',
        bears: 'member',
        appealBy: null,
      },
    ]);
  });

  it('answers bad files with a clear sentence, keeps the order and does not fail', async () => {
    const bad = [
      file('truncated.json', '{"resourceType":"Expl'),
      file('eob.xml', '<ExplanationOfBenefit/>'),
      file('deep.json', '['.repeat(200_000)),
      file('large.json', `"${'x'.repeat(mostBytes)}"`),
      file('patient.json', '{"resourceType":"Patient"}'),
    ];
    const { code, stdout } = await explain('--json', ...bad, sample('CLM-88120'));
    expect(code).to.equal(0);
    const rows = rowsOf(stdout);
    expect(rows.map((row) => row.reason)).to.deep.equal([
      'not-json',
      'xml',
      'too-deep',
      'too-large',
      'other-resource',
      null,
    ]);
    for (const row of rows.slice(0, -1)) {
      expect(row).to.deep.include({ kind: 'not-explained', rows: [], lines: [] });
      expect(row.text).to.have.length.above(20);
    }
  });

  it('fails for a file that cannot be opened, after explaining the others', async () => {
    const { code, stdout } = await explain('--json', join(folder, 'absent.json'), sample('CLM-88120'));
    expect(code).to.equal(1);
    expect(rowsOf(stdout).map((row) => row.reason)).to.deep.equal(['unreadable', null]);
  });

  it('speaks Spanish, names the bill, and works appeal days out for a plan', async () => {
    const args = ['--lang', 'es', '--bill', 'MB-100231', '--amount', '$1,250.50', '--plan', 'medicare'];
    const { stdout } = await explain(...args, sample('CLM-88001'));
    const es = eobWords('es');
    expect(stdout)
      .to.contain(es.notABill)
      .and.to.contain(es.bill['bill-higher'](es.billNamed('MB-100231'), '$1,250.50', '$60.50'));
    expect(stdout).to.contain(es.appealOver('12 de noviembre de 2026'));
  });

  for (const args of [[], ['--bill', 'MB-1', 'a.json']]) {
    it(`explains its usage for: ${args.join(' ') || 'no arguments'}`, async () => {
      const { code, stdout, stderr } = await explain(...args);
      expect(code).to.equal(2);
      expect(stdout).to.equal('');
      expect(stderr).to.contain('Usage: npm run explain');
    });
  }
});
