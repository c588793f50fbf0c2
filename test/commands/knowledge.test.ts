import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { buildFaq } from '../../src/commands/knowledge.js';
import { knowledgeFile, projectRoot } from '../../src/paths.js';

const good = `# A document

## parking
intent: faq.contact
facts: G1
regions: all
confidence: H
source: guide

### English
- Where do I park?
- Is there parking?
- parking lot

Park at {{link.billPay}} or call {{phone.guide}}.

### Español
- ¿Dónde estaciono?
- ¿Hay estacionamiento?
- estacionamiento

Estacione en {{link.billPay}} o llame al {{phone.guide}}.
`;

describe('npm run knowledge', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'documents-'));
    await mkdir(join(folder, 'documents'));
    await cp(knowledgeFile('organization.json'), join(folder, 'organization.json'));
    await cp(knowledgeFile('phrases'), join(folder, 'phrases'), { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const build = async (...documents: string[]) => {
    for (const [index, text] of documents.entries()) await writeFile(join(folder, 'documents', `d${index}.md`), text);
    return buildFaq(folder).catch((error: Error) => error.message);
  };

  it('builds what is committed, twice the same', async () => {
    const built = `${JSON.stringify(await buildFaq(), null, 2)}\n`;
    expect(`${JSON.stringify(await buildFaq(), null, 2)}\n`).to.equal(built);
    expect(built).to.equal(await readFile(knowledgeFile('faq.json'), 'utf8'));
  });

  it('reads an answer with its questions, facts and regions', async () => {
    const faq = await build(good.replace('regions: all', 'regions: georgia, hawaii').replace(/\n/g, '\r\n'));
    expect(faq).to.deep.nested.include({ 'entries[0].regions': ['georgia', 'hawaii'], 'entries[0].topic': 'parking' });
    expect(faq).to.deep.nested.include({ 'entries[0].questions.es[0]': '¿Dónde estaciono?' });
  });

  const mistakes: [string, string, RegExp][] = [
    ['an unknown heading line', good.replace('facts: G1', 'fact: G1'), /d0\.md:5: "fact: G1" is not one of the lines/],
    ['a line that is there twice', good.replace('facts: G1', 'intent: faq.contact'), /d0\.md:5: intent is there twice/],
    ['an unknown intent', good.replace('faq.contact', 'faq.parking'), /d0\.md:3: there is no intent "faq\.parking"/],
    [
      'an unknown region',
      good.replace('regions: all', 'regions: mars'),
      /d0\.md:3: organization\.json has no region "mars"/,
    ],
    ['no regions', good.replace('regions: all\n', ''), /d0\.md:3: parking has no line "regions: all"/],
    [
      'an unknown source',
      good.replace('source: guide', 'source: hearsay'),
      /d0\.md:3: organization\.json has no source "hearsay"/,
    ],
    ['a wrong confidence', good.replace('confidence: H', 'confidence: sure'), /d0\.md:7: parking, confidence: /],
    ['a wrong fact', good.replace('facts: G1', 'facts: first'), /d0\.md:5: parking, facts\.0: a fact is written G/],
    [
      'an unknown placeholder',
      good.replace('{{phone.guide}}', '{{phone.pizza}}'),
      /d0\.md:3: organization\.json has nothing for \{\{phone\.pizza\}\}/,
    ],
    ['a missing language', good.slice(0, good.indexOf('### Español')), /d0\.md:3: parking has no "### Español" part/],
    ['a third language', good.replace('### Español', '### Deutsch'), /d0\.md:17: "Deutsch" is not a language/],
    ['too few questions', good.replace('- parking lot\n', ''), /d0\.md:10: parking, questions\.en: at least three/],
    [
      'an answer that is too long',
      good.replace('Estacione', 'Estacione '.repeat(80)),
      /d0\.md:17: parking, answer\.es: an answer has at most/,
    ],
    ['a language before any answer', `### English\n${good}`, /d0\.md:1: a language before any/],
  ];
  for (const [name, text, expected] of mistakes) {
    it(`fails with file and line on ${name}`, async () => {
      expect(await build(text)).to.match(expected);
    });
  }

  it('fails on a key, a question or a region that two answers share', async () => {
    expect(await build(good, good)).to.match(/d1\.md:3: the key parking is already in .*d0\.md:3/);
    const other = good.replace('## parking', '## garage').replace('intent:', 'topic: parking\nintent:');
    expect(await build(good, other)).to.match(/d1\.md:3: the question "Where do I park\?" is also one of parking/);
    const fresh = other
      .replaceAll('park?', 'leave it?')
      .replaceAll('parking?', 'room?')
      .replace('parking lot', 'garage');
    const spanish = fresh.replace('¿Dónde estaciono?', '¿Dónde lo dejo?').replaceAll('stacionamiento', ' lugar');
    expect(await build(good, spanish)).to.match(/d1\.md:3: parking already answers parking for all regions/);
  });

  it('says as a command when there is no unanswered question', async () => {
    const run = promisify(execFile);
    const { stdout } = await run('npx', ['tsx', 'src/commands/knowledge.ts', '--unanswered'], {
      cwd: projectRoot,
      env: { ...process.env, DATA_DIR: folder },
    });
    expect(stdout).to.equal('No unanswered questions so far.\n');
  });
});
