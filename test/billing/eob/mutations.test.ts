import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import fc from 'fast-check';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { explain } from '../../../src/billing/eob/explain.js';
import { readEobs } from '../../../src/billing/eob/read.js';
import { knowledgeFile } from '../../../src/paths.js';
import { eobChart } from '../../../src/text/eob-chart.js';
import { eobText } from '../../../src/text/eob-text.js';
import { buildEob } from '../../support/eob-builder.js';
import { expectToAddUp } from '../../support/eob-rows.js';

const rules = readEobRules();
const explainJson = (json: unknown) => readEobs(json).map((eob) => explain(eob, { rules, today: '2026-11-24' }));

const samples: Json[] = [
  ...readdirSync(knowledgeFile('eobs')).map((name) => JSON.parse(readFileSync(knowledgeFile('eobs', name), 'utf8'))),
  buildEob({ submitted: 100, eligible: 60, benefit: 40, coinsurance: 20 }, [
    { amounts: { submitted: 70, eligible: 40, benefit: 30, coinsurance: 10 } },
    { amounts: { submitted: 30, eligible: 20, benefit: 10, coinsurance: 10 } },
  ]),
  buildEob({}, [
    {
      amounts: {
        line_sbmtd_chrg_amt: 10.005,
        line_alowd_chrg_amt: 10.005,
        line_prvdr_pmt_amt: 8.004,
        line_coinsrnc_amt: 2.001,
      },
    },
  ]),
];

type Json = { [key: string]: unknown };
interface Place {
  list: unknown[];
  index: number;
}

/** Every list entry that holds an amount. */
function amountPlaces(json: unknown, found: Place[] = []): Place[] {
  if (Array.isArray(json)) {
    json.forEach((one, index) => {
      if (one && typeof one === 'object' && 'amount' in one) found.push({ list: json, index });
      amountPlaces(one, found);
    });
  } else if (json && typeof json === 'object') for (const value of Object.values(json)) amountPlaces(value, found);
  return found;
}

type Mutation = 'drop' | 'duplicate' | 'negate' | 'reorder' | 'zero' | 'cent' | 'huge' | 'text' | 'null' | 'euro';
const mutation = fc.record({
  kind: fc.constantFrom<Mutation>(
    'drop',
    'duplicate',
    'negate',
    'reorder',
    'zero',
    'cent',
    'huge',
    'text',
    'null',
    'euro',
  ),
  at: fc.nat(),
});

function mutate(json: Json, { kind, at }: { kind: Mutation; at: number }): void {
  const places = amountPlaces(json);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return;
  const { list, index } = place;
  const entry = list[index] as { amount: { value: unknown; currency?: string } };
  const value = Number(entry.amount?.value);
  if (kind === 'drop') list.splice(index, 1);
  else if (kind === 'duplicate') list.push(structuredClone(entry));
  else if (kind === 'reorder') list.reverse();
  else if (kind === 'null') (entry as Json).amount = null;
  else {
    const changed = {
      negate: -value,
      zero: 0,
      cent: value + 0.01,
      huge: value * 1e9,
      text: String(value),
      euro: value,
    };
    entry.amount = { value: changed[kind], currency: kind === 'euro' ? 'EUR' : 'USD' };
  }
}

describe('mutated EOBs', () => {
  it('never throw, and their rows add up or are not shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(mutation, { minLength: 1, maxLength: 6 }),
        (sample, mutations) => {
          const json = structuredClone(sample);
          for (const one of mutations) mutate(json, one);
          for (const explanation of explainJson(json)) {
            expectToAddUp(explanation);
            for (const language of ['en', 'es'] as const) {
              expect(eobText(explanation, language, { lines: true })).not.to.match(/undefined|NaN|Infinity/);
              eobChart(explanation.rows, language);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('with totals and lines are not called explained when one amount changes by a cent or its sign', () => {
    const [statedTwice] = samples.slice(-2);
    fc.assert(
      fc.property(
        fc.constant(statedTwice!),
        fc.nat(),
        fc.constantFrom<Mutation>('cent', 'negate'),
        (sample, at, kind) => {
          const json = structuredClone(sample);
          const places = amountPlaces(json);
          mutate(json, { kind, at });
          expect(places.length).to.be.greaterThan(0);
          expect(explainJson(json)[0]?.kind).not.to.equal('explained');
        },
      ),
      { numRuns: 100 },
    );
  });

  it('say the same whatever the order of their amounts and lines', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.integer(), (sample, seed) => {
        const told = ({ kind, rows }: { kind: string; rows: unknown }) => ({ kind, rows });
        const shuffled = shuffle(structuredClone(sample), seed);
        expect(explainJson(shuffled).map(told)).to.deep.equal(explainJson(sample).map(told));
      }),
      { numRuns: 100 },
    );
  });

  it('of any JSON at all never throw', () => {
    const resource = fc.object({
      key: fc.constantFrom('resourceType', 'total', 'item', 'amount', 'category', 'coding', 'use', 'entry'),
      maxDepth: 5,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          resource,
          resource.map((one) => ({ ...one, resourceType: 'ExplanationOfBenefit' })),
        ),
        (json) => {
          for (const explanation of explainJson(json)) {
            expectToAddUp(explanation);
            expect(eobText(explanation, 'en')).not.to.equal('');
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** Reorders lists of amounts and items; coding lists keep their order, which has a meaning. */
function shuffle(json: Json, seed: number): Json {
  const turn = (list: unknown[]) => list.unshift(...list.splice(Math.abs(seed) % Math.max(1, list.length)));
  const items = json.item as Json[];
  turn(json.total as unknown[]);
  for (const item of items) turn(item.adjudication as unknown[]);
  turn(items);
  return json;
}
