import { openQuestion } from '../ask-prompt.js';
import { askAgain, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';

/** What can be said here: about the open question when there is one, else what the assistant can do. */
export async function help(scope: Scope): Promise<void> {
  const { conversation, tasks } = scope.words;
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  if (question && task) {
    const words = tasks[question.task as keyof typeof tasks] as { again?: Record<string, string> };
    const hint = words.again?.[question.slot] ?? conversation.examples[question.parser] ?? '';
    scope.say(conversation.helpHere(task.title(scope.words), hint, question.optional ?? false));
    askAgain(scope);
    return;
  }
  const titles = [...scope.tasks.values()].filter(({ menu }) => menu).map(({ title }) => title(scope.words));
  scope.say(conversation.help(titles));
}
