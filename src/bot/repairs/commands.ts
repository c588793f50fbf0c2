import { type Command, findCommand } from '../../language/commands.js';
import type { Scope } from '../scope.js';
import { cancel } from './cancel.js';
import { goBack } from './go-back.js';
import { goOn } from './go-on.js';
import { help } from './help.js';
import { changeLanguage, speak } from './language.js';
import { person } from './person.js';
import { repeat } from './repeat.js';
import { signOut } from './sign-out.js';
import { skip } from './skip.js';
import { startOver } from './start-over.js';
import { wait } from './wait.js';
import { why } from './why.js';

/** Whole-utterance commands, which mean the same everywhere. One that returns false is not for this moment. */
const carryOut: Record<Command, (scope: Scope) => Promise<unknown>> = {
  cancel,
  wait,
  help,
  repeat,
  'start-over': startOver,
  person,
  english: async (scope) => speak(scope, 'en'),
  spanish: async (scope) => speak(scope, 'es'),
  'which-language': changeLanguage,
  'sign-out': signOut,
  why,
  skip,
  'go-on': goOn,
  'go-back': goBack,
};

/** Carries out the command that the whole message is. */
export async function commands(scope: Scope): Promise<boolean> {
  const command = findCommand(scope.message.text);
  return command !== undefined && (await carryOut[command](scope)) !== false;
}
