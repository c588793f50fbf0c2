import type { ParseContext, Parsed } from './meaning.js';
import { longestAnswer, plain } from './plain.js';

export interface BillNumberContext extends ParseContext {
  /** Numbers of the bills at hand; with them, the digits alone are enough. */
  known?: readonly string[];
}

const lead =
  /^(?:(?:ok|it'?s|it is|es|the|my|el|la|mi|un|bill|invoice|statement|account|factura|cuenta|recibo|number|numero|num|no|nr|is|pay|pagar|de|#)[\s:,.#]+)+|^#/;
const tail = /[\s,]+(?:please|por favor|one)$/;

/**
 * Reads a bill number as the whole answer: "MB-100231", "mb 100231", "bill number MB100231", or "100231" when it is one of the known.
 * Reasons: `no-prefix` (digits without their letters), `ambiguous`, `not-understood`, `too-long`.
 */
export function parseBillNumber(text: string, { known = [] }: BillNumberContext): Parsed<string> {
  if (text.length > longestAnswer) return { ok: false, reason: 'too-long' };
  const answer = plain(text).replace(lead, '').replace(tail, '');
  const match = /^([a-z]{2})[ -]?(\d{4,10})$/.exec(answer);
  if (match) return { ok: true, value: `${match[1]?.toUpperCase()}-${match[2]}` };
  if (!/^\d{4,10}$/.test(answer)) return { ok: false, reason: 'not-understood' };
  const [only, second] = known.filter((number) => number.slice(3) === answer);
  if (only && !second) return { ok: true, value: only };
  return { ok: false, reason: second ? 'ambiguous' : 'no-prefix' };
}
