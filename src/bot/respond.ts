import { answerFor, sayAnswer } from './answer.js';
import { offerMeanings } from './repairs/choose-offered.js';
import { doRequest } from './request.js';
import type { Scope } from './scope.js';

/** Nothing is in progress: does what the message asks for, offers meanings, or says what it can do. */
export async function respond(scope: Scope): Promise<boolean> {
  const { state } = scope;
  const meaning = await scope.meaning();
  const found = await answerFor(scope, meaning);
  if (found) {
    state.misses = 0;
    sayAnswer(scope, found);
    return true;
  }
  const [first, ...others] = meaning.all;
  if (meaning.action === 'act' && first) {
    state.misses = 0;
    const waiting = others.filter((id) => scope.tasks.has(id) && id !== first);
    for (const id of waiting) {
      state.queue.push({ id, slots: {} });
      scope.say(scope.words.conversation.queued(scope.tasks.get(id)?.title(scope.words) ?? id));
    }
    await doRequest(scope, first, { ...meaning.slots });
    return true;
  }
  if (meaning.action === 'clarify') {
    offerMeanings(
      scope,
      meaning.top.map(({ id }) => id).filter((id) => id !== 'none'),
    );
    return true;
  }
  const { notUnderstood, outOfScope } = scope.words.conversation;
  const said =
    meaning.top[0]?.id === 'none' && state.misses === 0
      ? outOfScope
      : notUnderstood[Math.min(state.misses, notUnderstood.length - 1)];
  state.misses += 1;
  scope.say(said ?? outOfScope);
  return true;
}
