import type { Meaning } from '../language/meaning.js';
import { isVaguePayment } from '../language/vague-payment.js';
import { parseYesNo } from '../language/yes-no.js';
import type { Json } from '../ports.js';
import { answerFor, sayAnswer } from './answer.js';
import { handOver } from './handover.js';
import { askWhatToPay, clarify } from './repairs/clarify.js';
import { offerPerson } from './repairs/person.js';
import { queueOthers } from './repairs/two-requests.js';
import { doRequest } from './request.js';
import type { Scope } from './scope.js';
import { redact } from './transcript.js';

type Slots = { [key: string]: Json };

/** Bare digits and signs mean nothing by themselves, whatever they remind the recogniser of. */
const nothing: Meaning = { action: 'none', top: [], all: [], slots: {} };

/** Stands in `missed` while the last thing said was an offer of close meanings. */
const CLARIFIED = 'clarified';

/** Nothing is in progress: does what the message asks for, offers meanings, or says what it can do. */
export async function respond(scope: Scope): Promise<boolean> {
  const { state } = scope;
  const meaning = /\p{L}{2}/u.test(scope.message.text) ? await scope.meaning() : nothing;
  const slots = { ...meaning.slots } as Slots;
  if (isVaguePayment(scope.message.text)) {
    understood(scope);
    askWhatToPay(scope, slots);
    return true;
  }
  const bare = parseYesNo(scope.message.text, { lang: scope.lang, today: scope.today });
  if (bare.ok) {
    scope.say(bare.value ? scope.words.conversation.goAhead : scope.words.conversation.allDone);
    return true;
  }
  const found = meaning === nothing ? undefined : await answerFor(scope, meaning);
  if (found) {
    understood(scope);
    sayAnswer(scope, found);
    return true;
  }
  const [first] = meaning.all;
  if (meaning.action === 'act' && first) {
    understood(scope);
    await doRequest(scope, first, await queueOthers(scope, meaning.all, slots));
    return true;
  }
  if (asksAboutClaim(meaning)) {
    understood(scope);
    await doRequest(scope, 'explain-eob', slots);
    return true;
  }
  const close = meaning.top.map(({ id }) => id).filter((id) => id !== 'none');
  // Offered once; when that did not help, the same offer would not help either.
  if (meaning.action === 'clarify' && close.length > 0 && state.missed !== CLARIFIED) {
    state.missed = CLARIFIED;
    clarify(scope, close, slots);
    return true;
  }
  await scope.services.unanswered.record({ text: redact(scope.message.text), language: scope.lang });
  await ladder(scope, meaning.top[0]?.id === 'none');
  return true;
}

/** A claim number and nothing that points elsewhere: only an EOB has one. */
const asksAboutClaim = ({ slots: { billHint = '' }, top }: Meaning): boolean =>
  /^clm\W?\d/i.test(billHint) && ['explain-eob', 'none', undefined].includes(top[0]?.id);

function understood({ state }: Scope): void {
  state.misses = 0;
  state.missed = undefined;
}

/** As for a question: reworded, then examples, then a person is offered, then called. Never the same sentence twice in a row. */
async function ladder(scope: Scope, outside: boolean): Promise<void> {
  const { state } = scope;
  const { outOfScope, notUnderstood } = scope.words.conversation;
  const [reworded, examples] = notUnderstood;
  state.misses += 1;
  if (state.misses === 1) scope.say(outside ? outOfScope : (reworded ?? outOfScope));
  else if (state.misses === 2) scope.say(examples ?? outOfScope);
  else if (state.misses === 3) offerPerson(scope, 'not-understood');
  else {
    state.misses = 0;
    await handOver(scope, 'not-understood');
  }
}
