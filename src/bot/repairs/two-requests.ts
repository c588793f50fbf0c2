import type { Meaning } from '../../language/meaning.js';
import { cutsOf } from '../../language/request-parts.js';
import type { Json } from '../../ports.js';
import type { Scope } from '../scope.js';

type Slots = { [key: string]: Json };

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
  const context = { lang: scope.lang, today: scope.today };
  const cuts = cutsOf(scope.message.text.slice(0, 1000));
  // "Pay $50, from checking, and reset my password": a comma may stand inside a request.
  const commas = cuts.filter(({ kind }) => kind === 'comma');
  for (const { first, second } of [...cuts.filter(({ kind }) => kind !== 'comma'), ...commas]) {
    const parts = [first, second];
    const [a, b] = await Promise.all(parts.map((part) => scope.services.understanding.understand(part, context)));
    if (names(a, one) && names(b, two)) return [{ ...a?.slots }, { ...b?.slots }];
  }
  return [];
}

/** Among the best three, because a part without a verb of its own ("and my premium") is read with the other one's. */
const names = (meaning: Meaning | undefined, id: string): boolean =>
  meaning?.top.some((found) => found.id === id) ?? false;
