import { findSensitive } from '../../language/sensitive.js';
import { askAgain } from '../begin.js';
import type { Scope } from '../scope.js';

/** Refuses card, account and Social Security numbers and passwords; the message goes no further, and nothing keeps it. */
export async function sensitiveData(scope: Scope): Promise<boolean> {
  const { kinds } = findSensitive(scope.message.text);
  if (kinds.length === 0) return false;
  const { sensitive, sensitiveKinds } = scope.words.conversation;
  scope.say(sensitive(kinds.map((kind) => sensitiveKinds[kind] ?? kind)));
  askAgain(scope);
  return true;
}
