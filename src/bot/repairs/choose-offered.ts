import { parseChoice } from '../../language/choice.js';
import { askAgain, beginTask, slotsInProgress, taskInProgress } from '../begin.js';
import { doRequest } from '../request.js';
import type { Scope } from '../scope.js';

/** Stays with the task in progress instead of switching. */
const STAY = 'stay';
const NONE = 'none';

/** Offers meanings by name; the next message may pick one. */
export function offerMeanings(scope: Scope, ids: readonly string[]): void {
  scope.state.offered = [...ids];
  scope.say(scope.words.conversation.clarify(ids.map((id) => ({ id, title: nameOf(scope, id) }))));
}

/** Offers to leave the task in progress for another one and to come back afterwards. */
export function offerSwitch(scope: Scope, id: string): void {
  const here = taskInProgress(scope);
  scope.state.offered = [id, STAY];
  scope.say(scope.words.conversation.switchOffer(nameOf(scope, id), here?.title(scope.words) ?? ''));
}

/** The answer to an offer of the last turn; any other message lets the offer lapse. */
export async function chooseOffered(scope: Scope): Promise<boolean> {
  const { offered } = scope.state;
  scope.state.offered = undefined;
  if (!offered) return false;
  const here = taskInProgress(scope)?.title(scope.words) ?? '';
  const switching = offered.includes(STAY);
  const first = offered[0] ?? NONE;
  const reply = switching
    ? scope.words.conversation.switchOffer(nameOf(scope, first), here)
    : scope.words.conversation.clarify(offered.map((id) => ({ id, title: nameOf(scope, id) })));
  const ids = switching ? [first, STAY] : [...offered, NONE];
  const choices = (reply.choices ?? []).map((choice, at) => ({ ...choice, id: ids[at] ?? choice.id }));
  const picked = parseChoice(scope.message.text, { lang: scope.lang, today: scope.today, choices });
  if (!picked.ok) return false;
  if (picked.value === STAY) askAgain(scope);
  else if (picked.value === NONE) {
    scope.say(scope.words.conversation.noneOfThese);
    askAgain(scope);
  } else {
    const task = taskInProgress(scope);
    if (task) scope.state.queue.unshift({ id: task.id, slots: task.prefill(slotsInProgress(scope)) });
    if (scope.tasks.has(picked.value)) await beginTask(scope, picked.value, {});
    else await doRequest(scope, picked.value, {});
  }
  return true;
}

/** What a meaning is called in front of people. */
export function nameOf(scope: Scope, id: string): string {
  const task = scope.tasks.get(id);
  return task ? task.title(scope.words) : (scope.words.meanings[id as keyof typeof scope.words.meanings] ?? id);
}
