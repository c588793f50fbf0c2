import { explainQuestion } from './repairs/about-question.js';
import { explainSummary } from './repairs/about-summary.js';
import { alsoBill } from './repairs/also-bill.js';
import { answerOffer } from './repairs/answer-offer.js';
import { autopayChange } from './repairs/autopay-change.js';
import { cardAction } from './repairs/card-action.js';
import { commands } from './repairs/commands.js';
import { complaint } from './repairs/complaint.js';
import { correct } from './repairs/correct.js';
import { danger } from './repairs/danger.js';
import { digress } from './repairs/digress.js';
import { fillSeveral } from './repairs/fill-several.js';
import { frustration } from './repairs/frustration.js';
import { heldByDesk } from './repairs/held-by-desk.js';
import { notUnderstood } from './repairs/not-understood.js';
import { onceMore } from './repairs/once-more.js';
import { openQuestionAnswered } from './repairs/open-question.js';
import { otherBill } from './repairs/other-bill.js';
import { privateMatters } from './repairs/private-matters.js';
import { sensitiveData } from './repairs/sensitive-data.js';
import { unreadable } from './repairs/unreadable.js';
import { upload } from './repairs/upload.js';
import { yesAnd } from './repairs/yes-and.js';
import { respond } from './respond.js';
import type { Scope } from './scope.js';

/** Answers the message, or says that it is not for it. */
export type Repair = (scope: Scope) => Promise<boolean>;

/**
 * The order in which a message is looked at. The first that claims it answers. The open question comes before everything
 * that is understood rather than read, which is safe because its parser is strict.
 */
const order: Repair[] = [
  sensitiveData,
  privateMatters,
  cardAction,
  unreadable,
  upload,
  onceMore,
  answerOffer,
  commands,
  openQuestionAnswered,
  autopayChange,
  alsoBill,
  otherBill,
  correct,
  explainSummary,
  yesAnd,
  explainQuestion,
  complaint,
  fillSeveral,
  frustration,
  digress,
  notUnderstood,
  respond,
];

/** Somebody in danger, or a conversation that a person holds: nothing else is said then, not even a greeting. */
export async function urgent(scope: Scope): Promise<boolean> {
  const inDanger = await danger(scope);
  return (await heldByDesk(scope)) || inDanger;
}

/** Gives the message to whatever answers it. `first`: the greeting has just been said. */
export async function interrupt(scope: Scope, first: boolean): Promise<void> {
  if (first && isBareGreeting(await topOf(scope))) return;
  for (const repair of order) if (await repair(scope)) return;
}

const topOf = async (scope: Scope): Promise<string | undefined> =>
  scope.message.text.length <= 40 && scope.message.value === undefined ? (await scope.meaning()).all[0] : undefined;

/** "hi" as the first message is answered by the greeting itself. */
const isBareGreeting = (id: string | undefined): boolean => id === 'greeting';
