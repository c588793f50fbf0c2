import type { FaqEntry } from '../language/faq.js';
import type { Meaning, Slots } from '../language/meaning.js';
import { isQuestion } from '../language/question.js';
import { renderAnswer, renderUnknown } from '../text/answer.js';
import type { Scope } from './scope.js';

/** What the knowledge has for a message. */
export interface FoundAnswer {
  entry: FaqEntry;
  /** Set when only other regions have an answer, which is then not said. */
  unknownIn?: string;
  region?: string | undefined;
}

/** Likeness from which an entry is the answer to a question, whatever else the message may mean. */
const plainly = 0.62;
/** Likeness that is enough when the recogniser sees the same subject. */
const likely = 0.4;

/** Finds the answer to a question; undefined when the message rather asks for something to be done, or nothing fits. */
export async function answerFor(scope: Scope, meaning: Meaning): Promise<FoundAnswer | undefined> {
  const { text } = scope.message;
  const region = (await scope.member())?.region;
  const id = meaning.action === 'act' ? meaning.all[0] : undefined;
  const isAnswerId = id?.startsWith('faq.') ?? false;
  if (id && wantsOwnFigures(scope, id, meaning.slots)) return undefined;
  const { answers } = scope.services;
  const { top } = meaning;
  const free = answers.find(text, { lang: scope.lang, region, top });
  const asks = isQuestion(text, scope.lang);
  const fits =
    free &&
    ((asks && free.score >= plainly) ||
      (asks && free.score >= likely && (meaning.action !== 'act' || free.entry.intent === id)) ||
      (!asks &&
        free.score >= plainly &&
        (meaning.action === 'none' || isAnswerId || (id === undefined && top[0]?.id === free.entry.intent))));
  const found = fits
    ? free
    : isAnswerId && id
      ? (answers.find(text, { lang: scope.lang, region, intents: [id], top }) ?? answers.first(id, region))
      : undefined;
  if (!found) return undefined;
  return found.answers === 'other-region-only' && region
    ? { entry: found.entry, unknownIn: region }
    : { entry: found.entry, region };
}

/** Tasks that look something up, and those whose general answer is the best that can be said before signing in. */
const lookUps: Record<string, 'always' | 'when-verified'> = {
  'view-bills': 'always',
  'payment-history': 'always',
  'explain-eob': 'when-verified',
  'dispute-charge': 'when-verified',
};
const own = /\b(?:my|mine|i|me|we|our|mi|mis|yo|me|debo|nuestr[oa]s?)\b/i;
const howTo = /^\W*(?:how (?:do|can|could|should|would|to)|c[oó]mo)\b/i;

/** "when is my bill due" is about the person's own bills, which a task looks up; "how do I see my bills" asks for the way. */
function wantsOwnFigures({ message, state }: Scope, id: string, { billNumber, billHint }: Slots): boolean {
  const when = lookUps[id];
  // "Why is my ER bill so high" is about that one bill, and worth signing in for.
  const namesOne = billNumber !== undefined || billHint !== undefined;
  if (!when || (when === 'when-verified' && !state.verified && !namesOne)) return false;
  return (namesOne || own.test(message.text)) && !howTo.test(message.text);
}

/** Says an answer, and offers the task that goes with it unless one is in progress. */
export function sayAnswer(scope: Scope, found: FoundAnswer): void {
  const { organization, contactPhone } = scope.services;
  const listener = { language: scope.lang, region: found.region, contactPhone };
  if (found.unknownIn) {
    scope.say(renderUnknown(organization, { ...listener, region: found.unknownIn }));
    return;
  }
  const task = found.entry.task ? scope.tasks.get(found.entry.task) : undefined;
  scope.say(renderAnswer(found.entry, organization, listener));
  if (task && scope.state.dialogStack.length === 0)
    scope.say(scope.words.conversation.taskHint(task.title(scope.words)));
}

/** The answer that an intent id stands for; says that it is not known when the knowledge has none. */
export async function answerAbout(scope: Scope, id: string): Promise<void> {
  const region = (await scope.member())?.region;
  const found = scope.services.answers.first(id, region);
  if (!found) scope.say(scope.words.conversation.outOfScope);
  else if (found.answers === 'other-region-only' && region) sayAnswer(scope, { entry: found.entry, unknownIn: region });
  else sayAnswer(scope, { entry: found.entry, region });
}
