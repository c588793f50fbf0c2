import { TurnContext } from 'botbuilder';
import type { Json } from '../ports.js';
import { openingHours } from '../text/opening-hours.js';
import { inGroup } from './arrival.js';
import { openQuestion } from './ask-prompt.js';
import { slotsInProgress, taskInProgress } from './begin.js';
import { contactLine, isOpen } from './contact.js';
import type { Scope } from './scope.js';

/** Passes the conversation to the desk with its transcript and answers, and says how else a person can be reached. */
export async function handOver(scope: Scope, reason: string): Promise<void> {
  const { services, state } = scope;
  if (inGroup(scope.context.activity)) {
    scope.say(scope.words.teams.private);
    return;
  }
  const words = scope.words.tasks['talk-to-person'];
  const task = taskInProgress(scope);
  const memberNumber = state.verified?.memberNumber;
  try {
    const { reference } = await services.desk.open({
      conversation: scope.conversation,
      language: scope.lang,
      ...(memberNumber ? { memberNumber } : {}),
      reason,
      summary: summaryOf(scope, task?.title(scope.words)),
      slots: JSON.parse(JSON.stringify(slotsInProgress(scope))) as { [key: string]: Json },
      transcript: state.transcript,
    });
    state.desk = { reference, since: services.clock.now().toISOString(), held: false };
    state.address = JSON.parse(JSON.stringify(TurnContext.getConversationReference(scope.context.activity))) as Json;
    const { hours } = services.organization.desk;
    const when = words.hours(isOpen(hours, services.clock.now()), openingHours(hours, scope.lang));
    scope.say(`${words.opened(reference)} ${when} ${words.phone(contactLine(scope))}`);
  } catch (error) {
    services.onProblem('the desk did not take a conversation', error);
    scope.say(words.failed(contactLine(scope)));
  }
}

/** What the person was doing, which question is open, and what waits, in words for the desk. */
function summaryOf(scope: Scope, title: string | undefined): string {
  const waiting = scope.state.queue.map(({ id }) => scope.tasks.get(id)?.title(scope.words) ?? id);
  const open = openQuestion(scope);
  return [title, open && `${open.task}.${open.slot}`, ...waiting].filter(Boolean).join(' / ');
}
