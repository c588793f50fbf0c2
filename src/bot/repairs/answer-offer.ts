import { parseChoice } from '../../language/choice.js';
import { findCommand } from '../../language/commands.js';
import { asks } from '../../language/request-parts.js';
import { findSaid } from '../../language/slots.js';
import { parseYesNo } from '../../language/yes-no.js';
import { openQuestion } from '../ask-prompt.js';
import { makeOffer, type OfferKind } from '../offer.js';
import type { Scope } from '../scope.js';
import type { Offer } from '../state.js';
import { stopOffer } from './cancel.js';
import { meaningsOffer } from './clarify.js';
import { moreOffer } from './completed.js';
import { goOnOffer } from './go-on.js';
import { languageOffer } from './language.js';
import { offerPerson, personOffer } from './person.js';
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
  const { offer, lapsed } = scope.state;
  scope.state.lapsed = undefined;
  if (!offer) return lapsed !== undefined && pickLate(scope, lapsed);
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
  if (choice === undefined) return offer.kind === 'meanings' && offerAgain(scope, offer);
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

type Meanings = Extract<Offer, { kind: 'meanings' }>;
const mostWords = 4;

/**
 * None of the offered meanings was picked. "half" or "with my visa" says something for whichever is meant: it is kept, and they are
 * offered again. After anything else a number still picks one in the next turn.
 */
function offerAgain(scope: Scope, offer: Meanings): boolean {
  const { text } = scope.message;
  const said = findSaid(text, { lang: scope.lang, today: scope.today }) as Meanings['slots'];
  const short = (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= mostWords && !/[?¿]/.test(text) && !asks(text);
  if (!short || Object.keys(said).length === 0) {
    scope.state.lapsed = offer;
    return false;
  }
  const kept = { ...offer, slots: { ...offer.slots, ...said } };
  const { noted, notedBefore } = scope.words.conversation;
  const { lastSaid } = scope.state;
  const known = JSON.stringify(kept.slots) === JSON.stringify(offer.slots);
  if (known && lastSaid.some((text) => text.startsWith(notedBefore))) {
    offerPerson(scope, 'not-understood');
    return true;
  }
  if (known && lastSaid.includes(noted)) {
    makeOffer(scope, kept, { ...meaningsOffer.reply(scope, kept), text: notedBefore });
    return true;
  }
  scope.say(noted);
  makeOffer(scope, kept, meaningsOffer.reply(scope, kept));
  return true;
}

const byPlace = /^\W*(?:(?:number|option|n[uú]mero|opci[oó]n)\s+)?\d\W*$/i;

/** A number after another word in between picks from the meanings that were offered before. */
async function pickLate(scope: Scope, offer: Offer): Promise<boolean> {
  if (offer.kind !== 'meanings' || openQuestion(scope) || !byPlace.test(scope.message.text)) return false;
  const choices = meaningsOffer.reply(scope, offer).choices ?? [];
  const picked = parseChoice(scope.message.text, { lang: scope.lang, today: scope.today, choices });
  if (picked.ok) await meaningsOffer.pick(scope, offer, picked.value);
  return picked.ok;
}
