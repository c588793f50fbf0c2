import { z } from 'zod';
import { half } from '../src/billing/bill.js';
import type { Bill } from '../src/billing/member.js';
import { contactLine } from '../src/bot/contact.js';
import { eobAnswer } from '../src/bot/eob-answer.js';
import { handOver } from '../src/bot/handover.js';
import { type MemberEob, memberEobs, whichEobs } from '../src/bot/member-eobs.js';
import { simpleEob } from '../src/bot/simple-eob.js';
import type { Turn } from '../src/bot/task.js';
import { readBarePlace } from '../src/language/bill-list.js';
import type { EobFollowUp } from '../src/language/eob-follow-up.js';
import type { EobPayment } from '../src/language/eob-payment.js';
import { eobSections } from '../src/text/eob-text.js';
import { money } from '../src/text/format.js';
import type { Catalogue } from '../src/text/index.js';

const Question = z.custom<EobFollowUp>((value) => typeof value === 'object' && value !== null && 'about' in value);

/** Slots of what is said while an EOB is open. */
export const EobFollowUpSlots = z.object({
  /** The EOB that has been explained. */
  told: z.string(),
  /** Whether the offer to ask has been made in full. */
  again: z.boolean(),
  /** What is asked; null when it was skipped. */
  followUp: Question.nullable(),
  /** What was asked last, by its word or kind. */
  last: z.string(),
  /** What has been put in simpler words: the EOB as a whole, or words of it. Nothing is said twice. */
  simplified: z.array(z.string()),
  /** Whether the next question offers a person who explains it. */
  person: z.boolean(),
  /** How to go on with a bill that asks for too much, or what was asked instead. */
  payAs: Question,
  /** What was said of how to pay, before it is clear how much. */
  paying: z.custom<Omit<EobPayment, 'share' | 'row' | 'amountCents' | 'portion'>>((value) => typeof value === 'object'),
});
type Slots = z.infer<typeof EobFollowUpSlots> & { claim: string; billNumber: string; billHint: string };
type T = Turn<Slots, Catalogue['tasks']['explain-eob']>;

