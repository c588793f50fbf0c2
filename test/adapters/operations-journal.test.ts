import { appendFile, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { createDisk, DiskError } from '../../src/adapters/disk.js';
import { openOperationsJournal } from '../../src/adapters/operations-journal.js';
import { operationsContract } from '../contracts/operations.js';
import { createTestClock } from '../support/clock.js';
import { temporaryFolder } from '../support/folder.js';
import { rejection } from '../support/rejection.js';

const onCorrupt = (problem: unknown): void => {
  throw new Error(`unexpected: ${JSON.stringify(problem)}`);
};
const intent = (key: string) => ({ key, kind: 'extension' as const, scope: '11001234', request: {} });

describe('operations in a journal', () => {
  operationsContract(async () => {
    const file = join(await temporaryFolder(), 'journal.jsonl');
    const clock = createTestClock();
    const open = () => openOperationsJournal({ file, clock, onCorrupt });
    return { store: await open(), clock, reopen: open };
  });

  it('lets racing steps share an fsync', async () => {
    let syncs = 0;
    const disk = createDisk(async () => {
      syncs++;
      await new Promise((resolve) => setImmediate(resolve));
    });
    const store = await openOperationsJournal({
      file: join(await temporaryFolder(), 'j'),
      clock: createTestClock(),
      onCorrupt,
      disk,
    });
    syncs = 0;
    await Promise.all(Array.from({ length: 100 }, (_, i) => store.begin(intent(`k${i}`))));
    expect(syncs).to.be.at.most(3);
  });

  it('cuts off a line that a crash tore, at every possible place', async () => {
    const file = join(await temporaryFolder(), 'journal.jsonl');
    const clock = createTestClock();
    const store = await openOperationsJournal({ file, clock, onCorrupt });
    await store.begin(intent('whole'));
    const { size } = await stat(file);
    await store.begin(intent('torn'));
    await store.close();
    const content = await readFile(file);
    for (let end = size; end < content.length; end += 7) {
      await truncate(file, size);
      await appendFile(file, content.subarray(size, end));
      const again = await openOperationsJournal({ file, clock, onCorrupt });
      expect(await again.find('torn')).to.equal(undefined);
      await again.begin(intent('next'));
      await again.close();
      const later = await openOperationsJournal({ file, clock, onCorrupt });
      expect((await later.find('whole'))?.status).to.equal('intent');
      expect((await later.find('next'))?.status).to.equal('intent');
      await later.close();
    }
  });

  it('names a broken line in the middle and keeps the others', async () => {
    const file = join(await temporaryFolder(), 'journal.jsonl');
    const clock = createTestClock();
    const store = await openOperationsJournal({ file, clock, onCorrupt });
    await store.begin(intent('a'));
    await appendFile(file, '{"row":"begun","key":\n');
    await store.close();
    const problems: { line: number }[] = [];
    const again = await openOperationsJournal({ file, clock, onCorrupt: (problem) => problems.push(problem) });
    await again.begin(intent('b'));
    await again.close();
    const later = await openOperationsJournal({ file, clock, onCorrupt: (problem) => problems.push(problem) });
    expect(problems.map(({ line }) => line)).to.deep.equal([2, 2]);
    expect([await later.find('a'), await later.find('b')].map((found) => found?.status)).to.deep.equal([
      'intent',
      'intent',
    ]);
  });

  it('acknowledges nothing that the disk did not confirm, and nothing after it', async () => {
    let healthy = true;
    const disk = createDisk(async () => {
      if (!healthy) throw new Error('EIO');
    });
    const store = await openOperationsJournal({
      file: join(await temporaryFolder(), 'j'),
      clock: createTestClock(),
      onCorrupt,
      disk,
    });
    await store.begin(intent('a'));
    healthy = false;
    expect(await rejection(store.begin(intent('b')))).to.be.instanceOf(DiskError);
    healthy = true;
    expect(await rejection(store.begin(intent('c')))).to.be.instanceOf(DiskError);
    expect(await store.find('b')).to.equal(undefined);
  });

  it('goes on after a full disk, without the line that did not fit', async () => {
    const file = join(await temporaryFolder(), 'journal.jsonl');
    const disk = createDisk();
    let full = false;
    const filling = {
      ...disk,
      async appendAt(descriptor: number, content: Buffer, position: number) {
        await disk.appendAt(descriptor, full ? content.subarray(0, 10) : content, position);
        if (full) throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
      },
    };
    const clock = createTestClock();
    const store = await openOperationsJournal({ file, clock, onCorrupt, disk: filling });
    await store.begin(intent('a'));
    full = true;
    await rejection(store.begin(intent('b')));
    full = false;
    await store.begin(intent('c'));
    await store.close();
    const again = await openOperationsJournal({ file, clock, onCorrupt });
    expect(
      [await again.find('a'), await again.find('b'), await again.find('c')].map((found) => found?.key),
    ).to.deep.equal(['a', undefined, 'c']);
  });
});
