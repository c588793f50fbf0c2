import { findComplaint } from '../../language/complaint.js';
import { withAnswers } from '../../language/slot-families.js';
import { openQuestion } from '../ask-prompt.js';
import { reviseTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';

/** What makes a question of what is wrong. */
const asking =
  /^(?:(?:and|but|so|y|pero)\s+)?(?:(?:why|how come)(?:\s+(?:was|were|did|is|are|am|do|does|have|has))?|was|were|did|por qu[eé]|c[oó]mo es que)\s+/i;

/** "why was my first visit billed twice?" at the question which bill looks wrong: it is what is wrong, and the bill is still asked. */
export async function complaint(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  if (question?.parser !== 'bill' || task?.id !== question.task) return false;
  const said = findComplaint(scope.message.text.replace(/[?¿]+/g, '').trim().replace(asking, ''));
  const { reason } = task.prefill({ reason: said });
  const held = slotsInProgress(scope);
  if (reason === undefined || reason === null || held.reason !== undefined) return false;
  scope.say(scope.words.conversation.noted);
  await reviseTask(scope, withAnswers(held, { reason: scope.message.text.trim() }));
  return true;
}
