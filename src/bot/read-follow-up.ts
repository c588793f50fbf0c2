import { type EobFollowUp, parseEobFollowUp } from '../language/eob-follow-up.js';
import { isCare } from '../language/eob-hint.js';
import type { Parsed } from '../language/meaning.js';
import type { Choice } from '../text/reply.js';
import { memberEobs, whichEobs } from './member-eobs.js';
import type { Scope } from './scope.js';

/** Of what the offer to ask was made with, the part that an answer depends on. */
export interface FollowUpArgs {
  bill: 'dispute' | 'pay' | null;
  again: boolean;
}

const byPlace = /^\s*(?:#|number |option |n[uú]mero |opci[oó]n )?(\d)[.)]?\s*$/i;

/**
 * Reads a question about the open EOB. A part of it, or another EOB, counts only when there is such a thing, so that "why is the sky
 * blue" is not taken for one. The first offer to dispute can be answered with a bare yes.
 */
export async function readFollowUp(
  text: string,
  scope: Scope,
  { bill, again }: FollowUpArgs,
  choices: readonly Choice[],
): Promise<Parsed<EobFollowUp>> {
  const picked = choices[Number(byPlace.exec(text)?.[1] ?? 0) - 1];
  const context = { lang: scope.lang, today: scope.today };
  const asked = parseEobFollowUp(picked?.says ?? text, { ...context, offers: bill === 'dispute' && !again });
  if (!asked.ok) return asked.reason === 'not-understood' && text === scope.message.text ? readVaguely(scope) : asked;
  if (asked.value.about !== 'part' && asked.value.about !== 'another') return asked;
  const { hint } = asked.value;
  const member = await scope.member();
  if (hint === '' || isCare(hint) || /\d/.test(hint) || !member) return asked;
  const found = whichEobs(hint, await memberEobs(scope.services, member, scope.today), context);
  return found.eobs.length > 0 || found.billWithout !== undefined ? asked : { ok: false, reason: 'not-understood' };
}

/**
 * Something about an EOB in words that the strict reading does not know: taken as the service that it names, or as "what do I pay".
 * Another EOB that is asked for, or a bill by its number, is not about the open one.
 */
async function readVaguely({ meaning, message }: Scope): Promise<Parsed<EobFollowUp>> {
  const { action, top, slots } = await meaning();
  const another = slots.billNumber !== undefined || /\beobs?\b|explanation|explicaci/i.test(message.text);
  if (action === 'none' || top[0]?.id !== 'explain-eob' || another) return { ok: false, reason: 'not-understood' };
  const { billHint: hint } = slots;
  return { ok: true, value: hint === undefined ? { about: 'owes' } : { about: 'part', hint } };
}
