import type { Scope } from './scope.js';

/** What was paid stays paid here: says so, and who can look at it. */
export async function sayNoUndo(scope: Scope): Promise<void> {
  const { noUndo, noUndoOf, noneToUndo } = scope.words.tasks['payment-history'];
  const member = await scope.member();
  if (!member) scope.say(noUndo);
  else {
    const [latest] = await scope.services.records.payments(member.memberNumber);
    scope.say(latest ? noUndoOf(latest) : noneToUndo);
  }
}
