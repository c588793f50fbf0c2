import type { TurnContext } from 'botbuilder';
import {
  type DialogContext,
  type DialogReason,
  type DialogTurnResult,
  Prompt,
  type PromptOptions,
  type PromptRecognizerResult,
} from 'botbuilder-dialogs';
import { isPlace, withoutCorrection } from '../language/changed-answer.js';
import { findCommand } from '../language/commands.js';
import { isComplaint } from '../language/complaint.js';
import type { Parsed } from '../language/meaning.js';
import { plain } from '../language/plain.js';
import type { Json } from '../ports.js';
import type { Reply } from '../text/reply.js';
import { questionCard } from './cards/question.js';
import { type ParserName, parseAnswer } from './parsers.js';
import { type Scope, scopeOf } from './scope.js';

export const ASK = 'ask';

/** Another question of the same task, worded as that task words it. */
export interface OtherQuestion {
  slot: string;
  parser: ParserName;
  args: Json;
}

/** What answers another question of the task than the open one. */
export interface OtherAnswer {
  instead: { [slot: string]: Json };
}

export const isOtherAnswer = (value: unknown): value is OtherAnswer =>
  typeof value === 'object' && value !== null && 'instead' in value;

/** A question that was asked and not answered yet, as plain JSON in the dialog stack. */
export interface OpenQuestion {
  /** Single-use id; a card or button of an older question carries another. */
  nonce: string;
  /** Names the task and the words: `text.tasks[task].ask[slot](args)`. */
  task: string;
  slot: string;
  parser: ParserName;
  args: Json;
  /** Whether "skip" is an answer. */
  optional?: boolean;
  /** Other answers of the task that the person may rather give; tried when this one's parser refuses the message. */
  changes?: OtherQuestion[];
  /** Nothing is lost when another request takes its place, so it gives way without being asked about. */
  yields?: boolean;
}

/** The words of a question in the turn's language. Rendered anew each time, so that a change of language reaches it. */
export function questionReply(scope: Pick<Scope, 'words'>, question: Omit<OpenQuestion, 'nonce'>): Reply {
  const words = scope.words.tasks[question.task as keyof typeof scope.words.tasks];
  const ask = words?.ask as Record<string, (args: Json) => Reply | string> | undefined;
  const render = ask?.[question.slot];
  if (!render) throw new Error(`no words for the question ${question.task}.${question.slot}`);
  const reply = render(question.args);
  return typeof reply === 'string' ? { text: reply } : reply;
}

/** The question as it is put to the person: its words, its card, and the id that its buttons carry. */
export function asked(scope: Pick<Scope, 'words' | 'lang'>, question: OpenQuestion): Reply {
  const card = questionCard(question, scope);
  return { ...questionReply(scope, question), nonce: question.nonce, ...(card && { card }) };
}

/** The question that waits for an answer; undefined when none does. */
export function openQuestion(scope: Pick<Scope, 'state'>): OpenQuestion | undefined {
  const top = scope.state.dialogStack.at(-1) as { id: string; state?: { options?: unknown } } | undefined;
  return top?.id === ASK ? (top.state?.options as OpenQuestion | undefined) : undefined;
}

/** Remembers the question with which the turn ended, if it ended with one. */
export function noteShown({ state, said }: Pick<Scope, 'state' | 'said'>): void {
  state.shown = said.at(-1)?.nonce;
  if (state.shown !== undefined) state.alarmed = undefined;
}

/**
 * Whether the question has to be shown again before an answer to it counts: a summary after anything else was said, and after
 * an alarm also what is asked for in own words, which would take what was meant for somebody's help.
 */
export const mustShowAgain = ({ state }: Pick<Scope, 'state'>, { parser, nonce }: OpenQuestion): boolean =>
  state.shown !== nonce && (parser === 'yes-no' || (parser === 'text' && state.alarmed === true));

/** Whether the open question, if there is one, can still be asked: the catalogue knows it. */
export function hasWords(scope: Pick<Scope, 'state' | 'words'>): boolean {
  const question = openQuestion(scope);
  const words = scope.words.tasks[question?.task as keyof typeof scope.words.tasks] as { ask?: object } | undefined;
  return question === undefined || question.slot in (words?.ask ?? {});
}

/** Parses a text as an answer to a question, strictly; the message unless told. "Skip" answers an optional one with null. */
export async function answerTo(
  scope: Scope,
  question: Omit<OpenQuestion, 'nonce'>,
  text: string = scope.message.text,
): Promise<Parsed<unknown>> {
  if (question.optional && findCommand(text) === 'skip') return { ok: true, value: null };
  const choices = questionReply(scope, question).choices ?? [];
  const parsed = await parseAnswer(question.parser, text, { scope, args: question.args, choices });
  return parsed.ok ? parsed : ((await otherAnswer(scope, question, text)) ?? parsed);
}

/** "no, 6 months" to a summary: the answer to another question of the task, read as strictly as if that one were open. */
async function otherAnswer(
  scope: Scope,
  { task, changes = [] }: Pick<OpenQuestion, 'task' | 'changes'>,
  text: string,
): Promise<Parsed<OtherAnswer> | undefined> {
  for (const said of new Set([text, withoutCorrection(text)])) {
    for (const { slot, parser, args } of changes) {
      if (parser === 'text' && !isComplaint(said)) continue;
      const { choices = [] } = parser === 'choice' ? questionReply(scope, { task, slot, parser, args }) : {};
      // A place counts only in a list that is shown.
      if (
        parser === 'choice' &&
        isPlace(said) &&
        !choices.some(({ synonyms = [] }) => synonyms.some((name) => plain(name) === plain(said)))
      )
        continue;
      const parsed = await parseAnswer(parser, said, { scope, args, choices });
      if (parsed.ok) return { ok: true, value: { instead: { [slot]: parsed.value as Json } } };
    }
  }
  return undefined;
}

/** The project's one prompt: asks with words from the catalogue, accepts only what a strict parser accepts. */
export class AskPrompt extends Prompt<unknown> {
  constructor() {
    super(ASK);
  }

  protected async onPrompt(context: TurnContext, _state: object, options: PromptOptions): Promise<void> {
    const scope = scopeOf(context);
    scope.say(asked(scope, options as unknown as OpenQuestion));
  }

  /** A short task that ran in between has ended: says where we are again, and asks again. */
  override async resumeDialog(
    context: DialogContext,
    reason: DialogReason,
    result?: unknown,
  ): Promise<DialogTurnResult> {
    const scope = scopeOf(context.context);
    scope.say(scope.words.conversation.back(titleBelow(scope, context)));
    return super.resumeDialog(context, reason, result);
  }

  protected async onRecognize(
    context: TurnContext,
    _state: object,
    options: PromptOptions,
  ): Promise<PromptRecognizerResult<unknown>> {
    const scope = scopeOf(context);
    const question = options as unknown as OpenQuestion;
    const parsed = await answerTo(scope, question);
    return parsed.ok ? { succeeded: true, value: parsed.value } : { succeeded: false };
  }
}

/** Title of the task that the question belongs to. */
function titleBelow(scope: Scope, { stack }: DialogContext): string {
  const question = stack.at(-1)?.state?.options as OpenQuestion | undefined;
  const task = scope.tasks.get(question?.task ?? '');
  return task?.title(scope.words) ?? '';
}
