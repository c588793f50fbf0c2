import type { TaskSlots } from './meaning.js';
import { plain } from './plain.js';

const longest = 160;
const receipt = /\b(?:receipts?|recibos?|comprobantes?|proof of (?:my )?payment)\b/;
const mail = /\b(?:e-?mail(?:ed)?|mail(?:ed)?|send|sent|text|fax|envi\w+|mand\w+|correo)\b/;
const twice =
  /\b(?:(?:paid|pay|charged|taken|went through|posted|billed my card)(?: \p{L}+){0,4} (?:twice|two times|double|again)|(?:double|duplicate) (?:payment|charge)|(?:pague|pagado|cobraron|cobro|cobrado|paso|salio)(?: \p{L}+){0,4} (?:dos veces|doble|otra vez)|doble (?:pago|cobro)|(?:pago|cobro) (?:doble|duplicado))(?!\p{L})/u;

/** What is asked about payments that were made: their receipt, to have it mailed, or whether one was made twice. */
export function readHistoryQuestion(text: string): TaskSlots['history'] {
  if (text.length > longest) return undefined;
  const said = plain(text);
  if (receipt.test(said)) return mail.test(said) ? 'mail' : 'receipt';
  return twice.test(said) ? 'twice' : undefined;
}
