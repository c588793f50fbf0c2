import { askAgain, taskInProgress } from '../begin.js';
import type { Scope } from '../scope.js';
import { askToStop, cancel } from './cancel.js';
import { askAnythingElse } from './completed.js';
import { goodbye } from './goodbye.js';
import { help } from './help.js';
import { changeLanguage } from './language.js';
import { repeat } from './repeat.js';
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
    if (!askToStop(scope, 'goodbye')) await goodbye(scope);
  },
  help,
  cancel: async (scope) => {
    if (!askToStop(scope)) await cancel(scope);
  },
  repeat,
  'start-over': async (scope) => {
    if (!askToStop(scope, 'start-over')) await startOver(scope);
  },
  'change-language': changeLanguage,
  'are-you-a-bot': async (scope) => {
    scope.say(scope.words.conversation.areYouABot(scope.services.organization.name));
    askAgain(scope);
  },
};
