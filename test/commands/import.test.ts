import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { openEmbeddedStores } from '../../src/adapters/open-stores.js';
import { projectRoot } from '../../src/paths.js';
import { bill, memberRecord } from '../contracts/records.js';
import { createTestClock } from '../support/clock.js';
import { embeddedStores } from '../support/embedded.js';
import { temporaryFolder } from '../support/folder.js';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const command = (name: string, dataDir: string, ...args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    const env = { PATH: process.env.PATH, DATA_DIR: dataDir, FIXED_NOW: '2026-11-24T10:00:00Z' };
    const run = [`--import=tsx`, join(projectRoot, 'src', 'commands', `${name}.ts`), ...args];
    execFile(process.execPath, run, { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });

const reopen = (dataDir: string) =>
  openEmbeddedStores({
    dataDir,
    clock: createTestClock(),
    onCorrupt: (problem) => expect.fail(JSON.stringify(problem)),
  });

describe('npm run import and npm run audit', function () {
  this.timeout(60_000);

  it('loads a file, then nothing of one with a bad row, and the audit agrees', async () => {
    const dataDir = join(await temporaryFolder(), 'data');
    const file = join(await temporaryFolder(), 'members.json');
    const good = memberRecord('11001234', [bill('MB-100231', 18240)]);
    await writeFile(file, JSON.stringify({ members: [good] }));
    const loaded = await command('import', dataDir, file);
    expect(loaded.stderr).to.equal('');
    expect(loaded).to.include({ code: 0, stdout: `Imported 1 members, 1 bills and 0 EOBs from ${file}.\n` });

    const bad = memberRecord('11005678', [{ ...bill('MB-100310', 1), due: 'tomorrow' }]);
    await writeFile(file, JSON.stringify({ members: [memberRecord('11009012', []), bad] }));
    const refused = await command('import', dataDir, file);
    expect(refused).to.include({ code: 1, stdout: '' });
    expect(refused.stderr).to.include('members[1].bills[0].due: a date is written YYYY-MM-DD');

    const stores = await reopen(dataDir);
    expect((await stores.records.find('11001234'))?.email).to.equal(good.email);
    expect(await stores.records.find('11009012')).to.equal(undefined);
    await stores.gateway.charge({ key: 'k1', cents: 500, method: 'pm_sample_visa', bill: 'MB-100231' });
    await stores.close();

    const audit = await command('audit', dataDir, '--json');
    expect(audit.code).to.equal(1);
    expect(JSON.parse(audit.stdout).findings).to.deep.equal([{ problem: 'charged-without-operation', key: 'k1' }]);
  });

  it('tells that the folder is in use, that the file is missing, and what to give', async () => {
    const { dataDir, close } = await embeddedStores();
    const file = join(await temporaryFolder(), 'members.json');
    await writeFile(file, JSON.stringify({ members: [] }));
    const [busy, missing, nothing] = await Promise.all([
      command('import', dataDir, file),
      command('import', dataDir, `${file}.none`),
      command('import', dataDir),
    ]);
    expect(busy).to.include({ code: 1, stdout: '' });
    expect(busy.stderr).to.include('in use by another process');
    expect(missing.stderr).to.include('there is no file');
    expect(nothing.stderr).to.include('npm run import -- FILE.json');
    await close();
  });
});
