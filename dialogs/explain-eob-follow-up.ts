import { z } from 'zod';
import type { Bill } from '../src/billing/member.js';
import { contactLine } from '../src/bot/contact.js';
import { eobAnswer } from '../src/bot/eob-answer.js';
import { type MemberEob, memberEobs, whichEobs } from '../src/bot/member-eobs.js';
import type { Turn } from '../src/bot/task.js';
import type { EobFollowUp } from '../src/language/eob-follow-up.js';
import { money } from '../src/text/format.js';
import type { Catalogue } from '../src/text/index.js';

/** Slots of what is said while an EOB is open. */
export const EobFollowUpSlots = z.object({
  /** The EOB that has been explained. */
  told: z.string(),
  /** Whether the offer to ask has been made in full. */
  again: z.boolean(),
  /** What is asked; null when it was skipped. */
  followUp: z
    .custom<EobFollowUp>((value) => typeof value === 'object' && value !== null && 'about' in value)
    .nullable(),
  /** How to go on with a bill that asks for too much. */
  payAs: z.enum(['share', 'dispute', 'full', 'none']),
});
type Slots = z.infer<typeof EobFollowUpSlots> & { claim: string; billNumber: string; billHint: string };
type T = Turn<Slots, Catalogue['tasks']['explain-eob']>;

/** Answers what was asked about the open EOB, or does it; the EOB stays open unless the person is done. */
export async function answerFollowUp(t: T) {
  const { slots, text } = t;
  const all = await memberEobs(t.services, t.member, t.today);
  const eob = all.eobs.find(({ id }) => id === slots.claim);
  if (!eob) return t.again('claim', 'followUp');
  const asked = slots.followUp ?? { about: 'done' as const };
  slots.again = true;
  const stay = (said: string) => {
    t.say(said);
    return t.again('followUp');
  };
  const goTo = (id: string) => {
    slots.claim = id;
    return t.again('followUp', 'told', 'again');
  };
  const answer = eobAnswer(asked, { explanation: eob.explanation, lang: t.lang, phone: contactLine(t.scope) });
  if (answer !== undefined) return stay(answer);
  switch (asked.about) {
    case 'part':
    case 'another': {
      if (asked.about === 'another' && all.eobs.length === 1) return stay(text.onlyOne);
      const others = all.eobs.filter((each) => each !== eob);
      const [next, third] = others;
      if (asked.about === 'another' && asked.hint === '')
        return next && !third ? goTo(next.id) : t.again('followUp', 'claim');
      const { eobs, billWithout } = whichEobs(asked.hint, all, { lang: t.lang, today: t.today });
      const [found, second] = eobs;
      if (found && !second) return goTo(found.id);
      if (second) {
        slots.billHint = asked.hint;
        return t.again('followUp');
      }
      if (billWithout !== undefined) return stay(text.noneForBill(billWithout));
      return stay(asked.about === 'part' ? text.notHere : text.notFound);
    }
    case 'yes':
    case 'dispute':
      return dispute(t, eob);
    case 'pay':
      return pay(t, eob);
    case 'more':
      return stay(text.askAway);
    default: {
      if (asked.about === 'thanks') t.say(t.words.conversation.welcome);
      else if (t.scope.state.queue.length === 0) t.say(t.words.conversation.allDone);
      return t.stop();
    }
  }
}

function dispute(t: T, { bill, explanation }: MemberEob) {
  if (!bill) {
    t.say(t.text.noBillToDispute);
    return t.again('followUp', 'payAs');
  }
  const { claim, owes } = explanation;
  const differenceCents = explanation.bill?.check === 'bill-higher' ? explanation.bill.differenceCents : null;
  const reason =
    owes && differenceCents !== null
      ? t.text.disputeReason({
          bill: bill.number,
          claim: claim ?? '',
          billed: money(bill.amountCents),
          share: money(owes.atMost),
          difference: money(differenceCents),
        })
      : undefined;
  return t.become('dispute-charge', { billNumber: bill.number, claim, ...(reason === undefined ? {} : { reason }) });
}

/** A bill that asks for more than the EOB leaves is not simply paid: the person says first how to go on. */
function pay(t: T, { bill, explanation }: MemberEob) {
  if (!bill || bill.balanceCents === 0) {
    t.say(bill ? t.text.paidBill(bill.number) : t.text.noBill);
    return t.again('followUp');
  }
  if (explanation.bill?.check !== 'bill-higher') return t.become('pay-bill', { billNumber: bill.number });
  const share = shareLeft(bill, explanation.owes?.atMost ?? 0);
  return t.ask(
    'payAs',
    'choice',
    { share: share > 0 ? money(share) : null, full: money(bill.balanceCents) },
    { yields: true },
  );
}

/** What is left of the share after what was paid on the bill so far. */
const shareLeft = (bill: Bill, shareCents: number): number => shareCents - (bill.amountCents - bill.balanceCents);

/** Goes on with a bill that asks for too much as the person has chosen. */
export async function settlePayment(t: T) {
  const { eobs } = await memberEobs(t.services, t.member, t.today);
  const eob = eobs.find(({ id }) => id === t.slots.claim);
  const bill = eob?.bill;
  if (!eob || !bill || t.slots.payAs === 'none') return t.again('followUp', 'payAs');
  if (t.slots.payAs === 'dispute') return dispute(t, eob);
  const amountCents = t.slots.payAs === 'full' ? bill.balanceCents : shareLeft(bill, eob.explanation.owes?.atMost ?? 0);
  return t.become('pay-bill', { billNumber: bill.number, amountCents });
}
