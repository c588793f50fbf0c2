import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readEobRules } from '../../src/adapters/eob-rules-file.js';
import { type ExplainOptions, explain, explainFileProblem } from '../../src/billing/eob/explain.js';
import { readEobs } from '../../src/billing/eob/read.js';
import { rowIds } from '../../src/billing/eob/rows.js';
import { knowledgeFile } from '../../src/paths.js';
import { eobChart } from '../../src/text/eob-chart.js';
import { eobLinesText, eobRows, eobSummaryLine, eobText, eobWords } from '../../src/text/eob-text.js';
import { buildEob } from '../support/eob-builder.js';

const rules = readEobRules();
const en = eobWords('en');
const today = '2026-11-24';
const explainJson = (json: unknown, options: Partial<ExplainOptions> = {}) =>
  explain(readEobs(json)[0]!, { rules, today, ...options });
const sample = (claim: string, options: Partial<ExplainOptions> = {}) =>
  explainJson(JSON.parse(readFileSync(knowledgeFile('eobs', `${claim}.json`), 'utf8')), options);

describe('the text of an explanation', () => {
  it('says who, when and what, every dollar, the share and a matching bill', () => {
    const bill = { number: 'MB-100231', amountCents: 18240, serviceDate: '2026-10-28', issued: '2026-11-05' };
    const text = eobText(sample('CLM-88120', { bill }), 'en');
    expect(text).to.contain(en.notABill);
    expect(text).to.contain('Office visit, Dr. Priya Nair, Family Medicine, October 28, 2026, claim CLM-88120');
    for (const amount of ['$335.00', '$122.60 (worked out)', '$30.00', '$162.40', '$20.00'])
      expect(text).to.contain(amount);
    expect(text).to.contain(en.owes('$182.40'));
    expect(text).to.contain(en.bill.match('Bill MB-100231', '$182.40'));
  });

  it('offers to dispute a bill above the share, and hints at surprise billing', () => {
    const bill = { number: 'MB-100244', amountCents: 125050, serviceDate: '2026-09-14', issued: '2026-11-10' };
    const text = eobText(sample('CLM-87454', { bill }), 'en');
    expect(text).to.contain(en.bill['bill-higher']('Bill MB-100244', '$1,250.50', '$270.50'));
    expect(text).to.contain(en.hints.emergency);
    expect(text).to.contain(en.hintHelp);
  });

  it('gives each denial its meaning, raw code, bearer, next step and day to appeal', () => {
    const text = eobText(sample('CLM-88001', { coverageType: 'individual-exchange' }), 'en');
    expect(text).to.contain('MRI scan of the knee, $1,150.00 (code PR-197)');
    expect(text).to.contain(rules.codes.reasons['197']!.en);
    expect(text).to.contain(en.bears.member);
    expect(text).to.contain(en.appealBy('March 7, 2027'));
    expect(text).to.contain(en.withNotCovered('$1,150.00'));
  });

  it('says that a day to appeal is over, and that the notice decides', () => {
    const late = explainJson(JSON.parse(readFileSync(knowledgeFile('eobs', 'CLM-88001.json'), 'utf8')), {
      coverageType: 'cobra',
      today: '2027-03-08',
    });
    expect(eobText(late, 'en')).to.contain(en.appealOver('March 7, 2027'));
  });

  it('never says what is owed when amounts disagree', () => {
    const text = eobText(sample('CLM-88330'), 'en');
    expect(text).to.contain('$28.44').and.to.contain(en.conflictsMean);
    expect(text).not.to.contain('By this EOB');
  });

  it('shows the year’s progress only with its day', () => {
    const accumulators = {
      asOf: '2026-11-20',
      deductible: { metCents: 140000, limitCents: 250000 },
      outOfPocket: { metCents: 231000, limitCents: 870000 },
    };
    expect(eobText(sample('CLM-88120', { accumulators }), 'en')).to.contain(
      `${en.progressTitle('November 20, 2026')}\n• ${en.deductibleProgress('$1,400.00', '$2,500.00', '$1,100.00')}`,
    );
    expect(eobText(sample('CLM-88120'), 'en')).not.to.contain('$2,500.00');
  });

  it('fits a phone: a summary without lines is below 1,200 characters, and the lines come on request', () => {
    for (const claim of ['CLM-88120', 'CLM-87454', 'CLM-88330', 'CLM-88517', 'CLM-88001']) {
      const explanation = sample(claim);
      expect(eobText(explanation, 'en').length, claim).to.be.below(1200);
      expect(eobText(explanation, 'en')).not.to.contain(en.linesTitle);
      expect(eobText(explanation, 'en', { lines: true })).to.contain(eobLinesText(explanation, 'en'));
    }
  });

  it('is Spanish throughout when asked', () => {
    const text = eobText(sample('CLM-88001', { coverageType: 'individual' }), 'es', { lines: true });
    expect(text).to.match(/^Esto no es una factura/);
    expect(text).to.contain('19 de agosto de 2026').and.to.contain('7 de marzo de 2027').and.to.contain('$1,150.00');
    expect(text).to.contain(rules.codes.reasons['197']!.es);
    expect(text.replaceAll('MRI scan of the knee', '')).not.to.match(/\b(the|your|Plan paid|share)\b/);
  });

  it('says what else a file holds, without calling that an EOB or a bill', () => {
    expect(eobText(explainJson({ resourceType: 'Patient' }), 'en')).to.equal(en.otherResource('Patient'));
    expect(eobText(explainJson({ resourceType: '<b>*x*</b>' }), 'en')).to.equal(en.reasons['other-resource']);
    expect(eobText(explainFileProblem('xml', today), 'es')).to.equal(eobWords('es').reasons.xml);
    const prior = eobText(explainJson(buildEob({ submitted: 5 }, [], { use: 'preauthorization' })), 'en');
    expect(prior).to.contain(en.notABillShort).and.to.contain(en.reasons['prior-authorization']);
    expect(prior).not.to.contain(en.notABill);
    expect(prior).not.to.contain('$5.00');
  });

  it('counts the lines of a long claim instead of showing them all', () => {
    const lines = Array.from({ length: 40 }, () => ({ amounts: { submitted: 1 } }));
    expect(eobLinesText(explainJson(buildEob({}, lines)), 'en')).to.contain(en.moreLines(15));
  });

  it('leaves zero rows out, except where a zero is news', () => {
    const { rows } = explainJson(buildEob({ submitted: 100, eligible: 100, benefit: 0, deductible: 100, copay: 0 }));
    expect(eobRows(rows, 'en').map((row) => row.id)).to.deep.equal(['price', 'plan-paid', 'deductible']);
  });

  it('does not show a share of nothing beside what is not covered and yours', () => {
    const amounts = { submitted: 50, noncovered: 50, benefit: 0, memberliability: 50 };
    const text = eobText(explainJson(buildEob(amounts)), 'en');
    expect(text).to.contain(`${en.owes('$50.00')} ${en.withNotCovered('$50.00')}`);
    expect(text).not.to.contain(en.rows['your-share']);
  });

  it('says whom to ask whenever an EOB of a claim is not wholly explained', () => {
    const totals: Record<string, number>[] = [{}, { submitted: 5 }, { benefit: 5 }, { submitted: 5, benefit: 9 }];
    for (const total of totals) expect(eobText(explainJson(buildEob(total)), 'en')).to.contain(en.askThePlan);
    expect(eobText(explainJson(buildEob({}, [], { total: [{ amount: 5 }] })), 'en')).to.contain(en.askThePlan);
    expect(eobText(explainJson(buildEob({}, [], { use: 'predetermination' })), 'en')).not.to.contain(en.askThePlan);
    expect(eobText(explainFileProblem('empty', today), 'en')).to.equal(en.reasons.empty);
  });

  it('does not call one line of a claim the claim, nor let a payer’s reduction bind everybody', () => {
    const coded = (lines: boolean) => {
      const { item } = buildEob({}, [{ denied: ['PI', '50'] }]);
      const [{ adjudication }] = item as [(typeof item)[number]];
      return buildEob({}, [], lines ? { item: [{ adjudication }] } : { adjudication });
    };
    const line = eobText(explainJson(coded(true)), 'en');
    expect(line)
      .to.contain(en.denial(null, null, 'PI-50', false))
      .and.to.contain(en.bears.network);
    expect(line).not.to.contain(en.bears.provider);
    expect(eobText(explainJson(coded(false)), 'en')).to.contain(en.denial(null, null, 'PI-50', true));
  });

  it('has a meaning for every row, for follow-up questions', () => {
    for (const language of ['en', 'es'] as const) {
      expect(Object.keys(eobWords(language).glossary)).to.have.members([...rowIds]);
    }
  });
});

