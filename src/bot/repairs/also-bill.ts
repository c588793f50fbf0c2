import { openBills } from '../../billing/bill.js';
import type { Bill } from '../../billing/member.js';
import { findAddition, findAdditionsBehind, isLaterShare } from '../../language/addition.js';
import { findBills } from '../../language/bill-hint.js';
import { readGiven, readMethodWord } from '../../language/correction.js';
import type { ParseContext } from '../../language/meaning.js';
import { parseYesNo } from '../../language/yes-no.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import type { Task } from '../task.js';
import { openQuestionAnswered } from './open-question.js';

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
  if (!verified || held === undefined || question.parser === 'text') return false;
  const { text } = scope.message;
  const alone = findAddition(text);
  const context = { lang: scope.lang, today: scope.today };
  const bills = openBills(await scope.services.records.bills(verified.memberNumber));
  for (const addition of [...(alone ? [{ ...alone, head: undefined }] : []), ...findAdditionsBehind(text)]) {
    const { words, whole, head, agrees } = addition;
    const added = isLaterShare(words) ? undefined : readBill(words, bills, context);
    if (!added || added.bill.number === held) continue;
    const next = scope.tasks.get(idFor(task, added.bill, whole));
    if (!next) return false;
    const { number, description } = added.bill;
    const waits = queue.some(({ slots }) => slots.billNumber === number);
    if (!waits && queue.length < mostWaiting)
      queue.push({ id: next.id, slots: next.prefill({ ...added.given, billNumber: number }) });
    scope.say(scope.words.conversation.queuedBill(next.title(scope.words), number, description));
    scope.state.misses = 0;
    const yes = agrees || (head !== undefined && parseYesNo(head, context).ok);
    if (head !== undefined && !yes) return answerRest(scope, head);
    // A yes with something more is none.
    if (yes && question.parser === 'yes-no') scope.say(scope.words.conversation.retry.mixed ?? '');
    askAgain(scope);
    return true;
  }
  return false;
}

/** What was said before the addition is left for the open question, or for what comes after this repair. */
async function answerRest(scope: Scope, head: string): Promise<boolean> {
  scope.message = { ...scope.message, text: head };
  return openQuestion(scope)?.parser !== 'yes-no' && openQuestionAnswered(scope);
}

function readBill(words: string, bills: readonly Bill[], context: ParseContext) {
  for (const { head, name } of readings(words)) {
    const [bill, second] = findBills(name, bills, context);
    if (!bill || second) continue;
    return { bill, given: head === '' ? {} : (readGiven(head, context) ?? { method: readMethodWord(head) }) };
  }
  return undefined;
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
