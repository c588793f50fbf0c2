import { openBills } from '../../billing/bill.js';
import type { Bill } from '../../billing/member.js';
import { findAddition } from '../../language/addition.js';
import { findBills } from '../../language/bill-hint.js';
import { readGiven, readMethodWord } from '../../language/correction.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import type { Task } from '../task.js';

/** Tasks that are done for one bill at a time. */
const forOneBill = new Set(['pay-bill', 'pay-premium', 'request-extension', 'payment-plan']);
const ofPayment = /\b(?:pay|paga\w*|pague)\b/;
const mostWaiting = 5;

/**
 * "and the office visit too", "pay my premium as well": another bill besides the one in progress. That one stays as it is; the
 * other waits its turn, and the open question is asked again.
 */
export async function alsoBill(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  const { verified, queue } = scope.state;
  const held = slotsInProgress(scope).billNumber;
  if (!question || !task || question.task !== task.id || !forOneBill.has(task.id)) return false;
  const addition = verified && held !== undefined ? findAddition(scope.message.text) : undefined;
  if (!addition || !verified) return false;
  const context = { lang: scope.lang, today: scope.today };
  const bills = openBills(await scope.services.records.bills(verified.memberNumber));
  for (const { head, name } of readings(addition.words)) {
    const [bill, second] = findBills(name, bills, context);
    if (!bill || second || bill.number === held) continue;
    const given = head === '' ? {} : (readGiven(head, context) ?? { method: readMethodWord(head) });
    const next = scope.tasks.get(idFor(task, bill, addition.whole));
    if (!next) return false;
    const waits = queue.some(({ slots }) => slots.billNumber === bill.number);
    if (!waits && queue.length < mostWaiting)
      queue.push({ id: next.id, slots: next.prefill({ ...given, billNumber: bill.number }) });
    scope.say(scope.words.conversation.queuedBill(next.title(scope.words), bill.number, bill.description));
    if (addition.agrees && question.parser === 'yes-no') scope.say(scope.words.conversation.retry.mixed ?? '');
    scope.state.misses = 0;
    askAgain(scope);
    return true;
  }
  return false;
}

/** The bill's name alone, and behind an amount: "20 on the office visit". */
function readings(words: string): { head: string; name: string }[] {
  const [, head = '', name = ''] =
    /^(.{1,30}?) (?:on|of|for|toward|towards|to|de|del|en|para|a) (.+)$/.exec(words) ?? [];
  return [{ head: '', name: words }, ...(name ? [{ head, name }] : [])];
}

function idFor(task: Task, { kind }: Bill, said: string): string {
  const pays = task.id === 'pay-bill' || task.id === 'pay-premium' || ofPayment.test(said);
  return pays ? (kind === 'premium' ? 'pay-premium' : 'pay-bill') : task.id;
}
