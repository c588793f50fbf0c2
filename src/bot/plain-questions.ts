import { asksOfMissedPayment } from '../language/missed-payment.js';
import { billOfMoreTime } from '../language/more-time.js';
import { asksAboutOthers } from '../language/others-data.js';
import { isQuestion } from '../language/question.js';
import { wantsMoneyBack } from '../language/refund.js';
import { findTaskSlots } from '../language/task-slots.js';
import { asksWho } from '../language/who.js';
import { billOfList } from './bill-list.js';
import { contactLine } from './contact.js';
import { sayNoUndo } from './no-undo.js';
import { smallTalk } from './repairs/small-talk.js';
import { doRequest } from './request.js';
import type { Scope } from './scope.js';

/** Money back, or a payment undone: names the latest payment, and who can look at it. Nothing is promised. */
async function moneyBack(scope: Scope): Promise<boolean> {
  if (!wantsMoneyBack(scope.message.text)) return false;
  await sayNoUndo(scope);
  return true;
}

/** What somebody else owes: only the person who is signed in sees their own. */
async function othersData(scope: Scope): Promise<boolean> {
  const member = await scope.member();
  const own = member && { memberNumber: member.memberNumber, given: member.name.given };
  if (!asksAboutOthers(scope.message.text, own)) return false;
  scope.say(scope.words.tasks['view-bills'].onlyYours);
  return true;
}

async function who(scope: Scope): Promise<boolean> {
  if (!asksWho(scope.message.text)) return false;
  await smallTalk['are-you-a-bot']?.(scope);
  return true;
}

/** "More time for my office visit": which bill was said, and that is not lost. */
async function moreTime(scope: Scope): Promise<boolean> {
  const { message, lang, today } = scope;
  if (isQuestion(message.text, lang) || billOfMoreTime(message.text) === undefined) return false;
  await doRequest(scope, 'request-extension', { ...findTaskSlots(message.text, { lang, today }) });
  return true;
}

/** What a missed payment of a plan leads to is not known, and what is known of premiums is no answer to it. */
async function missedPlanPayment(scope: Scope): Promise<boolean> {
  const { text } = scope.message;
  if (!/\bplan\b|\bin?stal+ments?\b|\bcuotas?\b/i.test(text) || !asksOfMissedPayment(text)) return false;
  scope.say(scope.words.tasks['payment-plan'].missed(contactLine(scope)));
  return true;
}

/** Requests that are read rather than understood, when nothing is in progress. */
export async function plainlyAsked(scope: Scope): Promise<boolean> {
  return (
    (await who(scope)) ||
    (await moneyBack(scope)) ||
    (await othersData(scope)) ||
    (await missedPlanPayment(scope)) ||
    (await billOfList(scope)) ||
    (await moreTime(scope))
  );
}
