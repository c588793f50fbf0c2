import { findCorrection } from '../../language/correction.js';
import { openQuestion } from '../ask-prompt.js';
import { beginTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';

/** "change the amount", "no, the other bill", "actually make it 80": takes one answer back and keeps the others. */
export async function correct(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  if (!question || !task) return false;
  const correction = findCorrection(scope.message.text, { lang: scope.lang, today: scope.today });
  if (!correction) return false;
  const slots = slotsInProgress(scope);
  const takesBack = correction.slots.some((slot) => slots[slot] !== undefined);
  const answers = correction.given !== undefined && correction.slots.includes(question.slot);
  if (!takesBack && !answers) return false;
  for (const slot of correction.slots) delete slots[slot];
  await beginTask(scope, task.id, { ...slots, ...correction.given });
  return true;
}
