import { plain } from '../../language/plain.js';
import { isQuestion } from '../../language/question.js';
import { withAnswers } from '../../language/slot-families.js';
import { findSaid } from '../../language/slots.js';
import { answerTo, isOtherAnswer, mustShowAgain, openQuestion } from '../ask-prompt.js';
import { askAgain, continueTask, reviseTask, slotsInProgress, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { correct } from './correct.js';
import { noteAnswer } from './note-answer.js';

export { noteAnswer };

/** Lets the open question have the message when its strict parser accepts it. */
export async function openQuestionAnswered(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  if (!question) return false;
  // Own words take nearly everything, "actually make it 80" too.
  if (question.parser === 'text' && (await correct(scope))) return true;
  // Which words of a question name a bill says nothing of which is meant: "was the doctor there".
  if (question.parser === 'bill' && asksBack.test(plain(scope.message.text))) return false;
  const parsed = await answerTo(scope, question);
  if (!parsed.ok || (question.parser === 'text' && (await asksForSomething(scope)))) return false;
  if (mustShowAgain(scope, question) && !isOtherAnswer(parsed.value)) {
    scope.say(scope.words.conversation.onceMore);
    askAgain(scope);
    return true;
  }
  noteAnswer(scope, question);
  const more = question.parser === 'bill' ? saidBesides(scope) : {};
  if (Object.keys(more).length > 0) {
    await reviseTask(scope, withAnswers(slotsInProgress(scope), { ...more, [question.slot]: parsed.value }));
  } else await continueTask(scope);
  return true;
}

/** Begins a question that no list of bills answers, with or without its mark. */
const asksBack =
  /^(?:and |but |so |y |pero )?(?:(?:was|were|is|are)(?! (?:it|that|this)\b)|did|does|had|will|would|why|who|when|where|how(?! about)|fue|estaba|estuvo|por que|quien|cuando|donde|como) \S+ \S+/;

const request =
  /^(?:(?:please|por favor|can you|could you|puede|podria) )?(?:show|list|view|see|pay|explain|reset|set up|apply|talk|speak|i (?:want|need|would like|'d like) to|ver|muestr\w+|pagar|explic\w+|hablar|restablecer|quiero|quisiera|necesito)\b/i;

/** A question in one's own words takes nearly everything, so a plain request or question for something else is left out. */
async function asksForSomething(scope: Scope): Promise<boolean> {
  const { text } = scope.message;
  if (!/[?¿]/.test(text) && !isQuestion(text, scope.lang) && !request.test(text)) return false;
  const { action, all } = await scope.meaning();
  const [id] = all;
  return action === 'act' && id !== undefined && id !== taskInProgress(scope)?.id;
}

/** "the ER one, half of it": what an answer that names a bill says for later questions. */
function saidBesides(scope: Scope): { [slot: string]: unknown } {
  const task = taskInProgress(scope);
  const {
    billNumber: _number,
    billHint: _hint,
    ...found
  } = findSaid(scope.message.text, {
    lang: scope.lang,
    today: scope.today,
  });
  // "the 182 one" names the bill by its amount and is no amount to pay.
  return task && /[,;]|\b(?:and|y)\b/.test(scope.message.text) ? task.prefill(found) : {};
}
