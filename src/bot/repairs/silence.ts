import { findCommand } from '../../language/commands.js';
import { answerTo, openQuestion } from '../ask-prompt.js';
import { beginTask, setAside, slotsInProgress, taskInProgress } from '../begin.js';
import { makeOffer } from '../offer.js';
import type { Scope } from '../scope.js';
import { forgetPerson } from './sign-out.js';

const MINUTE = 60_000;

/** Whether the person was away for an idle time, and whether their verification has ended. */
export function silence({ state, services }: Scope): { away: boolean; expired: boolean } {
  const { verified, lastTurn } = state;
  if (lastTurn === undefined) return { away: false, expired: false };
  const now = services.clock.now().getTime();
  const { idleMinutes, verifiedMinutes } = services.policy.signIn;
  const away = now - Date.parse(lastTurn) > idleMinutes * MINUTE;
  return {
    away,
    expired: verified !== undefined && (away || now - Date.parse(verified.at) > verifiedMinutes * MINUTE),
  };
}

/**
 * The person comes back after an idle time (`signIn` of knowledge/policy.json): verified data has expired, and a private task is off
 * the table until they have signed in again. Greets, says where we were, and offers to go on. True when that answers the message:
 * a yes from before the silence is never taken as a yes.
 */
export async function returned(scope: Scope): Promise<boolean> {
  const { state } = scope;
  const { away, expired } = silence(scope);
  if (!away && !expired) return false;
  const { conversation } = scope.words;
  if (expired) forgetPerson(scope);
  state.offer = undefined;
  const task = taskInProgress(scope);
  if (away) scope.say(conversation.welcomeBack);
  if (expired) scope.say(conversation.expired);
  if (!task) return false;
  if (!away) {
    if (task.needs !== 'verified') return false;
    scope.say(conversation.back(task.title(scope.words)));
    await beginTask(scope, task.id, slotsInProgress(scope));
    return true;
  }
  const question = openQuestion(scope);
  const harmless = task.needs !== 'verified' && question !== undefined && question.parser !== 'yes-no';
  if (harmless && (await answerTo(scope, question)).ok) return false;
  await setAside(scope);
  if (await asksForSomething(scope, task.id)) return false;
  makeOffer(scope, { kind: 'go-on' }, conversation.goOnOffer(task.title(scope.words)));
  return true;
}

/** Whether the message is a command or asks for something else than what was in progress. */
async function asksForSomething(scope: Scope, here: string): Promise<boolean> {
  if (findCommand(scope.message.text) !== undefined) return true;
  const { action, all } = await scope.meaning();
  const [id] = all;
  return action === 'act' && id !== undefined && id !== here && id !== 'greeting';
}
