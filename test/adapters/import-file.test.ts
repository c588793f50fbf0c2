import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { ImportError, readImportFile } from '../../src/adapters/import-file.js';
import { knowledgeFile } from '../../src/paths.js';
import { bill, memberRecord } from '../contracts/records.js';
import { temporaryFolder } from '../support/folder.js';
import { rejection } from '../support/rejection.js';

const eob = (id: string) => ({ resourceType: 'ExplanationOfBenefit', id });

async function fileWith(content: unknown): Promise<string> {
  const file = join(await temporaryFolder(), 'members.json');
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

async function problemsOf(content: unknown): Promise<readonly string[]> {
  const error = await rejection(readImportFile(await fileWith(content)));
  expect(error).to.be.instanceOf(ImportError);
  return (error as ImportError).problems;
}

describe('reading an import file', () => {
  it('reads members with their bills, and EOBs as resources, bundles and files beside it', async () => {
    const bundle = {
      resourceType: 'Bundle',
      entry: [{ resource: eob('b') }, { resource: { resourceType: 'Patient' } }],
    };
    const members = [
      { ...memberRecord('11001234', [bill('MB-100231', 18240)]), eobs: [eob('a'), bundle, 'eobs/c.json'] },
    ];
    const file = await fileWith({ asOf: '2026-11-24', members });
    await mkdir(join(file, '..', 'eobs'));
    await writeFile(join(file, '..', 'eobs', 'c.json'), JSON.stringify(eob('c')));
    const read = await readImportFile(file);
    expect(read.asOf).to.equal('2026-11-24');
    expect(read.members).to.deep.equal([{ ...members[0], eobs: [eob('a'), eob('b'), eob('c')] }]);
  });

  it('reads the sample members', async () => {
    const { members } = await readImportFile(knowledgeFile('sample-members.json'));
    expect(members.map(({ memberNumber }) => memberNumber)).to.include.members([
      '11001234',
      '11005678',
      '11009012',
      '11003456',
    ]);
  });

  it('names every bad value by its path, once', async () => {
    const bad = { ...bill('MB-100231', 18240), due: '12/02/2026', amountCents: 182.4 };
    const members = [memberRecord('11001234', []), { ...memberRecord('11005678', [bad]), birthDate: '1991-02-30' }];
    const problems = await problemsOf({ members });
    expect(problems).to.have.length(3);
    expect(problems).to.include('members[1].bills[0].due: a date is written YYYY-MM-DD');
    expect(problems).to.include('members[1].birthDate: there is no such day');
    expect(problems.some((problem) => problem.startsWith('members[1].bills[0].amountCents: '))).to.equal(true);
  });

  it('refuses numbers that come twice', async () => {
    const problems = await problemsOf({
      members: [
        memberRecord('11001234', [bill('MB-100231', 1), bill('MB-100231', 2)]),
        memberRecord('11001234', [bill('MB-100231', 3)]),
      ],
    });
    expect(problems).to.deep.equal([
      'members[0].bills[1].number: bill MB-100231 is there already, at members[0].bills[0].number',
      'members[1].memberNumber: member 11001234 is there already, at members[0].memberNumber',
      'members[1].bills[0].number: bill MB-100231 is there already, at members[0].bills[0].number',
    ]);
  });

  it('refuses an EOB that is missing, broken or something else', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'broken.json'), '{');
    const eobs = [join(folder, 'none.json'), join(folder, 'broken.json'), { resourceType: 'Claim' }, {}];
    const problems = await problemsOf({ members: [{ ...memberRecord('11001234', []), eobs }] });
    expect(problems).to.have.length(4);
    for (const [i, words] of ['there is no file', 'is not JSON', 'not Claim', 'without resourceType'].entries()) {
      expect(problems[i]).to.match(new RegExp(`^members\\[0\\]\\.eobs\\[${i}\\]: .*${words}`));
    }
  });

  it('says what is wrong with the file as a whole', async () => {
    expect((await problemsOf('{ not json'))[0]).to.include('is not JSON');
    expect((await problemsOf('[]'))[0]).to.match(/^the file: /);
    expect((await problemsOf({}))[0]).to.match(/^members: /);
    const missing = await rejection(readImportFile('/nowhere/at/all.json'));
    expect(missing.message).to.include('there is no file /nowhere/at/all.json');
  });
});
