import type { Meaning } from '../language/meaning.js';
import { isVaguePayment } from '../language/vague-payment.js';
import { parseYesNo } from '../language/yes-no.js';
import type { Json } from '../ports.js';
import { answerFor, sayAnswer } from './answer.js';
import { plainlyAsked } from './plain-questions.js';
import { askWhatToPay, clarifyOnce } from './repairs/clarify.js';
import { offerPerson } from './repairs/person.js';
import { queueOthers, requestsIn } from './repairs/two-requests.js';
import { doRequest } from './request.js';
import type { Scope } from './scope.js';
import { redact } from './transcript.js';

type Slots = { [key: string]: Json };

/** Bare digits and signs mean nothing by themselves, whatever they remind the recogniser of. */
const nothing: Meaning = { action: 'none', top: [], all: [], slots: {} };

/** Nothing is in progress: does what the message asks for, offers meanings, or says what it can do. */
export async function respond(scope: Scope): Promise<boolean> {
  if (await plainlyAsked(scope)) {
    understood(scope);
    return true;
  }
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
  if (asksAboutOne(meaning)) {
    understood(scope);
    await doRequest(scope, 'explain-eob', slots);
    return true;
  }
  const found = meaning === nothing ? undefined : await answerFor(scope, meaning);
  if (found) {
    understood(scope);
    sayAnswer(scope, found);
    return true;
  }
  const [first, ...others] = meaning.action === 'act' ? await requestsIn(scope, meaning) : [];
  if (first) {
    understood(scope);
    queueOthers(scope, others);
    await doRequest(scope, first.id, first.slots);
    return true;
  }
  if (clarifyOnce(scope, meaning) || clarifyOnce(scope, likelyOurs(meaning))) return true;
  await scope.services.unanswered.record({ text: redact(scope.message.text), language: scope.lang });
  await ladder(scope, meaning.top[0]?.id === 'none');
  return true;
}

const leastToOffer = 0.3;

/**
 * Likely enough out of scope not to act, and still more likely ours than not: asked about rather than refused, for the bar of
 * `none` is low, so that another company's bill is not paid here.
 */
function likelyOurs(meaning: Meaning): Meaning {
  const [first] = meaning.top;
  const ours = meaning.action === 'none' && first !== undefined && first.id !== 'none' && first.score >= leastToOffer;
  return ours ? { ...meaning, action: 'clarify', top: meaning.top.slice(0, 2) } : meaning;
}

/** Most likely about an EOB, and names which: by its claim number, which only EOBs have, or by a bill. */
function asksAboutOne({ action, top, slots: { billHint, billNumber } }: Meaning): boolean {
  const [first] = top;
  if (action === 'act') return false;
  if (/^clm\W?\d/i.test(billHint ?? '')) return ['explain-eob', 'none', undefined].includes(first?.id);
  return action === 'clarify' && first?.id === 'explain-eob' && (billHint !== undefined || billNumber !== undefined);
}

function understood({ state }: Scope): void {
  state.misses = 0;
  state.missed = undefined;
}

/** As for a question: reworded, then examples, then a person, who is called only on a yes. Never the same sentence twice in a row. */
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
    scope.say(scope.words.conversation.nobodyCalled);
  }
}
