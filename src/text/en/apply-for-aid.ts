import type { PayPace } from '../../billing/aid.js';
import type { Language } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import { money } from '../format.js';
import type { Reply, TaskText } from '../reply.js';

/** A region's name in every language, so that the question can be asked again in another one. */
type RegionName = Record<Language, string>;

export const applyForAid = {
  title: 'apply for financial aid',
  ask: {
    householdSize: (_range: { min: number; max: number }) =>
      'Many people ask for help, and it is fine to ask. How many people live in your household, counting yourself?',
    income: () => 'About how much does your household earn before taxes? For example $2,500 a month or $30,000 a year.',
    incomePeriod: ({ incomeCents }: { incomeCents: Cents }): Reply => ({
      text: `Is ${money(incomeCents)} the amount for a month or for a year?`,
      choices: [
        { id: 'month', title: 'A month', synonyms: ['month', 'monthly', 'per month', 'each month', 'every month'] },
        { id: 'year', title: 'A year', synonyms: ['year', 'yearly', 'per year', 'annual', 'annually', 'each year'] },
      ],
    }),
    region: ({ regions }: { regions: { id: string; name: RegionName }[] }): Reply => ({
      text: 'Which region do you live in?',
      choices: regions.map(({ id, name }) => ({ id, title: name.en })),
    }),
    agreed: (summary: {
      size: number;
      incomeCents: Cents;
      period: 'month' | 'year';
      paid: { cents: Cents; every: PayPace } | null;
      region: RegionName;
      percent: number;
      outlook: 'likely' | 'depends' | 'unlikely';
    }): Reply => ({
      text: `Household of ${summary.size}, ${money(summary.incomeCents)} a ${summary.period}${summary.paid ? ` (worked out from ${money(summary.paid.cents)} ${paces[summary.paid.every]})` : ''}, ${summary.region.en}: about ${summary.percent}% of the federal poverty guideline. ${outlooks[summary.outlook]} This is an estimate, not a decision.\nShall I send your application? Say yes or no.`,
      choices: [
        { id: 'yes', title: 'Yes, send it', says: 'yes' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: (): Reply => ({
      text: 'All right, I sent nothing. What would you like to change?',
      choices: [
        {
          id: 'people',
          title: 'The number of people',
          synonyms: ['people', 'household', 'the household', 'household size'],
        },
        { id: 'income', title: 'The income', synonyms: ['income', 'my income', 'the amount', 'amount'] },
        { id: 'region', title: 'The region', synonyms: ['region', 'where i live', 'my region'] },
        { id: 'stop', title: 'Nothing, stop here', synonyms: ['nothing', 'stop', 'none', 'no'] },
      ],
    }),
  },
  why: {
    householdSize: 'The income limit depends on how many people live from it.',
    income: 'Financial aid depends on income. I use it only for this application.',
    incomePeriod: 'I compare the income of a whole year with the guideline.',
    region: 'The limits are not the same everywhere.',
    agreed: 'I send nothing before your yes.',
    change: 'So that I keep the answers that were right.',
  },
  again: {
    householdSize: 'Please write the number of people, like 3.',
    income: 'Please write one amount with "a month" or "a year", like $2,500 a month. A good guess is fine.',
    incomePeriod: 'Please say "a month" or "a year".',
    region: 'Please pick your region from the list by its number.',
    agreed: 'Please say yes or no.',
    change: 'Please say people, income, or region, or say "nothing".',
  },
  sent: (result: { number: string; days: number }) =>
    `Your application is in. Your application number is ${result.number}. A letter with the decision usually comes within ${result.days} business days, and they may ask for proof of income. Aid does not cover premiums. If they say no, you can appeal.`,
  highCost: (percent: number) =>
    `Even with a higher income, you may get help if 12 months of care cost you ${percent}% of your income or more.`,
  declined: 'All right, I sent nothing. You can apply at any time.',
} satisfies TaskText & Record<string, unknown>;

const paces = { week: 'a week', 'two-weeks': 'every two weeks', 'half-month': 'twice a month' };

const outlooks = {
  likely: 'By income alone, you may well get help.',
  depends: "By income alone, your region's own policy decides.",
  unlikely: 'By income alone, help is less likely, but you may still apply.',
};
