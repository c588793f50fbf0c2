import { expect } from 'chai';
import { readEobRules } from '../../../src/adapters/eob-rules-file.js';
import { claimCodes } from '../../../src/billing/eob/claim-codes.js';

describe('claim codes', () => {
  const { codes } = readEobRules();

  it('have a meaning in both languages and a known next step', () => {
    expect(Object.keys(codes.reasons)).to.have.length.of.at.least(100);
    expect(Object.keys(codes.remarks)).to.have.length.of.at.least(50);
    for (const [code, { en, es }] of Object.entries({ ...codes.reasons, ...codes.remarks })) {
      expect(en, code).to.match(/^[A-Z].*[.!]$/);
      expect(es, code).to.match(/^[A-ZÁÉÍÓÚ¿].*[.!]$/);
      expect(es, code).not.to.equal(en);
    }
  });

  it('leave no next step unused', () => {
    const used = new Set(Object.values(codes.reasons).map((reason) => reason.next));
    expect(Object.keys(codes.next).filter((key) => !used.has(key))).to.deep.equal([]);
  });

  it('are refused with the path of a bad entry', () => {
    const reasons = { ...codes.reasons, '197': { ...codes.reasons['197'], next: 'nowhere' } };
    expect(() => claimCodes({ ...codes, reasons })).to.throw(/nowhere/);
    expect(() => claimCodes({ ...codes, remarks: { X1: { en: 'a', es: 'b' } } })).to.throw(/X1/);
  });
});
