import { aboutQuestion } from '../../language/about-question.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';
import { notUnderstood } from './not-understood.js';

/**
 * "What's a member number?", "I don't have it", "I don't know": explains the question, says how to come by an answer, and asks again.
 * Said a second time it is no longer answered the same way; the ladder takes over.
 */
export async function explainQuestion(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question || question.parser === 'yes-no') return false;
  const about = aboutQuestion(scope.message.text, question.slot);
  const { state, words } = scope;
  if (!about) return false;
  const mark = `explained-${about}`;
  if (state.missed === mark) return notUnderstood(scope);
  state.missed = mark;
  const texts = words.tasks[question.task as keyof typeof words.tasks] as { again?: Record<string, string> };
  const help = about === 'lacks' ? words.conversation.withoutIt : '';
  scope.say(`${texts.again?.[question.slot] ?? ''} ${help}`.trim());
  askAgain(scope);
  return true;
}
