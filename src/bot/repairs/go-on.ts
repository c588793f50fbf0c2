import { openQuestion } from '../ask-prompt.js';
import { askAgain, takeUp } from '../begin.js';
import type { OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';

/** "go on": takes up what was set aside, or asks the open question again. */
export async function goOn(scope: Scope): Promise<void> {
  if (openQuestion(scope)) askAgain(scope);
  else if (!(await takeUp(scope))) scope.say(scope.words.conversation.nothingToGoOn);
}

export const goOnOffer: OfferKind<'go-on'> = {
  reply(scope) {
    const { aside } = scope.state;
    const task = aside && scope.tasks.get(aside.id);
    return scope.words.conversation.goOnOffer(task?.title(scope.words) ?? '');
  },
  async pick(scope, _offer, choice) {
    if (choice === 'go-on') {
      await goOn(scope);
      return;
    }
    scope.state.aside = undefined;
    scope.say(scope.words.conversation.goAhead);
  },
};
