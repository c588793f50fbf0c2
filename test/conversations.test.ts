import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/paths.js';
import { play, readConversations } from './support/conversation.js';

const root = join(projectRoot, 'test', 'conversations');

for (const folder of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  describe(`conversations: ${folder.name}`, () => {
    for (const file of readdirSync(join(root, folder.name))
      .filter((name) => name.endsWith('.yaml'))
      .sort()) {
      describe(file.replace(/\.yaml$/, ''), () => {
        for (const conversation of readConversations(join(root, folder.name, file))) {
          it(conversation.name, () => play(conversation));
        }
      });
    }
  });
}
