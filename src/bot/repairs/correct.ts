import { findCorrection } from '../../language/correction.js';
import { answers, withAnswers, withoutAnswer } from '../../language/slot-families.js';
import { findSlots } from '../../language/slots.js';
import { answerTo, type OpenQuestion, openQuestion } from '../ask-prompt.js';
import { reviseSignIn, reviseTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { ParserName } from '../parsers.js';
import type { Scope } from '../scope.js';
import { SIGN_IN, type Task } from '../task.js';

type Answers = { [slot: string]: unknown };

/** "change the amount", "no, the other bill", "actually make it 80": takes one answer back and keeps all others. */
export async function correct(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const task = taskInProgress(scope);
  if (!question || !task) return false;
  const correction = findCorrection(scope.message.text, { lang: scope.lang, today: scope.today });
  if (!correction) return false;
  const again =
    correction.rest === undefined ? undefined : await answeredAnew(scope, question, correction.slots, correction.rest);
  const given = again?.given ?? fitting(scope, task, correction.given, correction.rest);
  if (question.task === SIGN_IN && task.id !== SIGN_IN) {
    const typed = scope.state.answered.filter(({ task: asker }) => asker === SIGN_IN).map(({ slot }) => slot);
    const ofSignIn = again ? again.task === SIGN_IN : correction.slots.some((slot) => typed.includes(slot));
    if (ofSignIn) {
      await reviseSignIn(scope, (slots) => changed(slots, correction.slots, again?.given));
      return true;
    }
  }
  const slots = slotsInProgress(scope);
  const takesBack = correction.slots.some((slot) => slots[slot] !== undefined);
  if (!takesBack && !given) return false;
  if (
    !takesBack &&
    !Object.keys(given ?? {}).some((slot) => answers(slot, question.slot) || slots[slot] !== undefined)
  ) {
    scope.say(scope.words.conversation.noted);
  }
  await reviseTask(scope, changed(slots, correction.slots, given));
  return true;
}

const changed = (slots: Answers, forget: readonly string[], given: Answers = {}): Answers =>
  withAnswers(forget.reduce(withoutAnswer, slots), given);

/** The new answer as the parser of an earlier question reads it; the latest question first. */
async function answeredAnew(
  scope: Scope,
  open: OpenQuestion,
  named: readonly string[],
  words: string,
): Promise<{ task: string; given: Answers } | undefined> {
  const answered = [...scope.state.answered].reverse() as (Omit<OpenQuestion, 'nonce'> & { parser: ParserName })[];
  // "no, make it 3 weeks" may also be another try at the question that is open; a yes or own words would be read into anything.
  const asked = open.parser === 'yes-no' || open.parser === 'text' ? answered : [...answered, open];
  for (const [at, question] of asked.entries()) {
    const wanted = named.includes(question.slot);
    if (named.length > 0 && !wanted) continue;
    // Anything is an answer in one's own words, so only the last question is meant by it.
    if (question.parser === 'text' && !wanted && at > 0) continue;
    const parsed = await answerTo(scope, question, words);
    if (parsed.ok) return { task: question.task, given: { [question.slot]: parsed.value } };
  }
  return undefined;
}

/** The new answer as the message itself says it, when the task has a place for it. */
function fitting(scope: Scope, task: Task, given: Answers | undefined, words: string | undefined): Answers | undefined {
  const found: Answers =
    given ?? (words === undefined ? {} : { ...findSlots(words, { lang: scope.lang, today: scope.today }) });
  const kept = task.prefill(found);
  return Object.keys(kept).length > 0 ? kept : undefined;
}
