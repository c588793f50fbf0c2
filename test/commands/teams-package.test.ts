import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect } from 'chai';
import { Manifest, teamsManifest } from '../../src/channels/teams/manifest.js';
import { zip } from '../../src/channels/teams/zip.js';
import { readKnowledge } from '../../src/knowledge.js';
import { projectRoot } from '../../src/paths.js';
import { wordsFor } from '../../src/text/index.js';
import { temporaryFolder } from '../support/folder.js';
import { unzip } from '../support/unzip.js';

const appId = '00000000-1111-2222-3333-444444444444';
const make = async (more: object = {}) =>
  teamsManifest({
    appId,
    host: 'billing.example.com',
    version: '1.2.3',
    organization: (await readKnowledge()).organization,
    words: { en: wordsFor('en'), es: wordsFor('es') },
    ...more,
  });
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(projectRoot, 'src/commands/teams-package.ts'), ...args], {
    encoding: 'utf8',
    cwd: projectRoot,
  });

describe('npm run teams:package', function () {
  this.timeout(60_000);

  it('makes an archive with manifest, Spanish words and icons', async () => {
    const out = join(await temporaryFolder(), 'app.zip');
    const { status, stderr } = run('--app-id', appId, '--host', 'billing.example.com', '--out', out);
    expect([status, stderr]).to.deep.equal([0, '']);
    const files = unzip(readFileSync(out));
    expect(Object.keys(files)).to.deep.equal(['manifest.json', 'es.json', 'color.png', 'outline.png']);
    const manifest = Manifest.parse(JSON.parse(String(files['manifest.json'])));
    expect(manifest.bots[0]?.botId).to.equal(appId);
    expect(manifest.validDomains).to.deep.equal(['billing.example.com']);
    // Width and height stand in a PNG's first chunk; Teams takes no other sizes.
    expect(files['color.png']?.readUInt32BE(16)).to.equal(192);
    expect(files['color.png']?.readUInt32BE(20)).to.equal(192);
    expect(files['outline.png']?.readUInt32BE(16)).to.equal(32);
    expect(files['outline.png']?.readUInt32BE(20)).to.equal(32);
  });

  it('lets Teams get a token silently, for the app of the OAuth connection', async () => {
    const other = '11111111-1111-2222-3333-444444444444';
    const out = join(await temporaryFolder(), 'app.zip');
    for (const [args, id] of [
      [['--sso'], appId],
      [['--sso', '--sso-app', other], other],
    ] as const) {
      const { status, stderr } = run('--app-id', appId, '--host', 'billing.example.com', '--out', out, ...args);
      expect([status, stderr]).to.deep.equal([0, '']);
      const manifest = Manifest.parse(JSON.parse(String(unzip(readFileSync(out))['manifest.json'])));
      expect(manifest.webApplicationInfo).to.deep.equal({ id, resource: `api://botid-${appId}` });
      expect(manifest.validDomains).to.deep.equal(['billing.example.com', 'token.botframework.com']);
    }
    expect((await make()).manifest).to.not.have.property('webApplicationInfo');
  });

  it('says which argument is not usable', () => {
    for (const [args, word] of [
      [[], '--app-id'],
      [['--app-id', 'x', '--host', 'a.example'], '--app-id'],
      [['--app-id', appId, '--host', 'https://a.example/x'], '--host'],
      [['--app-id', appId, '--host', 'a.example', '--version', '1'], 'version'],
      [['--app-id', appId, '--host', 'a.example', '--sso-app', appId], '--sso-app'],
      [['--app-id', appId, '--host', 'a.example', '--sso', '--sso-app', 'x'], '--sso-app'],
    ] as const) {
      const { status, stderr } = run(...args);
      expect(status, stderr).to.equal(2);
      expect(stderr)
        .to.include(word)
        .and.not.match(/\n\s+at /);
    }
  });

  it('keeps the limits of Teams in both languages', async () => {
    const { manifest, spanish } = await make({ signOnAppId: appId });
    const translated = Manifest.safeParse({
      ...manifest,
      name: { short: spanish['name.short'], full: spanish['name.full'] },
      description: { short: spanish['description.short'], full: spanish['description.full'] },
    });
    expect(translated.error?.message).to.equal(undefined);
    for (const [key, text] of Object.entries(spanish)) {
      if (key.endsWith('].title')) expect(text.length, text).to.be.at.most(32);
      if (key.endsWith('].description')) expect(text.length, text).to.be.at.most(128);
    }
  });

  it('is valid by Microsoft’s own schema', async function () {
    const require = createRequire(import.meta.url);
    let utils: { validateAgainstSchema(manifest: unknown): Promise<string[]> };
    try {
      utils = require('@microsoft/app-manifest').AppManifestUtils;
    } catch {
      console.log('      skipped: @microsoft/app-manifest is not installed');
      this.skip();
    }
    const { manifest } = await make({ signOnAppId: appId });
    expect(await utils.validateAgainstSchema(manifest)).to.deep.equal([]);
    const broken = { ...manifest, name: { ...manifest.name, short: 'x'.repeat(31) } };
    expect(await utils.validateAgainstSchema(broken)).to.have.length.above(0);
  });
});

describe('zip', () => {
  it('gives back what it was given, the same bytes each time', () => {
    const files = {
      'a.txt': Buffer.from('a'.repeat(1000)),
      'ü/b.bin': Buffer.from([0, 1, 255]),
      empty: Buffer.alloc(0),
    };
    expect(unzip(zip(files))).to.deep.equal(files);
    expect(zip(files).equals(zip(files))).to.equal(true);
  });

  it('carries the checksum that the format asks for', () => {
    const archive = zip({ a: Buffer.from('123456789') });
    expect(archive.readUInt32LE(14)).to.equal(0xcbf43926);
  });
});
