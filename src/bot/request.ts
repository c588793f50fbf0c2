import { answerAbout } from './answer.js';
import { beginTask } from './begin.js';
import { smallTalk } from './repairs/small-talk.js';
import type { Scope } from './scope.js';

/** Does what an intent id stands for: small talk, an answer, or a task with what is known for it. */
export async function doRequest(scope: Scope, id: string, slots: { [key: string]: unknown }): Promise<void> {
  const talk = smallTalk[id];
  if (talk) await talk(scope);
  else if (scope.tasks.has(id)) await beginTask(scope, id, slots);
  else await answerAbout(scope, id);
}
