import { parseChoice } from '../language/choice.js';
import { type EobFollowUp, parseEobFollowUp } from '../language/eob-follow-up.js';
import { isCare } from '../language/eob-hint.js';
import { eobPayment } from '../language/eob-payment.js';
import type { Parsed } from '../language/meaning.js';
import { parseYesNo } from '../language/yes-no.js';
import type { Choice } from '../text/reply.js';
import { memberEobs, whichEobs } from './member-eobs.js';
import type { Scope } from './scope.js';

/** Of what the offer to ask was made with, the part that an answer depends on. */
interface OfferArgs {
  bill: 'dispute' | 'pay' | null;
  again: boolean;
  person?: boolean;
}
/** What the question was asked with that is asked about a bill that asks for too much. */
interface SettleArgs {
  full: string;
}
export type FollowUpArgs = OfferArgs | SettleArgs;

const byPlace = /^\s*(?:#|number |option |n[uú]mero |opci[oó]n )?(\d)[.)]?\s*$/i;

/**
 * Reads a question about the open EOB. A part of it, or another EOB, counts only when there is such a thing, so that "why is the sky
 * blue" is not taken for one. The first offer to dispute can be answered with a bare yes.
 */
export async function readFollowUp(
  text: string,
  scope: Scope,
  args: FollowUpArgs,
  choices: readonly Choice[],
): Promise<Parsed<EobFollowUp>> {
  const { bill, again, person } = 'full' in args ? { bill: null, again: true, person: false } : args;
  const picked = choices[Number(byPlace.exec(text)?.[1] ?? 0) - 1];
  const context = { lang: scope.lang, today: scope.today };
  if ('full' in args) {
    const settled = readSettlement(text, scope, choices);
    // A bare yes says yes to none of the ways.
    if (settled.ok || parseYesNo(text, context).ok) return settled;
  }
  if (person) {
    const yes = parseYesNo(picked?.says ?? text, context);
    if (yes.ok) return { ok: true, value: { about: yes.value ? 'person' : 'no-person' } };
  }
  const asked = parseEobFollowUp(picked?.says ?? text, { ...context, offers: bill === 'dispute' && !again });
  if (!asked.ok) return asked.reason === 'not-understood' && text === scope.message.text ? readVaguely(scope) : asked;
  if (asked.value.about !== 'part' && asked.value.about !== 'another') return asked;
  const { hint } = asked.value;
  const member = await scope.member();
  const loosely = 'loosely' in asked.value;
  if (hint === '' || (isCare(hint) && !loosely) || /\d/.test(hint) || !member) return asked;
  const found = whichEobs(hint, await memberEobs(scope.services, member, scope.today), context);
  if (found.eobs.length > 0 || found.billWithout !== undefined) return asked;
  return loosely && text === scope.message.text ? readVaguely(scope) : { ok: false, reason: 'not-understood' };
}

/** How to settle a bill that asks for too much: a choice of the list, or an amount or share to pay now. */
function readSettlement(text: string, { lang, today }: Scope, choices: readonly Choice[]): Parsed<EobFollowUp> {
  const picked = parseChoice(text, { lang, today, choices, places: true });
  if (picked.ok) return { ok: true, value: { about: 'settle', as: picked.value as Settled } };
  // "Half" and "with visa" are "pay half" and "pay it with visa"; one digit is a place that the list does not have.
  const [pay, payIt] = lang === 'es' ? ['pagar', 'pagarla'] : ['pay', 'pay it'];
  const how = /^\W*\d\W*$/.test(text)
    ? undefined
    : (eobPayment(`${pay} ${text}`, { lang, today }) ?? eobPayment(`${payIt} ${text}`, { lang, today }));
  // A day by itself changes nothing, for payments are made today.
  return how && Object.keys(how).some((said) => said !== 'date')
    ? { ok: true, value: { about: 'pay', how } }
    : { ok: false, reason: picked.reason };
}
type Settled = Extract<EobFollowUp, { about: 'settle' }>['as'];

/**
 * Something about an EOB in words that the strict reading does not know: taken as the service that it names, or as "what do I pay".
 * Another EOB that is asked for, or a bill by its number, is not about the open one.
 */
async function readVaguely({ meaning, message }: Scope): Promise<Parsed<EobFollowUp>> {
  const { action, top, slots } = await meaning();
  const another = slots.billNumber !== undefined || /\beobs?\b|explanation|explicaci/i.test(message.text);
  if (action === 'none' || top[0]?.id !== 'explain-eob' || another) return { ok: false, reason: 'not-understood' };
  const { billHint: hint } = slots;
  return { ok: true, value: hint === undefined ? { about: 'owes', vaguely: true } : { about: 'part', hint } };
}
