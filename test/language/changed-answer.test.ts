import { expect } from 'chai';
import { isPlace, withoutCorrection } from '../../src/language/changed-answer.js';

describe('an answer that takes the place of another', () => {
  it('loses the words that only say so', () => {
    const rows: [string, string][] = [
      ['no, 6 months', '6 months'],
      ['I meant per year', 'per year'],
      ['only the premium', 'the premium'],
      ['medical only', 'medical'],
      ['sí mejor las dos', 'las dos'],
      ['make it 12 instead, please', '12'],
      ['no', ''],
      ['nothing', 'nothing'],
      ['forty', 'forty'],
    ];
    for (const [text, left] of rows) expect(withoutCorrection(text), text).to.equal(left);
  });

  it('may be no more than a place in a list', () => {
    for (const text of ['2', '#2', 'the second one', 'las dos', 'la última', ''])
      expect(isPlace(text), text).to.equal(true);
    for (const text of ['6 months', 'the premium', 'both', '$2']) expect(isPlace(text), text).to.equal(false);
  });
});
