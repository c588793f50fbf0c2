import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { FolderInUseError, lockFolder } from '../../src/adapters/folder-lock.js';
import { projectRoot } from '../../src/paths.js';
import { temporaryFolder } from '../support/folder.js';
import { rejection } from '../support/rejection.js';

describe('the lock on a data folder', () => {
  for (const platform of process.platform === 'linux' ? (['linux', 'darwin'] as const) : (['darwin'] as const)) {
    describe(platform === 'linux' ? 'by socket' : 'by file', () => {
      it('names the folder to whoever comes second, and is free after release', async () => {
        const folder = await temporaryFolder();
        const lock = await lockFolder(folder, { platform });
        const refused = await rejection(lockFolder(folder, { platform }));
        expect(refused).to.be.instanceOf(FolderInUseError);
        expect(refused.message).to.include(folder);
        await lock.release();
        await (await lockFolder(folder, { platform })).release();
      });

      it('lets one of 10 have it', async () => {
        const folder = await temporaryFolder();
        const tries = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder, { platform })));
        expect(tries.filter(({ status }) => status === 'fulfilled')).to.have.length(1);
        for (const one of tries) if (one.status === 'fulfilled') await one.value.release();
      });
    });
  }

  it('by file: takes over from a process that has stopped giving signs', async () => {
    const folder = await temporaryFolder();
    const file = join(folder, 'lock');
    await writeFile(file, '1 gone');
    await utimes(file, new Date(0), new Date(0));
    const tries = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder, { platform: 'darwin' })));
    const held = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(held).to.have.length(1);
    await held[0]!.release();
    expect(await readdir(folder)).to.deep.equal([]);
  });

  it('by socket: is free at once after kill -9', async function () {
    if (process.platform !== 'linux') this.skip();
    const folder = await temporaryFolder();
    const holder = spawn(
      process.execPath,
      [
        '--import=tsx',
        '--input-type=module',
        '-e',
        "const { lockFolder } = await import('./src/adapters/folder-lock.ts'); await lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);",
        folder,
      ],
      { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(holder.stdout, 'data');
    expect(await rejection(lockFolder(folder))).to.be.instanceOf(FolderInUseError);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    await (await lockFolder(folder)).release();
  });
});
