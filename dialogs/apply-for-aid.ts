import { z } from 'zod';
import { estimateAid, incomeFromPay } from '../src/billing/aid.js';
import { findRegion } from '../src/billing/organization.js';
import type { OtherQuestion } from '../src/bot/ask-prompt.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';
import { changeAnswers, summarySlots } from './change-answers.js';

const Paid = z.object({ cents: z.int().min(0), every: z.enum(['week', 'two-weeks', 'half-month']) });
const AidSlots = z.object({
  householdSize: z.int().min(1).max(20),
  incomeCents: z.int().min(0),
  incomePeriod: z.enum(['month', 'year']),
  region: z.string(),
  /** The answer to "how much", with its period when that was said. */
  income: z.object({ cents: z.int().min(0), period: z.enum(['month', 'year']).optional(), paid: Paid.optional() }),
  /** Pay by the week or so, from which the income is worked out. */
  incomePaid: Paid,
  ...summarySlots,
});
type T = Turn<z.infer<typeof AidSlots>, Catalogue['tasks']['apply-for-aid']>;

const people = { min: 1, max: 20 };

async function householdSize(t: T) {
  if (t.slots.householdSize !== undefined) return t.next();
  if (t.slots.income !== undefined) t.say(t.words.conversation.noted);
  return t.ask('householdSize', 'count', people, { changes: [{ slot: 'income', parser: 'income', args: null }] });
}

async function income(t: T) {
  if (t.slots.incomeCents !== undefined || t.slots.income !== undefined) return t.next();
  return t.ask('income', 'income', undefined);
}

async function incomePeriod(t: T) {
  const { slots } = t;
  if (slots.income) {
    slots.incomeCents = slots.income.cents;
    if (slots.income.period) slots.incomePeriod = slots.income.period;
    if (slots.income.paid) slots.incomePaid = slots.income.paid;
    delete slots.income;
  }
  // "A year" makes no yearly income of what was worked out by the month.
  const { incomePaid: paid, incomePeriod: period = 'month' } = slots;
  if (paid) Object.assign(slots, { incomePeriod: period, incomeCents: incomeFromPay(paid, period) });
  if (slots.incomePeriod !== undefined) return t.next();
  return t.ask('incomePeriod', 'choice', { incomeCents: slots.incomeCents ?? 0 });
}

/** Known from membership as a rule; the limits are not the same in every region. */
async function region(t: T) {
  const { organization } = t.services;
  t.slots.region ??= findRegion(organization, t.member.region)?.id;
  if (findRegion(organization, t.slots.region)) return t.next();
  return t.ask('region', 'choice', regionsOf(t));
}

const regionsOf = (t: T) => ({
  regions: t.services.organization.regions.map(({ id, name }) => ({ id, name: { en: name.en, es: name.es } })),
});

/** What may be said instead of a yes or a no. */
const otherAnswers = (t: T): OtherQuestion[] => [
  { slot: 'householdSize', parser: 'count', args: people },
  { slot: 'income', parser: 'income', args: null },
  { slot: 'incomePeriod', parser: 'choice', args: { incomeCents: t.slots.incomeCents ?? 0 } },
  { slot: 'region', parser: 'choice', args: regionsOf(t) },
];

function estimate(t: T) {
  const { householdSize: size = 1, incomeCents = 0, incomePeriod: period = 'year' } = t.slots;
  const where = findRegion(t.services.organization, t.slots.region);
  if (!where) throw new Error('the region of an aid application is not known');
  return {
    where,
    result: estimateAid(
      { size, incomeCents, incomePeriod: period },
      where,
      t.services.povertyGuidelines,
      t.today.slice(0, 4),
    ),
  };
}

async function confirm(t: T) {
  const { slots } = t;
  if (slots.agreed !== undefined) return t.next();
  const { where, result } = estimate(t);
  if (result.outlook !== 'likely') t.say(t.text.highCost(t.services.policy.aid.highCostPercent));
  slots.nonce = t.services.randomHex(16);
  const summary = {
    size: slots.householdSize ?? 1,
    incomeCents: slots.incomeCents ?? 0,
    period: slots.incomePeriod ?? 'year',
    paid: slots.incomePaid ?? null,
    region: where.name,
    percent: result.percent,
    outlook: result.outlook,
  };
  return t.ask('agreed', 'yes-no', summary, { changes: otherAnswers(t) });
}

async function send(t: T) {
  const { slots, services } = t;
  if (!slots.agreed || slots.nonce === undefined) return changeSomething(t);
  const { memberNumber } = t.member;
  const { where, result } = estimate(t);
  const operation = await services.operator.carryOut({
    key: slots.nonce,
    kind: 'aid-application',
    scope: memberNumber,
    request: {
      householdSize: slots.householdSize ?? 1,
      incomeCents: slots.incomeCents ?? 0,
      incomePeriod: slots.incomePeriod ?? 'year',
      region: where.id,
      percent: result.percent,
      guidelineYear: result.guidelineYear,
    },
  });
  await services.audit.record({ who: memberNumber, did: 'applied-for-aid' });
  t.say(
    t.text.sent({
      number: String(operation.result?.application ?? ''),
      days: services.policy.aid.decisionBusinessDays,
    }),
  );
  return t.end();
}

async function changeSomething(t: T) {
  const income = ['income', 'incomeCents', 'incomePeriod', 'incomePaid'];
  return changeAnswers(t, { people: ['householdSize'], income, region: ['region'] }, otherAnswers(t));
}

/** Applies for the plan's financial aid (G13, G15, G16) after an estimate against the poverty guideline. */
export const applyForAid = () =>
  task({
    id: 'apply-for-aid',
    needs: 'verified',
    slots: AidSlots,
    words: (catalogue) => catalogue.tasks['apply-for-aid'],
    steps: [householdSize, income, incomePeriod, region, confirm, send, changeSomething],
  });
