import type { Scope } from '../scope.js';
import type { Task } from '../task.js';

/** Says that answers to later questions are kept. Another day for a payment is not: the task itself says why. */
export function sayNoted(scope: Scope, task: Task, slots: readonly string[]): void {
  const pays = Object.keys(task.prefill({ methodToken: 'x' })).length > 0;
  if (pays && slots.every((slot) => slot === 'date')) return;
  scope.say(scope.words.conversation.noted);
}
