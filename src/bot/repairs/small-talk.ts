import { askAgain, stopEverything } from '../begin.js';
import type { Scope } from '../scope.js';
import { cancel, help } from './commands.js';

/** Answers to the conversation ids of the contract, when they are understood rather than typed as a bare command. */
export const smallTalk: Record<string, (scope: Scope) => Promise<void>> = {
  greeting: async (scope) => scope.say(scope.words.conversation.hello),
  thanks: async (scope) => scope.say(scope.words.conversation.thanks),
  goodbye: async (scope) => {
    scope.state.verified = undefined;
    scope.say(scope.words.conversation.goodbye);
  },
  help: async (scope) => help(scope),
  cancel: (scope) => cancel(scope),
  repeat: async (scope) => {
    const { lastSaid } = scope.state;
    if (lastSaid.length === 0) scope.say(scope.words.conversation.nothingToRepeat);
    for (const text of lastSaid) scope.say(text);
  },
  'start-over': async (scope) => {
    await stopEverything(scope);
    scope.say(scope.words.conversation.startOver);
  },
  'change-language': async (scope) => {
    scope.say(scope.words.conversation.whichLanguage());
    askAgain(scope);
  },
  'are-you-a-bot': async (scope) => scope.say(scope.words.conversation.areYouABot(scope.services.organization.name)),
};
