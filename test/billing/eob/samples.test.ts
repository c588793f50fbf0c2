import { expect } from 'chai';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { readImportFile } from '../../../src/adapters/import-file.js';
import { explain } from '../../../src/billing/eob/explain.js';
import { readEobs } from '../../../src/billing/eob/read.js';
import { knowledgeFile } from '../../../src/paths.js';

describe('the sample members’ EOBs', () => {
  const expected = {
    'MB-100231': { kind: 'explained', check: 'match', difference: null },
    'MB-100244': { kind: 'explained', check: 'bill-higher', difference: 27050 },
    'MB-100310': { kind: 'partly-explained', check: 'cannot-compare', difference: null },
    'MB-100402': { kind: 'explained', check: 'match', difference: null },
  };

  it('belong to the bills that name their claims, and are what the sample stories need', async () => {
    const rules = readEobRules();
    const { members, asOf } = await readImportFile(knowledgeFile('sample-members.json'));
    const found: Record<string, unknown> = {};
    const unbilled: unknown[] = [];
    for (const member of members) {
      for (const eob of member.eobs.flatMap((json) => readEobs(json))) {
        const bill = member.bills.find(({ claim }) => claim === eob.claim);
        const {
          kind,
          bill: check,
          denials,
        } = explain(eob, { rules, today: asOf!, bill, coverageType: member.coverage.type });
        expect(eob.patient).to.equal(`${member.name.given} ${member.name.family}`);
        if (bill) {
          expect(eob.from).to.equal(bill.serviceDate);
          found[bill.number] = { kind, check: check?.check, difference: check?.differenceCents };
        } else unbilled.push({ claim: eob.claim, denials: denials.map((denial) => denial.code) });
      }
    }
    expect(found).to.deep.equal(expected);
    expect(unbilled).to.deep.equal([{ claim: 'CLM-88001', denials: ['197'] }]);
  });
});
