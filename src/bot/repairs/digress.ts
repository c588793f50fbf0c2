import { saysStop } from '../../language/commands.js';
import { isQuestion } from '../../language/question.js';
import { asks } from '../../language/request-parts.js';
import { withAnswers } from '../../language/slot-families.js';
import { parseYesNo } from '../../language/yes-no.js';
import type { Json } from '../../ports.js';
import { answerFor, sayAnswer } from '../answer.js';
import { type OpenQuestion, openQuestion } from '../ask-prompt.js';
import { askAgain, reviseTask, slotsInProgress, stopTask, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { clarifyOnce } from './clarify.js';
import { smallTalk } from './small-talk.js';
import { offerSwitch } from './switch.js';
import { queueOthers, requestsIn } from './two-requests.js';

type Slots = { [key: string]: Json };

/**
 * Something else in the middle of a task: an answer or a short task is given at once and the open question is asked again;
 * for a longer one the person is asked first, because leaving would cost them what they have said.
 */
export async function digress(scope: Scope): Promise<boolean> {
  const question = openQuestion(scope);
  const here = taskInProgress(scope);
  if (!question || !here) return false;
  // A bare yes or no was meant for a question that is not open, and a bare doubt ("not sure") is no wish for anything.
  const answer = parseYesNo(scope.message.text, { lang: scope.lang, today: scope.today });
  if (answer.ok || (answer.reason === 'unsure' && !asksOrTells(scope))) return false;
  // "sure, why not" was meant for the summary, and is no plain yes to it.
  if (answer.reason === 'mixed' && question.parser === 'yes-no' && isShort(scope)) return false;
  // Bare digits and signs are answers that did not fit, whatever they remind the recogniser of.
  if (!/\p{L}{2}/u.test(scope.message.text)) return false;
  if (isFigure(question, scope.message.text)) return false;
  const meaning = await scope.meaning();
  // A short answer that did not fit is no question, whatever it is like: "the usual" is about the way to pay.
  const found = asksOrTells(scope) ? await answerFor(scope, meaning) : undefined;
  if (found) {
    sayAnswer(scope, found);
    return question.yields === true || back(scope);
  }
  const id = meaning.action === 'act' ? meaning.all[0] : undefined;
  if (question.yields) {
    if (id) await stopTask(scope);
    return id === undefined && clarifyOnce(scope, meaning);
  }
  if (!id) return false;
  const talk = smallTalk[id];
  // Answers are about the task, whatever they remind the recogniser of: only words of stopping make a wish to stop.
  if (id === 'cancel' && !saysStop(scope.message.text)) return false;
  if (talk) {
    scope.state.misses = 0;
    await talk(scope);
    return true;
  }
  const [asked, ...others] = await requestsIn(scope, meaning);
  const slots = asked?.slots ?? {};
  queueOthers(scope, others);
  if (asked?.id === here.id) return sameTask(scope, slots, others.length > 0);
  const other = scope.tasks.get(asked?.id ?? '');
  if (!other) return false;
  if (other.short && (other.needs === 'anyone' || scope.state.verified)) {
    scope.state.misses = 0;
    await scope.dc.beginDialog(other.id, { slots: {} });
  } else offerSwitch(scope, other.id, other.prefill(slots));
  return true;
}

/** The task in progress is asked for again: what the message adds is taken over. */
async function sameTask(scope: Scope, said: Slots, queued: boolean): Promise<boolean> {
  const held = slotsInProgress(scope);
  const { billHint, ...rest } = taskInProgress(scope)?.prefill(said) ?? {};
  const given = { ...rest, ...(held.billNumber === undefined && billHint !== undefined ? { billHint } : {}) };
  const changes = Object.entries(given).some(([slot, value]) => value !== held[slot]);
  if (!changes) return queued ? back(scope) : false;
  await reviseTask(scope, withAnswers(held, given));
  return true;
}

const fewestWords = 4;

const asksOrTells = ({ message: { text }, lang }: Scope): boolean =>
  /[?¿]/.test(text) || isQuestion(text, lang) || wordsOf(text).length >= fewestWords;

const ofFigures = new Set(['amount', 'count', 'income', 'date', 'code', 'yes-no', 'member-number', 'birth-date']);
const mostAround = 5;

/** Figures with a few words around them, asking for nothing, are an answer that did not fit: "between 2000 and 3000 a month". */
const isFigure = ({ parser }: OpenQuestion, text: string): boolean =>
  ofFigures.has(parser) && /\d/.test(text) && wordsOf(text).length <= mostAround && !/[?¿]/.test(text) && !asks(text);

const isShort = ({ message: { text } }: Scope): boolean => !/[?¿]/.test(text) && wordsOf(text).length < fewestWords;

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];

function back(scope: Scope): true {
  const task = taskInProgress(scope);
  scope.state.misses = 0;
  if (task) scope.say(scope.words.conversation.back(task.title(scope.words)));
  askAgain(scope);
  return true;
}
