import { type Amounts, addAmounts } from './amounts.js';
import type { ReasonCode } from './reasons.js';

/** One service of a claim. */
export interface ServiceLine {
  /** Name in the payer's words; null when only a code was given. */
  service: string | null;
  /** Codes of the service with modifiers and day: lines with one key are the same service. */
  key: string;
  /** First day of the service, ISO; null when it is not given. */
  date: string | null;
  amounts: Amounts;
  reasons: ReasonCode[];
}

const isReversal = (line: ServiceLine): boolean => Object.values(line.amounts).some((units) => units < 0);
const isZero = (amounts: Amounts): boolean => Object.values(amounts).every((units) => units === 0);

/**
 * Puts lines that take a service back together with the lines they take back, so that one line is left for what really
 * happened, or none. Services without a reversal keep all their lines. A reversal without its partner stays, negative.
 */
export function netReversals(lines: readonly ServiceLine[]): ServiceLine[] {
  const reversed = new Set(lines.filter(isReversal).map((line) => line.key));
  if (reversed.size === 0) return [...lines];
  const groups = new Map<string, ServiceLine[]>();
  const result: ServiceLine[][] = [];
  for (const line of lines) {
    const group = reversed.has(line.key) ? groups.get(line.key) : undefined;
    if (group) group.push(line);
    else {
      const fresh = [line];
      result.push(fresh);
      if (reversed.has(line.key)) groups.set(line.key, fresh);
    }
  }
  return result.flatMap((group) => {
    const [first] = group;
    if (!first || !group.some(isReversal)) return group;
    const amounts = addAmounts(group.map((line) => line.amounts));
    if (isZero(amounts) && group.length > 1) return [];
    const stillUnpaid = (amounts.notCovered ?? 0) > 0 || ((amounts.price ?? 0) > 0 && !amounts.benefit);
    return [{ ...first, amounts, reasons: stillUnpaid ? group.flatMap((line) => line.reasons) : [] }];
  });
}
