import { findCommand } from '../../language/commands.js';
import { answerFor } from '../answer.js';
import { inGroup } from '../arrival.js';
import type { Scope } from '../scope.js';

/** Where others read along, anything about a person's bills is left for a private chat; general questions are answered. */
export async function privateMatters(scope: Scope): Promise<boolean> {
  if (!inGroup(scope.context.activity) || !(await isPrivate(scope))) return false;
  scope.say(scope.words.teams.private);
  return true;
}

async function isPrivate(scope: Scope): Promise<boolean> {
  const { text, value, uploads } = scope.message;
  if (value !== undefined || uploads.length > 0 || findCommand(text) === 'person') return true;
  const meaning = await scope.meaning();
  if (await answerFor(scope, meaning)) return false;
  return meaning.all.some((id) => scope.tasks.has(id));
}
