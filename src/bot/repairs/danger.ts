import { findDanger } from '../../language/danger.js';
import type { Scope } from '../scope.js';

/** Somebody may be in danger: says whom to call, before anything else. What is in progress stays as it is. */
export async function danger(scope: Scope): Promise<boolean> {
  const kind = findDanger(scope.message.text);
  if (!kind) return false;
  scope.say(scope.words.conversation.danger[kind]);
  return true;
}
