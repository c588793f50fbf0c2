import { askAgain, stopEverything, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { cancel } from './cancel.js';
import { askAnythingElse } from './completed.js';
import { help } from './help.js';
import { changeLanguage } from './language.js';
import { repeat } from './repeat.js';
import { forgetPerson } from './sign-out.js';
import { startOver } from './start-over.js';

/** Answers to the conversation ids of the contract, when they are understood rather than typed as a bare command. */
export const smallTalk: Record<string, (scope: Scope) => Promise<void>> = {
  greeting: async (scope) => {
    const { hello, helloHere } = scope.words.conversation;
    scope.say(taskInProgress(scope) ? helloHere : hello);
    askAgain(scope);
  },
  thanks: async (scope) => {
    scope.say(scope.words.conversation.welcome);
    if (taskInProgress(scope)) askAgain(scope);
    else askAnythingElse(scope);
  },
  goodbye: async (scope) => {
    const task = taskInProgress(scope);
    await stopEverything(scope);
    forgetPerson(scope);
    if (task) scope.say(scope.words.conversation.leftOpen(task.title(scope.words)));
    scope.say(scope.words.conversation.goodbye);
  },
  help,
  cancel,
  repeat,
  'start-over': startOver,
  'change-language': changeLanguage,
  'are-you-a-bot': async (scope) => {
    scope.say(scope.words.conversation.areYouABot(scope.services.organization.name));
    askAgain(scope);
  },
};
