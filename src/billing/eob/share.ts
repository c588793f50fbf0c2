import { type Figures, same } from './figures.js';
import { type Conflict, conflict } from './merge.js';
import type { ExactRow } from './rows.js';

/** The member's share as rows and as their sum in hundredths of a cent. */
export interface Share {
  rows: ExactRow[];
  units: number;
  conflict: Conflict | null;
}

/** What the member's share may be, the likeliest first. */
export function shares(figures: Figures): Share[] {
  const { liability, notCovered = 0 } = figures;
  const stated = (['deductible', 'copay', 'coinsurance'] as const).filter((name) => figures[name] !== undefined);
  const parts: Share = {
    rows: stated.map((id) => ({ id, units: figures[id] ?? 0, derived: false })),
    units: stated.reduce((sum, name) => sum + (figures[name] ?? 0), 0),
    conflict: null,
  };
  if (liability === undefined) return [parts];
  const unsplit = (units: number, derived: boolean): Share => ({
    rows: [{ id: 'your-share', units, derived }],
    units,
    conflict: null,
  });
  const whole = [unsplit(liability, false)];
  // Liability may include what is not covered, which has its own row.
  if (notCovered > 0 && liability >= notCovered) whole.push(unsplit(liability - notCovered, true));
  if (stated.length === 0) return whole;
  if (same(liability, parts.units) || same(liability, parts.units + notCovered)) return [parts];
  const disagree = { ...parts, conflict: conflict('share-disagrees', 'liability', liability, parts.units) };
  const unstatedPart = stated.length < 3 && liability > parts.units;
  return unstatedPart ? [...whole, disagree] : [disagree];
}
