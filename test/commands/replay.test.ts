import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { allTasks } from '../../dialogs/index.js';
import { playTranscript } from '../../src/commands/replay/play.js';
import { readTranscript, TranscriptError } from '../../src/commands/replay/read-transcript.js';
import { projectRoot } from '../../src/paths.js';
import { sharedParts, testNow } from '../support/app.js';
import { temporaryFolder } from '../support/folder.js';

const folder = join(projectRoot, 'test', 'transcripts');
const files = readdirSync(folder).sort();
const read = (file: string) => readTranscript(readFileSync(join(folder, file), 'utf8'));
const play = async (content: unknown) =>
  playTranscript(readTranscript(JSON.stringify(content)).exchanges, { now: testNow, shared: await sharedParts() });

describe('npm run replay', () => {
  it('has a sample for every task in both languages', () => {
    const wanted = allTasks().flatMap(({ id }) => [`${id}.en.transcript`, `${id}.es.transcript`]);
    expect(files).to.include.members(wanted);
  });

  for (const file of files)
    it(`plays ${file} without a difference`, async () => {
      const { exchanges } = read(file);
      const { played, difference } = await playTranscript(exchanges, { now: testNow, shared: await sharedParts() });
      expect(difference, 'if the words were changed on purpose: npm run replay -- --record').to.equal(undefined);
      expect(played).to.equal(exchanges.length);
    });

  it('takes what the Emulator exports: traces, a recorded code, roles, no Bot Framework envelope around it', async () => {
    const { activities } = read('view-bills.en.transcript');
    const exported = activities.flatMap((activity) => [
      { ...activity, text: activity.text === '$code' ? '735912' : activity.text, serviceUrl: 'http://localhost:53115' },
      { ...activity, type: 'trace', label: 'Recognizer', value: { any: 'thing' }, from: { id: '1', role: 'bot' } },
    ]);
    expect((await play(exported)).difference).to.equal(undefined);
  });

  it('names the first reply that differs', async () => {
    const { activities } = read('view-bills.en.transcript');
    const at = activities.findLastIndex(({ text }) => text?.includes('MB-100231'));
    const changed = activities.map((activity, place) =>
      place === at ? { ...activity, text: activity.text?.replace('$182.40', '$1.00') } : activity,
    );
    const { difference } = await play(changed);
    expect(difference).to.include({ at, what: 'text' });
    expect(difference?.expected).to.include('$1.00');
    expect(difference?.got).to.include('$182.40');
  });

  it('ends with 1 on a difference and shows both sides, and with 2 on a file that is no transcript', async () => {
    const dir = await temporaryFolder();
    const [hello, greeting] = read('talk-to-person.en.transcript').activities;
    const differing = join(dir, 'differing.transcript');
    writeFileSync(differing, JSON.stringify([hello, { ...greeting, text: 'Something else.' }]));
    const broken = join(dir, 'broken.transcript');
    writeFileSync(broken, '{"activities": []}');
    const run = (file: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', join(projectRoot, 'src/commands/replay.ts'), file], {
        encoding: 'utf8',
        cwd: projectRoot,
      });
    const first = run(differing);
    expect([first.status, first.stderr]).to.deep.equal([1, '']);
    expect(first.stdout).to.include('activity 2').and.include('Something else.').and.include('automated assistant');
    const second = run(broken);
    expect([second.status, second.stdout]).to.deep.equal([2, '']);
    expect(second.stderr).to.include('list of activities').and.not.include('    at ');
  }).timeout(60_000);

  it('says what is wrong with a file that cannot be read', () => {
    for (const content of ['', 'no json', '{}', '[]', '[{"text":"no type"}]'])
      expect(() => readTranscript(content), content).to.throw(TranscriptError);
  });
});
