import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { projectRoot } from '../../src/paths.js';
import { referenceNumber } from '../../src/references.js';
import { embeddedStores } from '../support/embedded.js';

const settle = (dataDir: string, ...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const script = ['--import', 'tsx', join(projectRoot, 'src', 'commands', 'settle.ts'), ...args];
    const env = { PATH: process.env.PATH ?? '', DATA_DIR: dataDir };
    execFile(process.execPath, script, { cwd: projectRoot, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

async function unknownPayment(key: string): Promise<Awaited<ReturnType<typeof embeddedStores>>> {
  const stores = await embeddedStores();
  const request = { bill: 'MB-100231', cents: 5_000, method: 'pm_sample_visa' };
  await stores.operations.begin({ key, kind: 'payment', scope: '11001234', request });
  await stores.operations.finish(key, { status: 'unknown', result: {} });
  return stores;
}

describe('npm run settle', function () {
  this.timeout(60_000);
  const number = referenceNumber('payment', 'k1');

  it('lists what is unknown, and records the money that the gateway shows', async () => {
    const stores = await unknownPayment('k1');
    await stores.close();
    const listed = await settle(stores.dataDir);
    expect(listed.stdout).to.match(new RegExp(`^${number} .* \\$50\\.00 on MB-100231, by 11001234`));
    const done = await settle(stores.dataDir, number, '--charged', 'ch_77', '--by', 'Ana');
    expect(done).to.deep.equal({ code: 0, stdout: `${number}: the payment is recorded as made.\n`, stderr: '' });
    const after = await embeddedStores({ dataDir: stores.dataDir });
    const operation = await after.operations.find('k1');
    expect(operation).to.deep.include({ status: 'settled', ledger: [{ bill: 'MB-100231', cents: 5_000 }] });
    expect(operation?.result).to.include({ confirmation: number, charge: 'ch_77' });
    await after.close();
    expect((await settle(stores.dataDir)).stdout).to.equal('No payment has an unknown outcome.\n');
    expect(await settle(stores.dataDir, number, '--not-charged', '--by', 'Ana')).to.include({ code: 1, stdout: '' });
  });

  it('opens the bill again when nothing was charged, unless the gateway knows better', async () => {
    const stores = await unknownPayment('k1');
    await stores.close();
    expect((await settle(stores.dataDir, number, '--not-charged', '--by', 'Ana')).code).to.equal(0);
    const after = await embeddedStores({ dataDir: stores.dataDir });
    expect(await after.operations.find('k1')).to.deep.include({ status: 'failed', ledger: [] });
    await after.close();

    const charged = await unknownPayment('k1');
    await charged.gateway.charge({ key: 'k1', cents: 5_000, method: 'pm_sample_visa', bill: 'MB-100231' });
    await charged.close();
    const refused = await settle(charged.dataDir, number, '--not-charged', '--by', 'Ana');
    expect(refused.code).to.equal(1);
    expect(refused.stderr).to.include('The gateway itself says that this payment was charged. Nothing was changed.');
  });

  it('says how it is used, and that the folder is in use', async () => {
    const stores = await unknownPayment('k1');
    const [busy, both, nobody] = await Promise.all([
      settle(stores.dataDir),
      settle(stores.dataDir, number, '--charged', 'ch_1', '--not-charged', '--by', 'Ana'),
      settle(stores.dataDir, number, '--charged', 'ch_1'),
    ]);
    expect(busy.stderr).to.include('in use by another process');
    for (const wrong of [both, nobody]) expect(wrong.stderr).to.include('npm run settle -- NUMBER');
    await stores.close();
  });
});