describe('the line of an EOB in a list', () => {
  it('names service, provider, date and claim', () => {
    const eob = readEobs(buildEob({}, [{ name: 'Flu shot' }], { provider: { display: 'Dr. Nair' } }))[0]!;
    expect(eobSummaryLine(eob, 'en')).to.equal('Flu shot, Dr. Nair, September 1, 2026, claim CLM-1');
    expect(eobSummaryLine(eob, 'es')).to.equal(
      'Vacuna contra la gripe, Dr. Nair, 1 de septiembre de 2026, reclamo CLM-1',
    );
  });

  it('falls back on the sort of care', () => {
    const eob = readEobs(buildEob({}, [], { identifier: [], type: { coding: [{ code: 'pharmacy' }] } }))[0]!;
    expect(eobSummaryLine(eob, 'en')).to.equal('Prescription, September 1, 2026');
  });
});

describe('the chart of an explanation', () => {
  it('draws every part where the one before ended, up to the price, and says the same in words', () => {
    const { rows } = sample('CLM-87454');
    const chart = eobChart(rows, 'en')!;
    const bars = [...chart.svg.matchAll(/<rect x="([\d.]+)"[^>]*? width="([\d.]+)" height="12"/g)].map(([, x, w]) => [
      Number(x),
      Number(w),
    ]);
    const [price, ...parts] = bars as [number, number][];
    let end = price![0];
    for (const [x, width] of parts) {
      expect(x).to.be.closeTo(end, 0.2);
      end = x + width;
    }
    expect(end).to.be.closeTo(price![0] + price![1], 0.2);
    expect(chart.alt).to.contain('$3,480.00').and.to.contain(`${en.rows['plan-paid']} $1,320.00`);
    expect(chart.svg).to.contain('role="img"').and.to.contain('<desc>');
  });

  it('is not drawn without a price or without parts', () => {
    expect(eobChart([], 'en')).to.equal(undefined);
    expect(eobChart([{ id: 'price', cents: 100, derived: false }], 'en')).to.equal(undefined);
    expect(
      eobChart(
        [
          { id: 'plan-paid', cents: 100, derived: false },
          { id: 'copay', cents: 1, derived: false },
        ],
        'en',
      ),
    ).to.equal(undefined);
  });
});
