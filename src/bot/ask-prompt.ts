import type { TurnContext } from 'botbuilder';
import { Prompt, type PromptOptions, type PromptRecognizerResult } from 'botbuilder-dialogs';
import type { Json } from '../ports.js';
import type { Reply } from '../text/reply.js';
import { type ParserName, parseAnswer } from './parsers.js';
import { type Scope, scopeOf } from './scope.js';

export const ASK = 'ask';

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
}

/** The words of a question in the turn's language. Rendered anew each time, so that a change of language reaches it. */
export function questionReply(scope: Scope, question: OpenQuestion): Reply {
  const words = scope.words.tasks[question.task as keyof typeof scope.words.tasks];
  const ask = words?.ask as Record<string, (args: Json) => Reply | string> | undefined;
  const render = ask?.[question.slot];
  if (!render) throw new Error(`no words for the question ${question.task}.${question.slot}`);
  const reply = render(question.args);
  return typeof reply === 'string' ? { text: reply } : reply;
}

/** The question that waits for an answer; undefined when none does. */
export function openQuestion(scope: Scope): OpenQuestion | undefined {
  const top = scope.state.dialogStack.at(-1) as { id: string; state?: { options?: unknown } } | undefined;
  return top?.id === ASK ? (top.state?.options as OpenQuestion | undefined) : undefined;
}

/** Parses the message as an answer to the open question, strictly. */
export const answerTo = (scope: Scope, question: OpenQuestion) =>
  parseAnswer(question.parser, scope.message.text, {
    scope,
    args: question.args,
    choices: questionReply(scope, question).choices ?? [],
  });

/** The project's one prompt: asks with words from the catalogue, accepts only what a strict parser accepts. */
export class AskPrompt extends Prompt<unknown> {
  constructor() {
    super(ASK);
  }

  protected async onPrompt(context: TurnContext, _state: object, options: PromptOptions): Promise<void> {
    const scope = scopeOf(context);
    scope.say(questionReply(scope, options as unknown as OpenQuestion));
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
