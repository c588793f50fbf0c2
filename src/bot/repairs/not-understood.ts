import { answerTo, openQuestion, questionReply } from '../ask-prompt.js';
import { setAside } from '../begin.js';
import { handOver } from '../handover.js';
import type { Scope } from '../scope.js';
import { offerPerson } from './person.js';

/**
 * The open question did not get an answer. First it is asked in other words, then with its choices or examples, then a person is
 * offered, and then the person is called and the task set aside: never the same sentence twice, never more than three times.
 */
export async function notUnderstood(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question) return false;
  const { state } = scope;
  const { conversation, tasks } = scope.words;
  const words = tasks[question.task as keyof typeof tasks] as { again?: Record<string, string> };
  const parsed = await answerTo(scope, question);
  const reason = parsed.ok ? 'not-understood' : parsed.reason;
  const reply = questionReply(scope, question);
  state.misses += 1;
  if (state.misses === 1) {
    const because = conversation.retry[reason] ?? conversation.retry['not-understood'];
    const { text: _text, ...rest } = reply;
    scope.say({ ...rest, text: [because, words.again?.[question.slot]].filter(Boolean).join(' '), listed: true });
  } else if (state.misses === 2) {
    const because =
      reason === state.missed ? conversation.tryThis : (conversation.retry[reason] ?? conversation.tryThis);
    const choices = reply.choices ?? [];
    const how =
      choices.length > 1 && question.parser !== 'yes-no'
        ? conversation.pickOne
        : conversation.examples[question.parser];
    scope.say({ text: `${because} ${how ?? ''}`.trim(), choices, listed: choices.length < 2 });
  } else if (state.misses === 3) offerPerson(scope, 'not-understood');
  else {
    const task = await setAside(scope);
    await handOver(scope, 'not-understood');
    if (task) scope.say(conversation.setAside(task.title(scope.words)));
  }
  state.missed = reason;
  return true;
}
