import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createDisk, DiskError } from '../../src/adapters/disk.js';
import { openDocumentsLowdb } from '../../src/adapters/documents-lowdb.js';
import { documentStoreContract } from '../contracts/documents.js';
import { temporaryFolder } from '../support/folder.js';
import { rejection } from '../support/rejection.js';

const onCorrupt = (problem: unknown): void => {
  throw new Error(`unexpected: ${JSON.stringify(problem)}`);
};

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('documents in lowdb files', () => {
  documentStoreContract(async () => {
    const folder = await temporaryFolder();
    const open = () => openDocumentsLowdb({ folder, onCorrupt });
    return { store: await open(), reopen: open };
  });

  it('lets nobody else read the folder or the files', async () => {
    const folder = join(await temporaryFolder(), 'documents');
    const store = await openDocumentsLowdb({ folder, onCorrupt });
    await store.write({ a: { value: 1 }, b: { value: 2 } });
    await store.write({ c: { value: 3 } });
    const modes = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;
    expect(await modes(folder)).to.equal(0o700);
    const files = await filesIn(folder);
    expect(files).to.have.length(3);
    for (const file of files) expect(await modes(file)).to.equal(0o600);
    for (const name of await readdir(folder)) expect(await modes(join(folder, name))).to.equal(0o700);
  });

  it('names a corrupt file, sets it aside and goes on with the rest', async () => {
    const folder = await temporaryFolder();
    const problems: { file: string; movedTo: string; reason: string }[] = [];
    const open = () => openDocumentsLowdb({ folder, onCorrupt: (problem) => problems.push(problem) });
    const before = await open();
    await before.write({ good: { value: 1 } });
    await before.write({ bad: { value: 2 } });
    const file = (await filesIn(folder)).find((path) => path.endsWith('bad.json'))!;
    await writeFile(file, '{"key":"bad","val');
    const store = await open();
    const found = await Promise.all([store.read(['good', 'bad']), store.read(['bad'])]);
    expect(Object.keys(found[0])).to.deep.equal(['good']);
    expect(found[1]).to.deep.equal({});
    expect(problems.map((problem) => problem.file)).to.deep.equal([file]);
    expect(await readFile(problems[0]!.movedTo, 'utf8')).to.equal('{"key":"bad","val');
    await store.write({ bad: { value: 3, eTag: null } });
    expect((await store.read(['bad'])).bad?.value).to.equal(3);
    expect((await store.list('')).sort()).to.deep.equal(['bad', 'good']);
  });

  it('gives what was written last, also to whoever began to read before', async () => {
    const folder = await temporaryFolder();
    const before = await openDocumentsLowdb({ folder, onCorrupt });
    await before.write({ a: { value: 'old' } });
    const store = await openDocumentsLowdb({ folder, onCorrupt });
    const [, early] = await Promise.all([store.write({ a: { value: 'new' } }), store.read(['a'])]);
    expect(['old', 'new']).to.include(early.a?.value);
    expect((await store.read(['a'])).a?.value).to.equal('new');
    await Promise.all([store.read(['a']), store.delete(['a']), store.read(['a'])]);
    expect(await store.read(['a'])).to.deep.equal({});
  });

  it('refuses every write after one that the disk did not confirm, and still reads', async () => {
    let healthy = true;
    const disk = createDisk(async () => {
      if (!healthy) throw Object.assign(new Error('EIO: i/o error, fsync'), { code: 'EIO' });
    });
    const store = await openDocumentsLowdb({ folder: await temporaryFolder(), onCorrupt, disk });
    await store.write({ a: { value: 1 } });
    healthy = false;
    expect(await rejection(store.write({ a: { value: 2 } }))).to.be.instanceOf(DiskError);
    healthy = true;
    expect(await rejection(store.write({ b: { value: 2 } }))).to.be.instanceOf(DiskError);
    expect(await rejection(store.delete(['a']))).to.be.instanceOf(DiskError);
    expect((await store.read(['a'])).a?.value).to.equal(1);
  });

  it('sweeps the temp files of a crash', async () => {
    const folder = await temporaryFolder();
    await openDocumentsLowdb({ folder, onCorrupt });
    await writeFile(join(folder, 'tmp', 'stale'), 'half');
    await openDocumentsLowdb({ folder, onCorrupt });
    expect(await readdir(join(folder, 'tmp'))).to.deep.equal([]);
  });

  // The disk stops after n renames, as in a power cut; the folder is then opened again.
  for (let renames = 0; renames <= 4; renames++) {
    it(`has all of a batch or nothing after a stop at rename ${renames + 1}`, async () => {
      const folder = await temporaryFolder();
      await mkdir(folder, { recursive: true });
      const before = await openDocumentsLowdb({ folder, onCorrupt });
      await before.write({ a: { value: 'old' }, b: { value: 'old' } });
      await before.delete(['c']);
      const disk = createDisk();
      let left = renames;
      const stopping = {
        ...disk,
        rename: (from: string, to: string) =>
          left-- > 0 ? disk.rename(from, to) : Promise.reject(new Error('power cut')),
        remove: (path: string) => (left >= 0 ? disk.remove(path) : Promise.reject(new Error('power cut'))),
      };
      const store = await openDocumentsLowdb({ folder, onCorrupt, disk: stopping });
      const outcome = await store.write({ a: { value: 'new' }, b: { value: 'new' }, c: { value: 'new' } }).then(
        () => 'new',
        () => (renames === 0 ? 'old' : 'new'),
      );
      const after = await openDocumentsLowdb({ folder, onCorrupt });
      const found = await after.read(['a', 'b', 'c']);
      expect([found.a?.value, found.b?.value, found.c?.value]).to.deep.equal(
        outcome === 'new' ? ['new', 'new', 'new'] : ['old', 'old', undefined],
      );
    });
  }
});
