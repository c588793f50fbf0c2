import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from '../ports.js';

/** The mails of the outbox folder, newest first, as the sample mode's page shows them. */
export async function readOutbox(folder: string, limit = 50): Promise<(Mail & { file: string; date: string })[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.eml'));
  const newest = names.sort().reverse().slice(0, limit);
  return Promise.all(
    newest.map(async (file) => {
      const content = await readFile(join(folder, file), 'utf8');
      const [head = ''] = content.split('\n\n');
      const header = (name: string): string =>
        decodeWords(unfold(head).match(new RegExp(`^${name}: (.*)$`, 'im'))?.[1] ?? '');
      return {
        file,
        date: header('Date'),
        to: header('To'),
        subject: header('Subject'),
        text: content.slice(head.length + 2).trimEnd(),
      };
    }),
  );
}

const unfold = (head: string): string => head.replace(/\n[ \t]+/g, ' ');

/** RFC 2047 encoded words, of which nodemailer makes `Q` and `B` in UTF-8. */
function decodeWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/((?:=\?utf-8\?[qb]\?[^?]*\?=)+)/gi, (run) =>
      Buffer.concat(
        [...run.matchAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi)].map(([, way = '', word = '']) =>
          way.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : unquote(word),
        ),
      ).toString(),
    );
}

const unquote = (word: string): Buffer =>
  Buffer.from(
    word
      .replace(/_/g, ' ')
      .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
