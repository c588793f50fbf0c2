import { type DialogTurnResult, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs';
import type { z } from 'zod';
import type { Language, Member } from '../billing/member.js';
import { withAnswers } from '../language/slot-families.js';
import type { Json } from '../ports.js';
import type { Catalogue } from '../text/index.js';
import type { Reply, TaskText } from '../text/reply.js';
import { ASK, isOtherAnswer, type OpenQuestion, type OtherQuestion } from './ask-prompt.js';
import type { ParserName } from './parsers.js';
import { type Scope, scopeOf } from './scope.js';
import type { Services } from './services.js';

/** The dialog that proves who the person is; tasks that need a verified member begin it themselves. */
export const SIGN_IN = 'sign-in';

/** One step's view of the conversation. S: the task's slots; X: its section of the words. */
export interface Turn<S extends object, X extends TaskText> {
  /** Answers so far. Setting one here is like the person having given it. */
  readonly slots: Partial<S>;
  readonly text: X;
  readonly words: Catalogue;
  readonly lang: Language;
  readonly today: string;
  readonly services: Services;
  readonly scope: Scope;
  /** The verified member; only in tasks with `needs: 'verified'`. */
  readonly member: Member;
  next(): Promise<DialogTurnResult>;
  /**
   * Asks for a slot; the next step runs with the answer in `slots`.
   * A `nonce` of one's own ties the question's buttons to what they confirm. `changes`: answers to other questions of the task that
   * are taken here too, which then goes through its steps again.
   */
  ask<K extends keyof X['ask'] & keyof S & string>(
    slot: K,
    parser: ParserName,
    args: Parameters<X['ask'][K]>[0],
    options?: { optional?: boolean; yields?: boolean; nonce?: string; changes?: OtherQuestion[] },
  ): Promise<DialogTurnResult>;
  say(reply: Reply | string): void;
  /** Forgets some answers and goes through the task again; every other answer is kept. */
  again(...forget: (keyof S & string)[]): Promise<DialogTurnResult>;
  /** Ends the task, which has done what it is for. */
  end(): Promise<DialogTurnResult>;
  /** Ends the task without that: nothing to do, refused, or the person said no. */
  stop(): Promise<DialogTurnResult>;
  /** Ends this task and begins another one. */
  become(id: string, slots?: { [key: string]: Json }): Promise<DialogTurnResult>;
}

type Step<S extends object, X extends TaskText> = (turn: Turn<S, X>) => Promise<DialogTurnResult>;

export interface TaskDefinition<S extends object, X extends TaskText> {
  /** The intent id; it also names the dialog file, the phrases, the words and the test. */
  id: string;
  /** `verified`: begins with signing in unless that was done. */
  needs: 'verified' | 'anyone';
  slots: z.ZodObject<z.ZodRawShape, z.core.$strip> & z.ZodType<S>;
  words(catalogue: Catalogue): X;
  /** Named functions, because step names reach telemetry. */
  steps: Step<S, X>[];
  /** Short enough to run in the middle of another task. */
  short?: boolean;
  /** Slots that are also looked for in an answer to another question, with the parsers that read them. */
  reads?: { [K in keyof S & string]?: ParserName };
  /** Whether help names it; true when absent. */
  menu?: boolean;
}

export interface Task {
  id: string;
  needs: 'verified' | 'anyone';
  short: boolean;
  menu: boolean;
  title(catalogue: Catalogue): string;
  reads: { [slot: string]: ParserName };
  /** Of what a first message said, the part that this task has slots for. */
  prefill(given: { [key: string]: unknown }): { [key: string]: Json };
  dialog: WaterfallDialog;
}

export type TaskList = ReadonlyMap<string, Task>;

/** Makes a task from its definition: a real WaterfallDialog whose every step sees a Turn. */
export function task<S extends object, X extends TaskText>(definition: TaskDefinition<S, X>): Task {
  const { id, needs, slots: schema, steps } = definition;
  const waterfall = steps.map((step) => {
    const run = async (context: WaterfallStepContext): Promise<DialogTurnResult> => {
      const memory = context.values as { asked?: string };
      const options = context.options as { slots: Partial<S> };
      options.slots ??= {};
      if (isOtherAnswer(context.result)) {
        return context.replaceDialog(id, { slots: withAnswers({ ...options.slots }, context.result.instead) });
      }
      if (memory.asked !== undefined && context.result !== undefined) {
        Object.assign(options.slots, { [memory.asked]: context.result });
      }
      memory.asked = undefined;
      const scope = scopeOf(context.context);
      if (needs === 'verified' && !scope.state.verified) {
        // Also in the middle, when the verification has expired: the answers are kept and the task goes on after signing in.
        return context.replaceDialog(SIGN_IN, { slots: { resume: { id, slots: options.slots } } });
      }
      return step(await createTurn(definition, context, scope, options.slots, memory));
    };
    return Object.defineProperty(run, 'name', { value: step.name });
  });
  return {
    id,
    needs,
    short: definition.short ?? false,
    menu: definition.menu ?? true,
    reads: (definition.reads ?? {}) as { [slot: string]: ParserName },
    title: (catalogue) => definition.words(catalogue).title,
    prefill: (given) => {
      const kept: { [key: string]: Json } = {};
      for (const [key, field] of Object.entries(schema.shape)) {
        const read = (field as z.ZodType).safeParse(given[key]);
        if (read.success && read.data !== undefined) kept[key] = read.data as Json;
      }
      return kept;
    },
    dialog: new WaterfallDialog(id, waterfall),
  };
}

async function createTurn<S extends object, X extends TaskText>(
  definition: TaskDefinition<S, X>,
  context: WaterfallStepContext,
  scope: Scope,
  slots: Partial<S>,
  memory: { asked?: string },
): Promise<Turn<S, X>> {
  const member = await scope.member();
  return {
    slots,
    scope,
    services: scope.services,
    get text() {
      return definition.words(scope.words);
    },
    get words() {
      return scope.words;
    },
    get lang() {
      return scope.lang;
    },
    today: scope.today,
    get member() {
      if (!member) throw new Error(`${definition.id} asked for a member, and nobody is signed in`);
      return member;
    },
    next: () => context.next(),
    ask: (slot, parser, args, options) => {
      memory.asked = slot;
      const question: OpenQuestion = {
        nonce: scope.services.randomHex(16),
        task: definition.id,
        slot,
        parser,
        args: args as Json,
        ...options,
      };
      return context.prompt(ASK, question as never);
    },
    say: scope.say,
    again: (...forget) => {
      for (const slot of forget) delete slots[slot];
      return context.replaceDialog(definition.id, { slots });
    },
    end: () => {
      if (context.stack.length === 1) scope.done = definition.id;
      return context.endDialog();
    },
    stop: () => context.endDialog(),
    become: (id, given = {}) => context.replaceDialog(id, { slots: given }),
  };
}
