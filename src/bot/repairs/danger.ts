import { findDanger } from '../../language/danger.js';
import type { Scope } from '../scope.js';

/**
 * Somebody may be in danger: says whom to call, before anything else. The answers so far stay, but what was about to be agreed to is
 * void: a "yes" after this is about the danger, and nothing is offered any more.
 */
export async function danger(scope: Scope): Promise<boolean> {
  const kind = findDanger(scope.message.text);
  if (!kind) return false;
  scope.say(scope.words.conversation.danger[kind]);
  scope.state.offer = undefined;
  scope.state.alarmed = true;
  return true;
}
