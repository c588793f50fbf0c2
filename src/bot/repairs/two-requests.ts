import { findSlots } from '../../language/slots.js';
import type { Json } from '../../ports.js';
import type { Scope } from '../scope.js';

type Slots = { [key: string]: Json };

/** Where a second request may begin: after a mark, or at a word that joins. */
const joints =
  /[.;!?\n]+\s+|,?\s+(?:(?:and|y|e|&)(?:\s+(?:also|then|tambien|también|luego|despues|después))?|also|then|plus|luego|ademas|además|tambien|también)\s+|,\s+/gi;

/**
 * The requests of a message with what each of them says: do the first, and let the others wait, saying so. Returns the slots of the
 * first one.
 */
export async function queueOthers(scope: Scope, ids: readonly string[], all: Slots): Promise<Slots> {
  const [first, ...others] = ids;
  const waiting = others.filter((id) => id !== first && scope.tasks.has(id));
  if (first === undefined || waiting.length === 0) return all;
  const [own, ...rest] = await splitSlots(scope, first, waiting[0] ?? '');
  for (const [at, id] of waiting.entries()) {
    if (scope.state.queue.length >= 5) break;
    const task = scope.tasks.get(id);
    scope.state.queue.push({ id, slots: task?.prefill(rest[at] ?? {}) ?? {} });
    scope.say(scope.words.conversation.queued(task?.title(scope.words) ?? id));
  }
  return own ?? all;
}

/** The slots of each part, when the message falls into two parts that mean the two requests. */
async function splitSlots(scope: Scope, one: string, two: string): Promise<Slots[]> {
  const { text } = scope.message;
  const context = { lang: scope.lang, today: scope.today };
  for (const joint of text.slice(0, 1000).matchAll(joints)) {
    const parts = [text.slice(0, joint.index), text.slice(joint.index + joint[0].length)];
    const read = await Promise.all(parts.map((part) => scope.services.understanding.understand(part, context)));
    if (read[0]?.top[0]?.id === one && read[1]?.top[0]?.id === two)
      return parts.map((part) => findSlots(part, context) as Slots);
  }
  return [];
}
