import { z } from 'zod';
import { eobCard } from '../src/bot/cards/eob.js';
import { type MemberEob, memberEobs, whichEobs } from '../src/bot/member-eobs.js';
import { type Turn, task } from '../src/bot/task.js';
import { eobText } from '../src/text/eob-text.js';
import type { Catalogue } from '../src/text/index.js';
import { answerFollowUp, EobFollowUpSlots, settlePayment } from './explain-eob-follow-up.js';

const EobSlots = z.object({
  /** Which EOB, as `MemberEob.id`. */
  claim: z.string(),
  billNumber: z.string(),
  billHint: z.string(),
  ...EobFollowUpSlots.shape,
});
type T = Turn<z.infer<typeof EobSlots>, Catalogue['tasks']['explain-eob']>;

/** More than these are not listed; they are found by their date, doctor or number. */
const mostListed = 8;

async function whichEob(t: T) {
  const { slots } = t;
  const all = await memberEobs(t.services, t.member, t.today);
  if (all.eobs.length === 0) {
    t.say(t.text.none);
    return t.stop();
  }
  // "Why is my ER bill so high" names a bill, whose claim leads to the EOB.
  const hint = slots.billNumber ?? slots.billHint;
  if (hint !== undefined) {
    const { eobs, billWithout } = whichEobs(hint, all, { lang: t.lang, today: t.today });
    for (const slot of ['billNumber', 'billHint', 'claim', 'told', 'again'] as const) delete slots[slot];
    if (eobs.length === 1 && eobs[0]) slots.claim = eobs[0].id;
    else if (eobs.length > 1) return askWhich(t, eobs);
    else if (billWithout !== undefined) t.say(t.text.noneForBill(billWithout));
    else t.say(t.text.notFound);
  }
  if (all.eobs.some(({ id }) => id === slots.claim)) return t.next();
  delete slots.told;
  delete slots.again;
  const [only, second] = all.eobs;
  if (only && !second && hint === undefined) {
    slots.claim = only.id;
    return t.next();
  }
  return askWhich(t, all.eobs);
}

const askWhich = (t: T, eobs: readonly MemberEob[]) =>
  t.ask('claim', 'eob', {
    eobs: eobs.slice(0, mostListed).map(({ named }) => named),
    older: Math.max(0, eobs.length - mostListed),
  });

async function explainIt(t: T) {
  const { slots, scope } = t;
  if (slots.told === slots.claim) return t.next();
  const { eobs } = await memberEobs(t.services, t.member, t.today);
  const eob = eobs.find(({ id }) => id === slots.claim);
  if (!eob) return t.again('claim');
  const { explanation } = eob;
  await t.services.audit.record({
    who: t.member.memberNumber,
    did: 'saw-eob',
    about: explanation.claim ?? 'unnumbered',
  });
  t.say({ text: eobText(explanation, t.lang), card: eobCard(explanation, t.lang) });
  slots.told = eob.id;
  // What else was asked for waits; only a bill that asks for too much is worth a word first.
  if (scope.state.queue.length > 0 && explanation.bill?.check !== 'bill-higher') return t.end();
  return t.next();
}

async function keepOpen(t: T) {
  const { slots } = t;
  if (slots.followUp !== undefined) return t.next();
  const { eobs } = await memberEobs(t.services, t.member, t.today);
  const eob = eobs.find(({ id }) => id === slots.claim);
  if (!eob) return t.again('claim');
  const { bill, explanation } = eob;
  const check = explanation.bill?.check;
  const payable = bill !== undefined && bill.balanceCents > 0 && (check === 'match' || check === 'bill-lower');
  return t.ask(
    'followUp',
    'eob-follow-up',
    {
      bill: check === 'bill-higher' ? 'dispute' : payable ? 'pay' : null,
      others: eobs.length > 1,
      lines: explanation.lines.length > 0,
      again: slots.again ?? false,
      person: slots.person ?? false,
    },
    { optional: true, yields: true },
  );
}

/** Explains an EOB: where every dollar went, what it says of a bill, and what can be done (G18). It stays open for questions. */
export const explainEob = () =>
  task({
    id: 'explain-eob',
    needs: 'verified',
    slots: EobSlots,
    words: (catalogue) => catalogue.tasks['explain-eob'],
    steps: [whichEob, explainIt, keepOpen, answerFollowUp, settlePayment],
  });
