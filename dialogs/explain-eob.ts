import { z } from 'zod';
import { explain } from '../src/billing/eob/explain.js';
import { type ReadEob, readEobs } from '../src/billing/eob/read.js';
import { type Turn, task } from '../src/bot/task.js';
import { findBills } from '../src/language/bill-hint.js';
import { eobSummaryLine, eobText } from '../src/text/eob-text.js';
import type { Catalogue } from '../src/text/index.js';

const EobSlots = z.object({
  /** Claim number; also what tells the EOBs of a member apart. */
  claim: z.string(),
  billNumber: z.string(),
  billHint: z.string(),
});
type T = Turn<z.infer<typeof EobSlots>, Catalogue['tasks']['explain-eob']>;

const eobsOf = async (t: T): Promise<ReadEob[]> =>
  (await t.services.records.eobs(t.member.memberNumber)).flatMap((resource) => readEobs(resource));

const nameOf = (eob: ReadEob, at: number): string => eob.claim ?? `#${at + 1}`;

async function whichEob(t: T) {
  const { slots } = t;
  const eobs = await eobsOf(t);
  if (eobs.length === 0) {
    t.say(t.text.none);
    return t.end();
  }
  if (slots.claim !== undefined && eobs.some((eob, at) => nameOf(eob, at) === slots.claim)) return t.next();
  delete slots.claim;
  // "why is my ER bill so high" names a bill; its claim leads to the EOB.
  const bills = await t.services.records.bills(t.member.memberNumber);
  const byNumber = bills.filter(({ number }) => number === slots.billNumber);
  const named =
    byNumber.length > 0 || slots.billHint === undefined
      ? byNumber
      : findBills(slots.billHint, bills, { lang: t.lang, today: t.today });
  const claims = eobs.filter(({ claim }) => claim !== null && named.some((bill) => bill.claim === claim));
  const [only] = claims.length === 1 ? claims : eobs.length === 1 ? eobs : [];
  if (only) {
    slots.claim = nameOf(only, eobs.indexOf(only));
    return t.next();
  }
  return t.ask('claim', 'choice', {
    eobs: eobs.map((eob, at) => ({ claim: nameOf(eob, at), title: eobSummaryLine(eob, t.lang) })),
  });
}

async function explainIt(t: T) {
  const eobs = await eobsOf(t);
  const eob = eobs.find((each, at) => nameOf(each, at) === t.slots.claim);
  if (!eob) return t.again('claim');
  const { member, services } = t;
  const bill = (await services.records.bills(member.memberNumber)).find(({ claim }) => claim === eob.claim);
  const explanation = explain(eob, {
    rules: services.eobRules,
    today: t.today,
    bill,
    coverageType: member.coverage.type,
    accumulators: member.accumulators,
  });
  await services.audit.record({ who: member.memberNumber, did: 'saw-eob', about: eob.claim ?? 'unnumbered' });
  t.say(eobText(explanation, t.lang));
  return t.end();
}

/** Explains an EOB: where every dollar went, what it says of a bill, and what can be done (G18). */
export const explainEob = () =>
  task({
    id: 'explain-eob',
    needs: 'verified',
    slots: EobSlots,
    words: (catalogue) => catalogue.tasks['explain-eob'],
    steps: [whichEob, explainIt],
  });
