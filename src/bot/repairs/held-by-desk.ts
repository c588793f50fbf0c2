import type { Scope } from '../scope.js';
import { redact } from '../transcript.js';

const MINUTE = 60_000;

/**
 * While a person of the desk holds the conversation, the message goes to them and the bot is silent. A conversation that only waits
 * in the queue is answered as ever: nobody may be there to take it. When the person has left, or has not written for too long
 * (`desk.silentMinutes` of knowledge/policy.json), the bot says so and answers again.
 */
export async function heldByDesk(scope: Scope): Promise<boolean> {
  const { state, services } = scope;
  const ticket = state.desk;
  if (!ticket) return false;
  const holder = await services.desk.holder(scope.conversation);
  const { desk } = scope.words.conversation;
  if (!holder) {
    if (ticket.held) leave(scope, desk.left);
    return false;
  }
  const now = services.clock.now();
  if (now.getTime() - Date.parse(holder.lastAt) > services.policy.desk.silentMinutes * MINUTE) {
    await services.desk.release(holder.reference);
    state.desk = { ...ticket, held: false };
    scope.say(desk.timedOut);
    return false;
  }
  state.desk = { ...ticket, held: true };
  state.offer = undefined;
  await services.desk.forward(holder.reference, { text: redact(scope.message.text), at: now.toISOString() });
  return true;
}

function leave(scope: Scope, text: string): void {
  scope.state.desk = undefined;
  scope.say(text);
}
