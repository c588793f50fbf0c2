import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { explain } from '../../../src/billing/eob/explain.js';
import type { Explanation } from '../../../src/billing/eob/explanation.js';
import { readEobs } from '../../../src/billing/eob/read.js';
import { projectRoot } from '../../../src/paths.js';
import { eobText } from '../../../src/text/eob-text.js';
import { judge } from '../../support/eob-oracle.js';
import { expectToAddUp } from '../../support/eob-rows.js';

const folder = join(projectRoot, '..', 'shared', 'eob-examples');
const rules = readEobRules();
const today = '2026-11-24';

interface Published {
  file: string;
  fhir: string;
}

describe('published EOBs', () => {
  if (!existsSync(join(folder, 'manifest.json'))) {
    it('are skipped: there are none beside this project (../shared/eob-examples)');
    return;
  }
  const manifest: Published[] = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const load = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const only = (json: unknown): Explanation => {
    const [eob, ...more] = readEobs(json);
    expect(more).to.be.empty;
    return explain(eob!, { rules, today });
  };

  for (const { file, fhir } of manifest) {
    it(`${file} adds up, in words too`, () => {
      const json = load(file);
      const explanation = only(json);
      expectToAddUp(explanation);
      for (const language of ['en', 'es'] as const) {
        const text = eobText(explanation, language, { lines: true });
        expect(text).to.match(language === 'en' ? /^This is not a bill/ : /^Esto no es una factura/);
        expect(text).not.to.match(/undefined|NaN|\[object|null/);
      }
      if (fhir !== 'R4') {
        expect(explanation).to.include({ kind: 'not-explained', reason: 'older-fhir' });
        return;
      }
      if (json.use !== 'claim') {
        expect(explanation).to.include({ kind: 'not-explained', reason: 'prior-authorization' });
        return;
      }
      const verdict = judge(json);
      if (verdict.verdict === 'contradicts') expect(explanation.kind).not.to.equal('explained');
      if (verdict.verdict === 'closes') {
        const { verdict: _, ...figures } = verdict;
        expect(explanation.kind, JSON.stringify(explanation.conflicts)).to.equal('explained');
        expect(figuresOf(explanation)).to.deep.equal(figures);
      }
    });
  }

  it('hold some that close and some that contradict themselves, by a reading that is not ours', () => {
    const verdicts = manifest.filter(({ fhir }) => fhir === 'R4').map(({ file }) => judge(load(file)).verdict);
    expect(verdicts.filter((verdict) => verdict === 'closes').length).to.be.at.least(8);
    expect(verdicts.filter((verdict) => verdict === 'contradicts').length).to.be.at.least(8);
  });

  it('leave $28.44 unexplained where the inpatient example contradicts its own copay', () => {
    const explanation = only(load('carin-bb-history/ExplanationOfBenefit_InpatientEOBExample1.json'));
    expect(explanation.kind).to.equal('partly-explained');
    expect(explanation.rows.find((row) => row.id === 'unexplained')?.cents).to.equal(2844);
    expect(explanation.conflicts.map((one) => one.code)).to.deep.equal(['share-disagrees']);
    expect(explanation.owes).to.equal(null);
  });

  it('net lines that take a service back before talking about it', () => {
    const explanation = only(load('carin-bb-history/ExplanationOfBenefit_ExampleProfessionalEOB1.json'));
    expect(explanation.lines.map((line) => line.rows.find((row) => row.id === 'price')?.cents)).to.deep.equal([
      6880, 75120,
    ]);
    expect(explanation.kind).to.equal('explained');
  });

  it('name no denial where the denial reason is only "0", not applicable', () => {
    const carrier = load('bfd-v2/eobReadCarrierWithMultipleLines.json');
    expect(JSON.stringify(carrier)).to.contain('"denialreason"');
    expect(only(carrier).denials).to.deep.equal([]);
  });

  it('name the group and reason of a denial however CMS writes them', () => {
    const told = (file: string) => only(load(file)).denials.map(({ group, code, bears }) => ({ group, code, bears }));
    expect(told('bfd-v2/eobByPatientIdAll-02.json')).to.deep.equal([{ group: 'CO', code: '120', bears: 'provider' }]);
    expect(told('bfd-idr/ExplanationOfBenefit-Outpatient.json')).to.deep.equal([
      { group: 'PR', code: 'B7', bears: 'member' },
    ]);
  });

  it('take at most 5 ms of processor time each', () => {
    const all = manifest.map(({ file }) => load(file));
    for (const json of all) only(json);
    const before = process.cpuUsage();
    for (const json of all) only(json);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / all.length).to.be.below(5);
  });
});

function figuresOf({ rows }: Explanation) {
  const cents = (id: string) => rows.find((row) => row.id === id)?.cents ?? 0;
  return {
    charge: cents('price'),
    writtenOff: cents('discount'),
    excluded: cents('not-covered'),
    plan: cents('plan-paid'),
    earlierPayer: cents('other-insurer'),
    member: cents('deductible') + cents('copay') + cents('coinsurance') + cents('your-share'),
  };
}
