import type { OpenQuestion } from '../ask-prompt.js';
import type { Scope } from '../scope.js';

/** Questions whose answers are not gone back to: a yes or no to a summary belongs to that summary. */
const momentary = new Set(['agreed', 'change', 'code']);

/** Remembers that a question has been answered, to be able to go back to it. */
export function noteAnswer(scope: Scope, { task, slot, parser, args, yields }: OpenQuestion): void {
  if (yields || momentary.has(slot)) return;
  const before = scope.state.answered.filter((one) => one.task !== task || one.slot !== slot);
  scope.state.answered = [...before, { task, slot, parser, args: args ?? null }].slice(-20);
}
