import { makeOffer, type OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';

/**
 * Nothing is in progress any more: goes back to what was set aside, or asks what else there is, with a one-tap rating after a task
 * that was more than looking something up.
 */
export function completed(scope: Scope): void {
  const { aside } = scope.state;
  const waiting = aside && scope.tasks.get(aside.id);
  const task = scope.done === undefined ? undefined : scope.tasks.get(scope.done);
  scope.done = undefined;
  const { conversation } = scope.words;
  if (waiting) makeOffer(scope, { kind: 'go-on' }, conversation.goOnOffer(waiting.title(scope.words)));
  else if (task?.menu && !task.short) makeOffer(scope, { kind: 'more', task: task.id }, conversation.rateUs());
}

/** Asks what else there is, without a rating. */
export const askAnythingElse = (scope: Scope): void =>
  makeOffer(scope, { kind: 'more' }, { text: scope.words.conversation.anythingElse });

export const moreOffer: OfferKind<'more'> = {
  reply: (scope, { task }) =>
    task === undefined ? { text: scope.words.conversation.anythingElse } : scope.words.conversation.rateUs(),
  also: (scope) => scope.words.conversation.moreAnswers,
  async pick(scope, { task }, choice) {
    const { conversation } = scope.words;
    if (choice === 'yes') scope.say(conversation.goAhead);
    else if (choice === 'no') scope.say(conversation.allDone);
    else {
      const rating = choice === 'good' ? 'good' : 'bad';
      await scope.services.audit.record({
        who: scope.state.verified?.memberNumber ?? 'guest',
        did: `rated-${rating}`,
        about: task ?? '',
      });
      scope.say(conversation.rated[rating]);
    }
  },
};
