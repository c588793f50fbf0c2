import { beginTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';

const MINUTE = 60_000;

/**
 * Ends a verification that was idle too long (`signIn` of knowledge/policy.json). A private task in progress keeps its answers
 * and begins with signing in again; the message that came is not taken as an answer. True when that happened.
 */
export async function expireVerification(scope: Scope): Promise<boolean> {
  const { state, services } = scope;
  const { verified, lastTurn } = state;
  if (!verified) return false;
  const now = services.clock.now().getTime();
  const idle = now - Date.parse(lastTurn ?? verified.at);
  const { idleMinutes, verifiedMinutes } = services.policy.signIn;
  if (idle <= idleMinutes * MINUTE && now - Date.parse(verified.at) <= verifiedMinutes * MINUTE) return false;
  state.verified = undefined;
  // What was said before may be private, so it is not said again to whoever is there now.
  state.lastSaid = [];
  scope.say(scope.words.conversation.expired);
  const task = taskInProgress(scope);
  if (task?.needs !== 'verified') return false;
  scope.say(scope.words.conversation.back(task.title(scope.words)));
  await beginTask(scope, task.id, slotsInProgress(scope));
  return true;
}
