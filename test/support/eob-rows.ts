import { expect } from 'chai';
import type { Explanation } from '../../src/billing/eob/explanation.js';
import type { Row } from '../../src/billing/eob/rows.js';

const parts = [
  'discount',
  'not-covered',
  'other-insurer',
  'plan-paid',
  'deductible',
  'copay',
  'coinsurance',
  'your-share',
  'unexplained',
];

/** The contract of rows: whole cents, none negative, and parts that make up the price to the cent wherever there is one. */
export function expectToAddUp(explanation: Pick<Explanation, 'kind' | 'rows' | 'lines'>): void {
  for (const rows of [explanation.rows, ...explanation.lines.map((line) => line.rows)]) addUp(rows);
  const unexplained = explanation.rows.some((row) => row.id === 'unexplained');
  if (explanation.kind === 'explained') {
    expect(unexplained).to.equal(false);
    expect(explanation.rows.some((row) => row.id === 'price')).to.equal(true);
  }
}

function addUp(rows: readonly Row[]): void {
  for (const row of rows) {
    expect(Number.isSafeInteger(row.cents), row.id).to.equal(true);
    expect(row.cents, row.id).to.be.at.least(0);
  }
  expect(new Set(rows.map((row) => row.id)).size, 'each row once').to.equal(rows.length);
  const price = rows.find((row) => row.id === 'price');
  if (!price) return;
  const sum = rows.filter((row) => parts.includes(row.id)).reduce((total, row) => total + row.cents, 0);
  expect(sum, JSON.stringify(rows)).to.equal(price.cents);
  const split = rows.some((row) => row.id === 'deductible' || row.id === 'copay' || row.id === 'coinsurance');
  expect(split && rows.some((row) => row.id === 'your-share'), 'the share is split or not').to.equal(false);
}
