import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { countUnanswered, openUnansweredFile, unansweredFile } from '../../src/adapters/unanswered-file.js';

describe('unanswered questions', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'unanswered-'));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  const open = () =>
    openUnansweredFile({ dataDir, clock: { now: () => new Date('2026-11-24T10:00:00Z') }, onCorrupt: () => undefined });

  it('are counted, most frequent first, whatever their case and punctuation', async () => {
    const questions = await open();
    await questions.record({ text: 'Do you sell glasses?', language: 'en' });
    await questions.record({ text: '¿Venden lentes?', language: 'es' });
    await questions.record({ text: 'do you sell  GLASSES', language: 'en' });
    await questions.close();
    expect(await countUnanswered(dataDir)).to.deep.equal([
      { count: 2, language: 'en', text: 'Do you sell glasses?' },
      { count: 1, language: 'es', text: '¿Venden lentes?' },
    ]);
  });

  it('hold no number and no address', async () => {
    const questions = await open();
    await questions.record({ text: 'I am 11001234, write to a.b@example.com, born 3/12/1984', language: 'en' });
    await questions.close();
    const stored = JSON.parse(await readFile(unansweredFile(dataDir), 'utf8'));
    expect(stored.text).to.equal('I am ########, write to # born #/##/####');
  });

  it('are cut when they are long, and lines that do not fit are passed over', async () => {
    const questions = await open();
    await questions.record({ text: 'why '.repeat(500), language: 'en' });
    await questions.close();
    await appendFile(unansweredFile(dataDir), 'not json\n{"other":1}\n');
    const [only, ...more] = await countUnanswered(dataDir);
    expect(only?.text).to.have.lengthOf.at.most(300);
    expect(more).to.be.empty;
  });

  it('are none in a folder without the file', async () => {
    expect(await countUnanswered(join(dataDir, 'nowhere'))).to.deep.equal([]);
  });
});
