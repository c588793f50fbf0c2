import { expect } from 'chai';
import { readHistoryQuestion } from '../../src/language/history-question.js';

const rows: [string, ReturnType<typeof readHistoryQuestion>][] = [
  ['show me the receipt', 'receipt'],
  ['email me the receipt', 'mail'],
  ['can you send the receipt to my email', 'mail'],
  ['I paid it twice', 'twice'],
  ['was my card charged twice?', 'twice'],
  ['muéstreme el recibo', 'receipt'],
  ['mándeme el comprobante por correo', 'mail'],
  ['lo pagué dos veces', 'twice'],
  ['payment history', undefined],
  ['what have I paid so far', undefined],
];

describe('what is asked about payments that were made', () => {
  for (const [text, read] of rows) it(text, () => expect(readHistoryQuestion(text)).to.equal(read));
});