/** Answers what was asked about the open EOB, or does it; the EOB stays open unless the person is done. */
export async function answerFollowUp(t: T) {
  const { slots, text } = t;
  const all = await memberEobs(t.services, t.member, t.today);
  const eob = all.eobs.find(({ id }) => id === slots.claim);
  if (!eob) return t.again('claim', 'followUp');
  const asked: EobFollowUp = slots.followUp ?? { about: 'done' };
  slots.again = true;
  delete slots.person;
  const { last } = slots;
  slots.last = asked.about === 'term' ? asked.term : asked.about;
  if (asked.about === 'simpler' || (asked.about === 'owes' && 'vaguely' in asked && last === 'owes'))
    return simpler(t, eob, last);
  const stay = (said: string) => {
    t.say(said);
    return t.again('followUp');
  };
  const goTo = (id: string) => {
    slots.claim = id;
    return t.again('followUp', 'told', 'again', 'last', 'simplified');
  };
  const answerTo = (question: EobFollowUp) =>
    eobAnswer(question, {
      explanation: eob.explanation,
      bill: eob.bill,
      lang: t.lang,
      phone: contactLine(t.scope),
    });
  const answer = answerTo(asked);
  if (answer !== undefined) return stay(answer);
  switch (asked.about) {
    case 'part':
    case 'another': {
      const others = all.eobs.filter((each) => each !== eob);
      const [next, third] = others;
      if (asked.about === 'another' && asked.hint === '') {
        if (!next) return stay(text.onlyOne);
        return third ? t.again('followUp', 'claim') : goTo(next.id);
      }
      const { eobs, billWithout } = whichEobs(asked.hint, all, { lang: t.lang, today: t.today });
      // "The one for the knee" may be a service of the EOB that is open.
      const here = eobs.every((each) => each === eob) ? answerTo({ about: 'part', hint: asked.hint }) : undefined;
      if (here !== undefined) return stay(here);
      if (!next) return stay(asked.about === 'part' ? text.notHere : text.onlyOne);
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
      return pay(t, eob, asked.how);
    case 'settle':
      return settle(t, eob, asked.as);
    case 'person':
      await handOver(t.scope, 'not-understood');
      return t.again('followUp');
    case 'no-person':
      return stay(text.noPerson);
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

/** First in simpler words, what was asked last or the EOB as a whole; then a person is offered. Nothing is said twice. */
function simpler(t: T, { explanation }: MemberEob, last: string | undefined) {
  const { slots, text } = t;
  const said = slots.simplified ?? [];
  const examples: { [word: string]: string | undefined } = text.simply;
  const word = last === 'progress' ? 'deductible' : last;
  const about = word !== undefined && examples[word] !== undefined ? word : 'eob';
  const stillUnclear = last === 'simpler' || said.includes(about);
  slots.last = 'simpler';
  if (!stillUnclear) {
    slots.simplified = [...said, about];
    t.say(examples[about] ?? simpleEob(explanation, t.lang));
    return t.again('followUp');
  }
  const offered = said.filter((one) => one === 'person').length;
  slots.simplified = [...said, 'person'];
  slots.person = true;
  if (offered === 0) t.say(text.noSimpler);
  if (offered === 1) t.say(text.stillUnclear({ phone: contactLine(t.scope) }));
  return t.again('followUp');
}

/**
 * Begins a payment of the EOB's bill with what was said of it; its summary asks for the yes. A bill that asks for more than the EOB
 * leaves is not simply paid: unless it is no more than the share, the person says first how to go on.
 */
function pay(t: T, { bill, explanation }: MemberEob, how: EobPayment) {
  const { slots, text } = t;
  const stay = (...said: string[]) => {
    t.say(said.join('\n'));
    return t.again('followUp', 'payAs', 'paying');
  };
  // "Pay 2" is a place of a list that was shown before, and not two dollars: which bill, and how much, is asked.
  if (readBarePlace(t.scope.message.text) !== undefined && how.amountCents !== undefined && how.amountCents < 10_00) {
    const { amountCents: _place, share: _share, row: _row, ...others } = how;
    return t.become('pay-bill', others);
  }
  if (!bill) return stay(text.noBill, text.allBills);
  if (bill.balanceCents === 0) return stay(text.paidBill(bill.number));
  const { share, row, amountCents, portion, ...rest } = how;
  const paying = { ...slots.paying, ...rest };
  const begin = (amount: { [slot: string]: string | number }) =>
    t.become('pay-bill', { billNumber: bill.number, ...paying, ...amount });
  const left = shareLeft(bill, explanation);
  if (share) {
    if (left === undefined) {
      const { owes } = eobSections(explanation, t.lang);
      return stay(owes || text.noShare, text.noShareToPay({ bill: bill.number, open: money(bill.balanceCents) }));
    }
    if (left <= 0) return stay(text.sharePaid(bill.number));
    return begin({ amountCents: amountCents ?? (portion === 'half' ? half(left) : left) });
  }
  const ofRow = row && (explanation.rows.find(({ id }) => id === row)?.cents ?? 0);
  if (ofRow === 0) return stay(text.noneHere);
  const wanted = amountCents ?? (portion === 'half' ? half(ofRow ?? bill.balanceCents) : ofRow);
  // A portion of the bill stays one, so that it is still half when the balance changes.
  const asSaid: { [slot: string]: string | number } =
    portion !== undefined && ofRow === undefined ? { portion } : wanted === undefined ? {} : { amountCents: wanted };
  if (explanation.bill?.check !== 'bill-higher' || (wanted !== undefined && wanted <= (left ?? 0)))
    return begin(asSaid);
  if (wanted !== undefined)
    t.say(left === undefined || left > 0 ? text.aboveShare(money(wanted)) : text.sharePaid(bill.number));
  else if (slots.paying !== undefined) t.say(t.words.conversation.noted);
  slots.paying = paying;
  const payable = left !== undefined && left > 0;
  delete slots.payAs;
  return t.ask(
    'payAs',
    'eob-follow-up',
    { share: payable ? money(left) : null, full: money(bill.balanceCents) },
    { yields: true },
  );
}

/**
 * What is left to pay on a bill of the share by the EOB, in cents; none or less when more was paid. Undefined when the EOB does not
 * say what the share is.
 */
function shareLeft(bill: Bill, { owes }: MemberEob['explanation']): number | undefined {
  if (!owes || owes.atLeast !== owes.atMost) return undefined;
  return Math.min(bill.balanceCents, owes.atMost - (bill.amountCents - bill.balanceCents));
}

/** Goes on with a bill that asks for too much as the person has chosen. */
function settle(t: T, eob: MemberEob, as: 'share' | 'dispute' | 'full' | 'none') {
  const { bill } = eob;
  if (!bill || as === 'none') return t.again('followUp', 'payAs', 'paying');
  if (as === 'dispute') return dispute(t, eob);
  if (as === 'share') return pay(t, eob, { share: true });
  return t.become('pay-bill', { billNumber: bill.number, ...t.slots.paying, amountCents: bill.balanceCents });
}

/** What was answered to the question how to go on is done, or answered if it was another question. */
export async function settlePayment(t: T) {
  const { payAs } = t.slots;
  if (payAs !== undefined) t.slots.followUp = payAs;
  return t.again('payAs');
}
