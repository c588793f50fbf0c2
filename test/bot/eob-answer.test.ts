import { expect } from 'chai';
import { readEobRules } from '../../src/adapters/eob-rules-file.js';
import { type ExplainOptions, explain } from '../../src/billing/eob/explain.js';
import { readEobs } from '../../src/billing/eob/read.js';
import { eobAnswer } from '../../src/bot/eob-answer.js';
import { eobWords } from '../../src/text/eob-text.js';
import { wordsFor } from '../../src/text/index.js';
import { buildEob } from '../support/eob-builder.js';

const rules = readEobRules();
const words = wordsFor('en').tasks['explain-eob'];
const { appealOnNotice, hints, hintHelp } = eobWords('en');

function answer(about: 'network' | 'appeal', json: unknown, options: Partial<ExplainOptions> = {}) {
  const explanation = explain(readEobs(json)[0]!, { rules, today: '2026-11-24', ...options });
  return eobAnswer({ about }, { explanation, lang: 'en', phone: '1-800-000-0000' });
}

describe('answers about an EOB', () => {
  const paid = { submitted: 100, eligible: 80, benefit: 60, copay: 20 };
  const network = (code: string) =>
    buildEob(paid, [], {
      adjudication: [{ category: { coding: [{ code: 'billingnetworkstatus' }] }, reason: { coding: [{ code }] } }],
    });

  it('say that care was outside the network whenever the plan says so', () => {
    expect(answer('network', network('innetwork'))).to.equal([words.notOutside, hintHelp].join('\n'));
    expect(answer('network', network('outofnetwork'))).to.contain(hints['balance-bill']);
    expect(answer('network', network('outofnetwork'), { coverageType: 'medicare' })).to.equal(words.outside);
  });

  const notCovered = { submitted: 100, noncovered: 100, benefit: 0 };
  const denied = (...codes: string[]) => buildEob({}, [{ amounts: notCovered, denied: codes }]);
  const appeals: { what: string; json: unknown; says: string }[] = [
    { what: 'nothing that was denied', json: buildEob(paid), says: words.noAppeal },
    {
      what: 'something not covered without a reason',
      json: buildEob(notCovered),
      says: [words.noReason('$100.00'), appealOnNotice, words.howToAppeal].join('\n'),
    },
    { what: 'a claim to be sent again', json: denied('CO', '16'), says: words.notYetAppeal },
    { what: 'a claim that a remark sends back', json: denied('CO', '96', 'MA130'), says: words.notYetAppeal },
    { what: 'a decision that a remark calls final', json: denied('PR', '50', 'N211'), says: words.notAppealable },
    { what: 'a write-off', json: denied('CO', '97'), says: words.notAppealable },
    { what: 'a denial', json: denied('PR', '50'), says: [appealOnNotice, words.howToAppeal].join('\n') },
  ];
  for (const { what, json, says } of appeals) {
    it(`say whether an appeal is possible of ${what}`, () => {
      expect(answer('appeal', json)).to.equal(says);
    });
  }
});
