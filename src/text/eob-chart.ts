import type { Row } from '../billing/eob/rows.js';
import type { Language } from '../billing/member.js';
import { eobRows, eobWords } from './eob-text.js';
import { money } from './format.js';

/** Drawn for a phone: as wide as a card is there, so that the letters stay as large as the card's own. */
const width = 320;
const margin = 12;
const barWidth = width - 2 * margin;
const barHeight = 12;
const rowHeight = 42;
const headHeight = 42;
/** Contrast of at least 4.5:1 on white; meaning never hangs on colour alone, every bar has its name and amount. */
const colours: Record<Row['id'], string> = {
  price: '#334155',
  discount: '#0f766e',
  'not-covered': '#9f1239',
  'other-insurer': '#4338ca',
  'plan-paid': '#1d4ed8',
  deductible: '#b45309',
  copay: '#b45309',
  coinsurance: '#b45309',
  'your-share': '#b45309',
  'already-paid': '#57534e',
  unexplained: '#be123c',
};

/**
 * A waterfall: the price as a full bar, below it each part where the one before ended, so that the parts visibly make up
 * the price. Undefined when there is no price, or nothing to split. The text alternative says the same in one sentence.
 */
export function eobChart(rows: readonly Row[], language: Language): { svg: string; alt: string } | undefined {
  const words = eobWords(language);
  const price = rows.find((row) => row.id === 'price')?.cents ?? 0;
  const shown = rows.filter((row) => row.cents > 0 && row.id !== 'already-paid');
  if (price <= 0 || shown.length < 2) return undefined;
  const named = eobRows(shown, language);
  const parts = named.filter((row) => row.id !== 'price').map((row) => `${row.name} ${row.amount}`);
  const alt = words.chart.describe(money(price), parts.join(', '));

  let before = 0;
  const bars = shown.map((row, index) => {
    const left = row.id === 'price' ? 0 : before;
    if (row.id !== 'price') before += row.cents;
    const x = (margin + (left / price) * barWidth).toFixed(1);
    const w = Math.max(1, (row.cents / price) * barWidth).toFixed(1);
    const y = headHeight + index * rowHeight;
    return [
      `<text x="${margin}" y="${y + 14}">${xml(words.rows[row.id])}</text>`,
      `<text x="${width - margin}" y="${y + 14}" text-anchor="end">${money(row.cents)}</text>`,
      `<rect x="${x}" y="${y + 20}" width="${w}" height="${barHeight}" rx="2" fill="${colours[row.id]}"/>`,
    ].join('');
  });
  const height = headHeight + shown.length * rowHeight + margin / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="system-ui, sans-serif" font-size="14">`,
    `<title>${xml(words.chart.title)}</title><desc>${xml(alt)}</desc>`,
    `<rect width="${width}" height="${height}" rx="6" fill="#fff"/>`,
    `<text x="${margin}" y="28" font-size="16" font-weight="600">${xml(words.chart.title)}</text>`,
    ...bars,
    '</svg>',
  ].join('');
  return { svg, alt };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
