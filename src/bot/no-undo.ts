import { offerPerson } from './repairs/person.js';
import type { Scope } from './scope.js';

/** What was paid stays paid here: says so, and who can look at it. Once it was said, it is short, and a person is offered. */
export async function sayNoUndo(scope: Scope): Promise<void> {
  const { noUndo, noUndoOf, noneToUndo, noUndoAgain } = scope.words.tasks['payment-history'];
  const member = await scope.member();
  const [latest] = member ? await scope.services.records.payments(member.memberNumber) : [];
  const text = latest ? noUndoOf(latest) : member ? noneToUndo : noUndo;
  const said = scope.state.transcript.some((line) => line.from === 'bot' && line.text.includes(text.slice(0, told)));
  scope.say(said ? noUndoAgain : text);
  if (said) offerPerson(scope, 'frustrated');
}

/** Characters by which a text is known again in the transcript, where it may be cut. */
const told = 60;
