import { answerFor, sayAnswer } from '../answer.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { offerSwitch } from './choose-offered.js';
import { smallTalk } from './small-talk.js';

/**
 * Something else in the middle of a task: an answer or a short task is given at once and the open question is asked again;
 * for a longer one the person is asked first, because leaving would cost them what they have said.
 */
export async function digress(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const here = taskInProgress(scope);
  if (!question || !here) return false;
  const meaning = await scope.meaning();
  const found = await answerFor(scope, meaning);
  if (found) {
    sayAnswer(scope, found);
    return back(scope);
  }
  const id = meaning.action === 'act' ? meaning.all[0] : undefined;
  if (!id || id === here.id) return false;
  const talk = smallTalk[id];
  if (talk) {
    await talk(scope);
    if (openQuestion(scope)) askAgain(scope);
    return true;
  }
  const other = scope.tasks.get(id);
  if (!other) return false;
  if (other.short && (other.needs === 'anyone' || scope.state.verified)) {
    scope.state.misses = 0;
    await scope.dc.beginDialog(id, { slots: {} });
    return true;
  }
  offerSwitch(scope, id);
  return true;
}

function back(scope: Scope): true {
  const task = taskInProgress(scope);
  scope.state.misses = 0;
  if (task) scope.say(scope.words.conversation.back(task.title(scope.words)));
  askAgain(scope);
  return true;
}
