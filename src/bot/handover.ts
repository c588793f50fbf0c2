import type { Json } from '../ports.js';
import { slotsInProgress, taskInProgress } from './begin.js';
import { contactLine, isOpen } from './contact.js';
import type { Scope } from './scope.js';

/** Passes the conversation to the desk with its transcript and answers, and says how else a person can be reached. */
export async function handOver(scope: Scope, reason: string): Promise<void> {
  const { services, state } = scope;
  const words = scope.words.tasks['talk-to-person'];
  const task = taskInProgress(scope);
  const memberNumber = state.verified?.memberNumber;
  try {
    const { reference } = await services.desk.open({
      conversation: scope.conversation,
      language: scope.lang,
      ...(memberNumber ? { memberNumber } : {}),
      reason,
      summary: task?.id ?? '',
      slots: JSON.parse(JSON.stringify(slotsInProgress(scope))) as { [key: string]: Json },
      transcript: state.transcript,
    });
    const open = isOpen(services.organization.desk.hours, services.clock.now());
    scope.say(`${words.opened(reference)} ${words.hours(open)} ${words.phone(contactLine(scope))}`);
  } catch (error) {
    services.onProblem('the desk did not take a conversation', error);
    scope.say(words.failed(contactLine(scope)));
  }
}
