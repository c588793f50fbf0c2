import { parseBillNumber } from './bill-number.js';
import type { ParseContext } from './meaning.js';
import { plain } from './plain.js';

const asks = /\b(?:pay|pagar)\b/;

/** The bill number that is all of a message: it says which bill, and not what to do with it. */
export function loneBillNumber(text: string, context: ParseContext): string | undefined {
  const read = parseBillNumber(text, context);
  return read.ok && !asks.test(plain(text)) ? read.value : undefined;
}
