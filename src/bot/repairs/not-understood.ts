import { answerTo, type OpenQuestion, openQuestion, questionReply } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';
import { offerPerson } from './person.js';

/**
 * The open question did not get an answer. First it is asked in other words, then with its choices or examples, then a person is
 * offered. Only a yes to that calls one: whatever else is said then, the question is asked once more and the ladder begins anew.
 */
export async function notUnderstood(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question) return false;
  const { state } = scope;
  const parsed = await answerTo(scope, question);
  const reason = parsed.ok ? 'not-understood' : parsed.reason;
  state.misses += 1;
  if (state.misses === 1) hint(scope, question, reworded(scope, question, reason), true);
  else if (state.misses === 2) hint(scope, question, withExamples(scope, question, reason), false);
  else if (state.misses === 3) offerPerson(scope, 'not-understood');
  else {
    state.misses = 0;
    scope.say(scope.words.conversation.noPerson);
    askAgain(scope);
  }
  state.missed = reason;
  return true;
}

/** Says how to answer. A yes counts only for a summary that was shown last, so a summary follows the hint. */
function hint(scope: Scope, question: OpenQuestion, text: string, first: boolean): void {
  if (question.parser === 'yes-no') {
    scope.say(text);
    askAgain(scope);
    return;
  }
  const reply = questionReply(scope, question);
  const choices = reply.choices ?? [];
  const { nonce } = question;
  scope.say(first ? { ...reply, text, nonce, listed: true } : { text, nonce, choices, listed: choices.length < 2 });
}

/** The reason, and the question in other words. */
function reworded({ words: { conversation, tasks } }: Scope, { task, slot, parser }: OpenQuestion, reason: string) {
  const because = conversation.retry[reason] ?? conversation.retry['not-understood'] ?? '';
  const words = tasks[task as keyof typeof tasks] as { again?: Record<string, string> };
  return parser === 'yes-no' ? because : [because, words.again?.[slot]].filter(Boolean).join(' ');
}

/** The reason if it is another one now, and the choices or examples of answers. */
function withExamples(scope: Scope, question: OpenQuestion, reason: string): string {
  const { conversation } = scope.words;
  const because =
    reason === scope.state.missed ? conversation.tryThis : (conversation.retry[reason] ?? conversation.tryThis);
  const picks = question.parser !== 'yes-no' && (questionReply(scope, question).choices ?? []).length > 1;
  return `${because} ${(picks ? conversation.pickOne : conversation.examples[question.parser]) ?? ''}`.trim();
}
