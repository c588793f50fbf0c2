import { type Command, findCommand } from '../../language/commands.js';
import { openQuestion } from '../ask-prompt.js';
import { askAgain, stopEverything, taskInProgress } from '../begin.js';
import { handOver } from '../handover.js';
import type { Scope } from '../scope.js';

/** Whole-utterance commands, which mean the same everywhere. */
export async function commands(scope: Scope): Promise<boolean> {
  const command = findCommand(scope.message.text);
  if (!command) return false;
  return (await carryOut[command](scope)) !== false;
}

const carryOut: Record<Command, (scope: Scope) => Promise<undefined | false>> = {
  cancel: async (scope) => {
    await cancel(scope);
  },
  help: async (scope) => help(scope),
  repeat: async (scope) => {
    const { lastSaid } = scope.state;
    if (openQuestion(scope) || lastSaid.length === 0) {
      if (openQuestion(scope)) askAgain(scope);
      else scope.say(scope.words.conversation.nothingToRepeat);
    } else for (const text of lastSaid) scope.say(text);
  },
  'start-over': async (scope) => {
    await stopEverything(scope);
    scope.say(scope.words.conversation.startOver);
  },
  person: async (scope) => {
    await handOver(scope, 'asked');
    askAgain(scope);
  },
  english: async (scope) => switchTo(scope, 'en'),
  spanish: async (scope) => switchTo(scope, 'es'),
  'which-language': async (scope) => {
    scope.say(scope.words.conversation.whichLanguage());
  },
  'sign-out': async (scope) => {
    const wasIn = scope.state.verified !== undefined;
    await stopEverything(scope);
    scope.state.verified = undefined;
    scope.say(wasIn ? scope.words.conversation.signedOut : scope.words.conversation.notSignedIn);
  },
  why: async (scope) => why(scope),
  skip: async (scope) => {
    const question = openQuestion(scope);
    if (!question || question.optional) return false;
    scope.say(scope.words.conversation.mandatory);
    askAgain(scope);
    return undefined;
  },
};

/** Stops the task in progress and says that nothing was charged: a task that has charged has ended. */
export async function cancel(scope: Scope): Promise<void> {
  const task = taskInProgress(scope);
  await stopEverything(scope);
  const { cancelled, nothingToCancel } = scope.words.conversation;
  scope.say(task ? cancelled(task.title(scope.words)) : nothingToCancel);
}

/** What can be said here. */
export function help(scope: Scope): undefined {
  const task = taskInProgress(scope);
  if (task) {
    scope.say(scope.words.conversation.helpHere(task.title(scope.words)));
    askAgain(scope);
  } else {
    const titles = [...scope.tasks.values()].filter(({ menu }) => menu).map(({ title }) => title(scope.words));
    scope.say(scope.words.conversation.help(titles));
  }
  return undefined;
}

function switchTo(scope: Scope, language: 'en' | 'es'): undefined {
  scope.speak(language, true);
  scope.say(scope.words.conversation.languageSet);
  askAgain(scope);
  return undefined;
}

/** The reason for the open question; false when none is open, so that "why" can still be understood otherwise. */
function why(scope: Scope): undefined | false {
  const question = openQuestion(scope);
  if (!question) return false;
  const words = scope.words.tasks[question.task as keyof typeof scope.words.tasks];
  const reasons = words.why as Record<string, string>;
  scope.say(reasons[question.slot] ?? scope.words.conversation.noReason);
  askAgain(scope);
  return undefined;
}
