import { expect } from 'chai';
import { readEobRules } from '../../src/adapters/eob-rules-file.js';
import { type ExplainOptions, explain } from '../../src/billing/eob/explain.js';
import { readEobs } from '../../src/billing/eob/read.js';
import type { Bill } from '../../src/billing/member.js';
import { eobAnswer } from '../../src/bot/eob-answer.js';
import { simpleEob } from '../../src/bot/simple-eob.js';
import type { EobFollowUp } from '../../src/language/eob-follow-up.js';
import { eobWords } from '../../src/text/eob-text.js';
import { wordsFor } from '../../src/text/index.js';
import { buildEob } from '../support/eob-builder.js';

const rules = readEobRules();
const words = wordsFor('en').tasks['explain-eob'];
const { appealOnNotice, hints, hintHelp } = eobWords('en');

const explained = (json: unknown, options: Partial<ExplainOptions> = {}) =>
  explain(readEobs(json)[0]!, { rules, today: '2026-11-24', ...options });
const ask = (asked: EobFollowUp, json: unknown, options: Partial<ExplainOptions> = {}) =>
  eobAnswer(asked, { explanation: explained(json, options), lang: 'en', phone: '1-800-000-0000' });
const answer = (about: 'network' | 'appeal', json: unknown, options: Partial<ExplainOptions> = {}) =>
  ask({ about }, json, options);

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

  describe('about one amount', () => {
    const amount = (dollars: number, json: unknown, options: Partial<ExplainOptions> = {}) =>
      ask({ about: 'amount', cents: Math.round(dollars * 100), rounded: Number.isInteger(dollars) }, json, options);
    const share = eobWords('en').owes('$20.00');

    it('say what it is and what is left to pay', () => {
      expect(amount(20, buildEob(paid)))
        .to.contain(share)
        .and.not.contain(words.amountNotHere('$20.00'));
      expect(amount(60, buildEob(paid)))
        .to.contain(words.amountIs('$60.00', 'Plan paid'))
        .and.contain(share);
      expect(amount(100, buildEob(paid)))
        .to.contain(words.amountIs('$100.00', "Provider's price"))
        .and.contain(share);
    });

    it('find it without its cents, and only then', () => {
      const cents = { submitted: 100.75, eligible: 80.75, benefit: 60.75, copay: 20 };
      expect(amount(60, buildEob(cents))).to.contain(words.amountIs('$60.75', 'Plan paid'));
      expect(amount(60.5, buildEob(cents))).to.contain(words.amountNotHere('$60.50'));
    });

    it('give the reason of what was denied, and who bears it', () => {
      const said = amount(100, denied('PR', '50'));
      expect(said).to.contain('code PR-50').and.contain(eobWords('en').bears.member);
      expect(amount(50, denied('PR', '50'))).to.contain('code PR-50');
    });

    it('hold a bill against the share', () => {
      const bill = { number: 'MB-1', amountCents: 50_00, serviceDate: '2026-09-01', issued: '2026-11-01' };
      const higher = eobWords('en').bill['bill-higher']('Bill MB-1', '$50.00', '$30.00');
      for (const asked of [50, 30])
        expect(amount(asked, buildEob(paid), { bill })).to.equal([higher, share].join('\n'));
    });

    it('say of one that is nowhere that it is not there, and what is owed', () => {
      expect(amount(77, buildEob(paid))).to.equal([words.amountNotHere('$77.00'), share].join('\n'));
    });
  });

  it('say what the plan paid, that it paid nothing, or that the EOB does not tell', () => {
    expect(ask({ about: 'paid' }, buildEob(paid))).to.equal(words.planPaid('$60.00'));
    expect(ask({ about: 'paid' }, buildEob(notCovered))).to.equal(words.planPaidNothing);
    expect(ask({ about: 'paid' }, buildEob({ submitted: 100 }))).to.equal(words.planPaidUnknown);
  });

  it('name nobody to file an appeal but the person, and whether one is possible', () => {
    expect(ask({ about: 'appeal-for-me' }, denied('PR', '50'))).to.equal(
      [words.appealForMe, appealOnNotice, words.howToAppeal].join('\n'),
    );
  });

  it('say whom to ask when there is no figure for the deductible', () => {
    expect(ask({ about: 'progress' }, buildEob(paid))).to.equal(words.noProgress({ phone: '1-800-000-0000' }));
    expect(ask({ about: 'progress' }, buildEob(paid))).to.contain('1-800-000-0000');
  });

  it('tell one line by its place, and how many there are', () => {
    const two = buildEob({}, [
      { name: 'Flu shot', amounts: { submitted: 45, eligible: 30, benefit: 30 } },
      { name: 'Office visit', amounts: { submitted: 100, eligible: 80, benefit: 60, copay: 20 } },
    ]);
    expect(ask({ about: 'line', place: 1 }, two))
      .to.contain('Flu shot')
      .and.not.contain('Office visit');
    expect(ask({ about: 'line', place: -1 }, two))
      .to.contain('Office visit')
      .and.not.contain('Flu shot');
    expect(ask({ about: 'line', place: 3 }, two)).to.equal(words.linesAre(2));
    expect(ask({ about: 'line', place: 1 }, buildEob(paid))).to.equal(words.noLines);
  });

  describe('with a bill', () => {
    const bill: Bill = {
      number: 'MB-1',
      kind: 'medical',
      description: 'Office visit',
      serviceDate: '2026-09-01',
      issued: '2026-11-01',
      due: '2026-12-03',
      amountCents: 20_00,
      balanceCents: 20_00,
    };
    const about = (what: 'due' | 'payee' | 'next', json: unknown, own?: Bill) =>
      eobAnswer(
        { about: what },
        { explanation: explained(json, { bill: own }), bill: own, lang: 'en', phone: '1-800-000-0000' },
      );
    const due = words.due({ bill: 'MB-1', open: '$20.00', due: 'December 3, 2026', overdue: false });

    it('say when it is due, and that it asks for too much', () => {
      expect(about('due', buildEob(paid), bill)).to.equal(due);
      const higher = { ...bill, amountCents: 50_00, balanceCents: 50_00 };
      expect(about('due', buildEob(paid), higher)).to.contain('$30.00 more');
      expect(about('due', buildEob(paid), { ...bill, due: '2026-11-23' })).to.contain('was due');
      expect(about('due', buildEob(paid), { ...bill, balanceCents: 0 })).to.equal(words.paidBill('MB-1'));
      expect(about('due', buildEob(paid))).to.equal(words.noBill);
    });

    it('take "how long do I have" for the appeal where there is a denial and no bill', () => {
      expect(about('due', denied('PR', '50'))).to.contain(words.howToAppeal);
    });

    it('say whom to pay', () => {
      expect(about('payee', buildEob(paid), bill)).to.equal([words.payHere('MB-1'), due].join('\n'));
      expect(about('payee', buildEob(paid))).to.equal(words.billMayCome(null));
      const free = buildEob({ submitted: 100, eligible: 80, benefit: 80 });
      expect(about('payee', free)).to.contain(words.noPayee);
    });

    it('say what to do next', () => {
      expect(about('next', buildEob(paid), bill))
        .to.contain(words.sayPay)
        .and.contain(due);
      expect(about('next', denied('PR', '50'))).to.contain(words.howToAppeal);
      expect(about('next', buildEob({ submitted: 100 })))
        .to.contain(words.noShare)
        .and.contain('1-800-000-0000');
      expect(about('next', buildEob({ submitted: 100, eligible: 80, benefit: 80 }))).to.contain(words.nothingToDo);
    });
  });

  it('say that it is no bill', () => {
    expect(ask({ about: 'not-a-bill' }, buildEob(paid))).to.equal([eobWords('en').notABill, words.noBill].join('\n'));
  });
});

