import type { Language } from '../../billing/member.js';
import { namedLanguage } from '../../language/named-language.js';
import { askAgain } from '../begin.js';
import { makeOffer, type OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';

/** Speaks the language from now on, also in the middle of a task, whose answers stay. */
export function speak(scope: Scope, language: Language): void {
  scope.speak(language, true);
  scope.say(scope.words.conversation.languageSet);
  askAgain(scope);
}

/** Asks which language, unless the message names one. */
export async function changeLanguage(scope: Scope): Promise<void> {
  const named = namedLanguage(scope.message.text);
  if (named) speak(scope, named);
  else makeOffer(scope, { kind: 'language' }, scope.words.conversation.whichLanguage());
}

export const languageOffer: OfferKind<'language'> = {
  reply: (scope) => scope.words.conversation.whichLanguage(),
  async pick(scope, _offer, choice) {
    speak(scope, choice === 'es' ? 'es' : 'en');
  },
};
