import { parseChoice } from '../../language/choice.js';
import { findCommand } from '../../language/commands.js';
import { parseYesNo } from '../../language/yes-no.js';
import type { OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';
import type { Offer } from '../state.js';
import { stopOffer } from './cancel.js';
import { meaningsOffer } from './clarify.js';
import { moreOffer } from './completed.js';
import { goOnOffer } from './go-on.js';
import { languageOffer } from './language.js';
import { personOffer } from './person.js';
import { switchOffer } from './switch.js';

const kinds: { [K in Offer['kind']]: OfferKind<K> } = {
  meanings: meaningsOffer,
  switch: switchOffer,
  stop: stopOffer,
  language: languageOffer,
  person: personOffer,
  'go-on': goOnOffer,
  more: moreOffer,
};

/** The answer to what was offered in the last turn; any other message lets the offer lapse. */
export async function answerOffer(scope: Scope): Promise<boolean> {
  const { offer } = scope.state;
  if (!offer) return false;
  const kind = kinds[offer.kind] as OfferKind;
  const command = findCommand(scope.message.text);
  if (command === 'repeat') {
    scope.say(kind.reply(scope, offer));
    return true;
  }
  if ((command === 'english' || command === 'spanish') && offer.kind !== 'language') {
    scope.speak(command === 'spanish' ? 'es' : 'en', true);
    scope.say(scope.words.conversation.languageSet);
    scope.say(kind.reply(scope, offer));
    return true;
  }
  scope.state.offer = undefined;
  const choices = [...(kind.reply(scope, offer).choices ?? []), ...(kind.also?.(scope) ?? [])];
  const said = scope.message.text
    .replace(/[,.!]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const picked = parseChoice(said, { lang: scope.lang, today: scope.today, choices });
  const choice = picked.ok ? picked.value : yesOrNo(scope, offer.kind, command);
  if (choice === undefined) return false;
  await kind.pick(scope, offer, choice);
  return true;
}

/** What yes and no pick, in either language; saying "cancel" a second time is a yes to stopping. */
const plainly: { [K in Offer['kind']]?: readonly [yes: string, no: string] } = {
  switch: ['switch', 'stay'],
  stop: ['stop', 'stay'],
  person: ['person', 'stay'],
  'go-on': ['go-on', 'drop'],
  more: ['yes', 'no'],
};

function yesOrNo(scope: Scope, kind: Offer['kind'], command: string | undefined): string | undefined {
  const picks = plainly[kind];
  if (!picks) return undefined;
  if (kind === 'stop' && command === 'cancel') return 'stop';
  const read = parseYesNo(scope.message.text, { lang: scope.lang, today: scope.today });
  return read.ok ? picks[read.value ? 0 : 1] : undefined;
}