describe('an EOB in short', () => {
  const simple = (json: unknown, options: Partial<ExplainOptions> = {}) => simpleEob(explained(json, options), 'en');
  const sentences = (text: string): number => (text.match(/[.!?](?: |$)/g) ?? []).length;

  it('has the figures of the whole, in three sentences or fewer', () => {
    const text = simple(buildEob({ submitted: 100, eligible: 80, benefit: 60, copay: 20 }));
    expect(text).to.equal(
      'In short: the price was $100.00; your plan took $20.00 off and paid $60.00. So $20.00 is yours to pay.',
    );
    const denied = simple(
      buildEob({}, [{ amounts: { submitted: 100, noncovered: 100, benefit: 0 }, denied: ['PR', '50'] }]),
    );
    expect(denied).to.contain('$100.00').and.contain('paid nothing');
    expect(sentences(denied)).to.be.at.most(3);
  });

  it('promises nothing where the EOB is not clear', () => {
    const { simple: short } = words;
    expect(simple(buildEob({ submitted: 100 }))).to.contain(short.unclear);
    const conflict = simple(buildEob({ submitted: 100, eligible: 80, benefit: 60, copay: 5 }));
    expect(conflict).not.to.contain('yours to pay');
  });

  it('says that nothing is owed', () => {
    expect(simple(buildEob({ submitted: 100, eligible: 80, benefit: 80 }))).to.contain('So you owe nothing.');
  });
});
