import { expect } from 'chai';
import { mostBytes, parseEobFile } from '../../../src/billing/eob/parse.js';

describe('parsing a file with EOBs', () => {
  const refused: { what: string; text: string; reason: string }[] = [
    { what: 'nothing', text: ' \n', reason: 'empty' },
    { what: 'XML', text: '<ExplanationOfBenefit xmlns="http://hl7.org/fhir"/>', reason: 'xml' },
    { what: 'XML behind a byte order mark', text: '\uFEFF<?xml version="1.0"?><a/>', reason: 'xml' },
    { what: 'truncated JSON', text: '{"resourceType":"ExplanationOfBenefit","total":[{"amount"', reason: 'not-json' },
    { what: 'prose', text: 'This is my EOB', reason: 'not-json' },
    { what: 'a million brackets', text: '['.repeat(1_000_000), reason: 'too-deep' },
    { what: 'closed deep nesting', text: `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`, reason: 'too-deep' },
    { what: 'more than the limit', text: ' '.repeat(mostBytes + 1), reason: 'too-large' },
  ];
  for (const { what, text, reason } of refused) {
    it(`refuses ${what}`, () => {
      expect(parseEobFile(text)).to.deep.equal({ ok: false, reason });
    });
  }

  it('does not take brackets inside texts for nesting', () => {
    const json = { text: `"${'['.repeat(500)}\\` };
    expect(parseEobFile(JSON.stringify(json))).to.deep.equal({ ok: true, json });
  });

  it('reads one resource a line, as bulk exports have it', () => {
    expect(parseEobFile('{"a":1}\n{"a":2}\n')).to.deep.equal({ ok: true, json: [{ a: 1 }, { a: 2 }] });
  });
});
