import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { Organization } from '../src/billing/organization.js';
import { Policy } from '../src/billing/policy.js';
import { type Knowledge, readChecked, readKnowledge } from '../src/knowledge.js';
import { knowledgeFile } from '../src/paths.js';

describe('knowledge', () => {
  let knowledge: Knowledge;
  let folder: string;
  before(async () => {
    knowledge = await readKnowledge();
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  it('answers every fact of the guide in both languages', () => {
    for (let number = 1; number <= 41; number++) {
      const entries = knowledge.faq.entries.filter(({ facts }) => facts.includes(`G${number}`));
      expect(entries, `G${number}`).not.to.be.empty;
      for (const { answer } of entries) expect(answer.en).not.to.equal(answer.es);
    }
  });

  it('has the regions of the plan with a poverty table, a phone and an aid limit each', () => {
    expect(knowledge.organization.regions.map(({ id }) => id)).to.deep.equal([
      'northern-california',
      'southern-california',
      'colorado',
      'northwest',
      'georgia',
      'hawaii',
      'mid-atlantic',
      'washington',
    ]);
    expect(knowledge.organization.regions.find(({ id }) => id === 'hawaii')?.povertyTable).to.equal('HI');
  });

  it('has the poverty guidelines of 2025 and 2026', () => {
    expect(Object.keys(knowledge.povertyGuidelines)).to.deep.equal(['2025', '2026']);
    const { baseCents, extraCents } = knowledge.povertyGuidelines['2026']!.tables['48'];
    // The published table: a household of eight.
    expect(baseCents + 7 * extraCents).to.equal(5_572_000);
    const before = knowledge.povertyGuidelines['2025']!.tables['48'];
    expect(before.baseCents + 3 * before.extraCents).to.equal(3_215_000);
  });

  it('moves due dates of medical bills only, and labels its own rules as samples', () => {
    expect(knowledge.policy.extension.kinds).to.deep.equal(['medical']);
    expect(knowledge.policy.extension.confidence).to.equal('sample');
    expect(knowledge.policy.paymentPlan.confidence).to.equal('sample');
    expect(knowledge.policy.gracePeriods.map(({ source }) => source)).not.to.include('');
  });

  it('names only regions of the organisation in its rules', () => {
    const ids = new Set(knowledge.organization.regions.map(({ id }) => id));
    const named = knowledge.policy.gracePeriods.flatMap(({ regions }) => regions ?? []);
    expect(named.filter((id) => !ids.has(id))).to.deep.equal([]);
  });

  it('names the file and the path of every bad value', async () => {
    const good = JSON.parse(await readFile(knowledgeFile('organization.json'), 'utf8'));
    good.regions[2].aid.source = '';
    good.tty = 7;
    const file = join(folder, 'organization.json');
    await writeFile(file, JSON.stringify(good));
    const message = await readChecked(file, Organization).catch((error: Error) => error.message);
    expect(message).to.contain(`${file}: regions[2].aid.source: `);
    expect(message).to.contain(`${file}: tty: `);
  });

  it('names what contradicts itself', async () => {
    const organization = JSON.parse(await readFile(knowledgeFile('organization.json'), 'utf8'));
    organization.regions[1].id = organization.regions[0].id;
    organization.regions[3].memberServices = 'nobody';
    organization.desk.hours.zone = 'America/Atlantis';
    const file = join(folder, 'twice.json');
    await writeFile(file, JSON.stringify(organization));
    expect(await readChecked(file, Organization).catch((error: Error) => error.message)).to.match(/desk\.hours/);
    organization.desk.hours.zone = 'America/Denver';
    await writeFile(file, JSON.stringify(organization));
    const message = await readChecked(file, Organization).catch((error: Error) => error.message);
    expect(message).to.contain('regions[1].id: region northern-california is there twice');
    expect(message).to.contain('regions[3].memberServices: phones has no nobody');

    const policy = JSON.parse(await readFile(knowledgeFile('policy.json'), 'utf8'));
    policy.extension.grantedDays = 300;
    policy.gracePeriods[0].days = 30;
    await writeFile(file, JSON.stringify(policy));
    const wrong = await readChecked(file, Policy).catch((error: Error) => error.message);
    expect(wrong).to.contain('extension: grantedDays is above requestDays');
    expect(wrong).to.contain('gracePeriods[0]: either calendarMonths or days');
  });

  it('says which file is missing or is not JSON', async () => {
    const missing = join(folder, 'missing.json');
    expect(await readChecked(missing, Policy).catch((error: Error) => error.message)).to.contain(
      `${missing}: cannot be read`,
    );
    const broken = join(folder, 'broken.json');
    await writeFile(broken, '{ "a": ');
    expect(await readChecked(broken, Policy).catch((error: Error) => error.message)).to.contain(
      `${broken}: is not JSON`,
    );
  });
});
