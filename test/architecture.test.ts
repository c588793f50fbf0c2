import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect } from 'chai';
import { allTasks } from '../dialogs/index.js';
import { projectRoot } from '../src/paths.js';

/**
 * Who may import whom (docs/design.md). A room is a folder of src/, `dialogs`, or a file directly in src/. The compiler does
 * not know these rules, so they are read off the import lines.
 */
const rooms: Record<string, readonly string[]> = {
  billing: [],
  language: ['billing', 'paths', 'language-types'],
  text: ['billing', 'language-types'],
  ports: ['billing'],
  config: [],
  paths: [],
  references: [],
  'keyed-queue': [],
  knowledge: ['billing', 'language', 'paths'],
  operations: ['billing', 'ports', 'references', 'keyed-queue'],
  adapters: ['billing', 'ports', 'paths', 'references', 'keyed-queue', 'operations'],
  bot: ['billing', 'language', 'text', 'ports', 'operations-types', 'references'],
  dialogs: ['bot', 'billing', 'text', 'language', 'ports-types', 'references', 'ports'],
  channels: ['billing', 'text', 'ports', 'bot', 'paths'],
  server: ['channels'],
};
/** Put the parts together, and may import everything. */
const composing = new Set(['main', 'app', 'commands', 'start-message']);

const packagesOnlyIn: [RegExp, readonly string[]][] = [
  [/^botbuilder|^botframework-(?!webchat)/, ['bot', 'channels', 'server', 'dialogs', 'commands', 'app']],
  [/^restify$/, ['server', 'channels', 'app', 'commands']],
  [/^(?:pg|kysely|lowdb|nodemailer|rate-limiter-flexible)$/, ['adapters']],
  [/^@microsoft\/recognizers-text/, ['language']],
];

interface Import {
  file: string;
  room: string;
  target: string;
  typeOnly: boolean;
}

const sources = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

const roomOf = (file: string): string => {
  const [top = '', next = ''] = file.split('/');
  return top === 'dialogs' ? 'dialogs' : next.replace(/\.ts$/, '');
};

const imports: Import[] = sources.flatMap((file) => {
  const text = readFileSync(join(projectRoot, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
    ([, type, target = '']) => ({
      file,
      room: roomOf(file),
      target: target.startsWith('.')
        ? relative(projectRoot, resolve(projectRoot, dirname(file), target)).replace(/\.js$/, '.ts')
        : target,
      typeOnly: type !== undefined,
    }),
  );
});

describe('architecture', () => {
  it('has import arrows only where docs/design.md allows them', () => {
    const wrong = imports
      .filter(({ target, room }) => /^(?:src|dialogs)\//.test(target) && !composing.has(room))
      .filter(({ room, target, typeOnly }) => {
        const to = roomOf(target);
        const allowed = rooms[room];
        return (
          allowed === undefined ||
          !(to === room || allowed.includes(to) || (typeOnly && allowed.includes(`${to}-types`)))
        );
      })
      .map(({ file, target }) => `${file} must not import ${target}`);
    expect(wrong).to.deep.equal([]);
  });

  it('keeps each package where it belongs', () => {
    const wrong = imports.flatMap(({ file, room, target }) =>
      packagesOnlyIn
        .filter(([name, allowed]) => name.test(target) && !allowed.includes(room))
        .map(() => `${file} must not import ${target}`),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('reads the environment in src/config.ts only', () => {
    const wrong = sources.filter(
      (file) => file !== 'src/config.ts' && /process\.env/.test(readFileSync(join(projectRoot, file), 'utf8')),
    );
    expect(wrong).to.deep.equal([]);
  });

  it("uses none of the SDK's own prompts for amounts, dates, choices and yes or no", () => {
    // The yardstick of the bench is a bot as the SDK's samples write it.
    const ours = sources.filter((file) => file !== 'src/commands/bench/stock-bot.ts');
    const wrong = ours.filter((file) =>
      /\b(?:Confirm|Number|Choice|DateTime)Prompt\b/.test(readFileSync(join(projectRoot, file), 'utf8')),
    );
    expect(wrong).to.deep.equal([]);
  });

  it('keeps clocks out of the rules', () => {
    const wrong = sources
      .filter((file) => /^src\/(?:billing|language|text)\//.test(file))
      .filter((file) => /Date\.now\(\)|new Date\(\)/.test(readFileSync(join(projectRoot, file), 'utf8')));
    expect(wrong).to.deep.equal([]);
  });

  it('has everything that a task needs, under its one name', () => {
    const missing = allTasks()
      .filter(({ menu }) => menu)
      .flatMap(({ id }) => [
        `dialogs/${id}.ts`,
        `knowledge/phrases/en/${id}.txt`,
        `knowledge/phrases/es/${id}.txt`,
        `src/text/en/${id}.ts`,
        `src/text/es/${id}.ts`,
        `test/conversations/happy/${id}.yaml`,
      ])
      .filter((file) => !existsSync(join(projectRoot, file)));
    expect(missing).to.deep.equal([]);
  });
});
