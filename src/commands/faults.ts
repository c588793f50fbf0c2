import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../paths.js';

/**
 * `npm run faults [-- --rounds N --seed S --store files|postgres]`: people pay while disk, database, gateway and program
 * fail, and every history is checked (docs/reliability.md). The rounds are those of test/faults, which mocha runs, so that
 * they share the tests' own PostgreSQL. Exit code 1 when a history breaks a rule.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string' }, seed: { type: 'string' }, store: { type: 'string' } },
});
const wrong = [
  values.rounds !== undefined && !/^[1-9]\d{0,4}$/.test(values.rounds) && '--rounds: a whole number from 1',
  values.seed !== undefined && !/^\d{1,9}$/.test(values.seed) && '--seed: a whole number',
  values.store !== undefined && !['files', 'postgres'].includes(values.store) && '--store: files or postgres',
].filter((problem) => problem !== false);
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exit(1);
}
const given = Object.entries(values).map(([name, value]) => `--faults-${name}=${value}`);
const mocha = join(dirname(createRequire(import.meta.url).resolve('mocha/package.json')), 'bin', 'mocha.js');
const { status } = spawnSync(process.execPath, [mocha, join('test', 'faults', 'long-round.ts'), ...given], {
  cwd: projectRoot,
  stdio: 'inherit',
});
process.exit(status ?? 1);
