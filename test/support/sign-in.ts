import { readImportFile } from '../../src/adapters/import-file.js';
import { knowledgeFile } from '../../src/paths.js';
import type { TestApp } from './app.js';

/** Signs a sample member in by words, as somebody who asked for their bills. */
export async function signIn(app: TestApp, conversation: string, member: string, channelId = 'test'): Promise<void> {
  const { members } = await readImportFile(knowledgeFile('sample-members.json'));
  const [year, month, day] = (members.find(({ memberNumber }) => memberNumber === member)?.birthDate ?? '').split('-');
  for (const text of ['show my bills', member, `${month}/${day}/${year}`])
    await app.post(conversation, { text, channelId });
  await app.post(conversation, { text: await app.code(), channelId });
}
