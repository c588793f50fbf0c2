import { answerTo, openQuestion, questionReply } from '../ask-prompt.js';
import type { Scope } from '../scope.js';

/**
 * The open question did not get an answer: asked again in other words, then with its choices or examples, then a person is
 * offered. Never the same sentence twice in a row.
 */
export async function notUnderstood(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question) return false;
  const { conversation, tasks } = scope.words;
  const words = tasks[question.task as keyof typeof tasks] as { again?: Record<string, string> };
  const parsed = await answerTo(scope, question);
  const reason = parsed.ok ? 'not-understood' : parsed.reason;
  const why = conversation.retry[reason] ?? conversation.retry['not-understood'] ?? '';
  const reply = questionReply(scope, question);
  scope.state.misses += 1;
  if (scope.state.misses === 1)
    scope.say({ ...reply, text: `${why} ${words.again?.[question.slot] ?? ''}`.trim(), listed: reply.listed ?? false });
  else if (scope.state.misses === 2) scope.say({ ...reply, text: `${why} ${reply.text}` });
  else scope.say(conversation.offerPerson);
  return true;
}
