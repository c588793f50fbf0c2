import { isOverdue } from '../billing/bill.js';
import type { Explanation } from '../billing/eob/explanation.js';
import type { Bill, Language } from '../billing/member.js';
import { eobSections, eobWords } from '../text/eob-text.js';
import { date, money } from '../text/format.js';
import { wordsFor } from '../text/index.js';

interface About {
  explanation: Explanation;
  /** The bill for the same claim, where it is known. */
  bill: Bill | undefined;
  lang: Language;
}

const wordsOf = ({ lang }: About) => wordsFor(lang).tasks['explain-eob'];
const tooMuch = ({ explanation, lang }: About): string =>
  explanation.bill?.check === 'bill-higher' ? eobSections(explanation, lang).bill : '';

/** When the bill of the EOB is due, and how much is open on it. */
export function dueText(about: About): string {
  const { bill, explanation, lang } = about;
  const words = wordsOf(about);
  if (!bill) return words.noBill;
  if (bill.balanceCents === 0) return words.paidBill(bill.number);
  const overdue = isOverdue(bill, explanation.today);
  const due = words.due({ bill: bill.number, open: money(bill.balanceCents), due: date(bill.due, lang), overdue });
  return [due, tooMuch(about)].filter(Boolean).join('\n');
}

/** Whom to pay: nobody by the EOB itself, the provider's bill when there is one. */
export function payeeText(about: About): string {
  const words = wordsOf(about);
  const { bill, explanation } = about;
  if (explanation.owes?.atMost === 0 && !bill) return [owes(about), words.noPayee].join('\n');
  if (!bill) return words.billMayCome(explanation.provider);
  return [words.payHere(bill.number), dueText(about)].join('\n');
}

/** What can be done now; `appeal`: the answer about an appeal, and `call`: whom to call. */
export function nextText(about: About, { appeal, call }: { appeal: string; call: string }): string {
  const words = wordsOf(about);
  const { bill, explanation, lang } = about;
  if (!explanation.owes) return [words.noShare, call].join('\n');
  const steps = [
    explanation.denials.some(({ appealable }) => appealable) && appeal,
    tooMuch(about),
    bill && bill.balanceCents > 0 && !tooMuch(about) && [dueText(about), words.sayPay].join('\n'),
    !bill && explanation.owes.atMost > 0 && words.billMayCome(explanation.provider),
    explanation.owes.atMost > 0 && eobWords(lang).aid,
  ].filter(Boolean);
  return steps.length > 0 ? steps.join('\n') : [owes(about), words.nothingToDo].join('\n');
}

const owes = ({ explanation, lang }: About): string => eobSections(explanation, lang).owes;
