import type { IsoDate } from '../../billing/member.js';
import type { Cents } from '../../billing/money.js';
import { date, money } from '../format.js';
import type { Reply, TaskText } from '../reply.js';
import { type BillLine, billChoices } from './payment.js';

export const paymentPlan = {
  title: 'set up a payment plan',
  ask: {
    billNumber: ({ bills }: { bills: BillLine[] }): Reply => ({
      text: 'Tell me which bill you want to spread over several months:',
      choices: billChoices(bills),
    }),
    months: ({ bill, min, max }: { bill: BillLine; of: 'months'; min: number; max: number }) =>
      `Bill ${bill.number} is ${money(bill.balanceCents)}. Over how many months do you want to pay? You can choose ${min} to ${max}.`,
    agreed: (plan: {
      billNumber: string;
      months: number;
      firstDue: IsoDate;
      firstCents: Cents;
      lastCents: Cents;
      totalCents: Cents;
    }): Reply => ({
      text: `Please check this plan for ${plan.billNumber}:\n• ${plan.months} monthly payments of ${plan.firstCents === plan.lastCents ? money(plan.firstCents) : `${money(plan.firstCents)} (the last ${money(plan.lastCents)})`}\n• First payment: ${date(plan.firstDue, 'en')}\n• Total: ${money(plan.totalCents)}, no interest\nShall I request this plan? Say yes or no.`,
      choices: [
        { id: 'yes', title: 'Yes, request it', says: 'yes' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: (): Reply => ({
      text: 'All right, I requested nothing. What would you like to change?',
      choices: [
        { id: 'bill', title: 'The bill', synonyms: ['bill', 'another bill', 'the other bill'] },
        { id: 'months', title: 'The number of months', synonyms: ['months', 'how long', 'the amount', 'amount'] },
        { id: 'stop', title: 'Nothing, stop here', synonyms: ['nothing', 'stop', 'none', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'A plan is for one bill.',
    months: 'The number of months decides how much you pay each month.',
    agreed: 'I set nothing up before your yes.',
    change: 'So that I keep the answers that were right.',
  },
  again: {
    billNumber: 'Please pick a bill by its number in the list or by its bill number.',
    months: 'Please write a number of months, like 6, or what you can pay, like $100 a month.',
    agreed: 'Please say yes or no.',
    change: 'Please say bill or months, or say "nothing".',
  },
  noBills: 'You have no open medical bill that a plan could be for.',
  refused: {
    premium: "A premium can't be spread over months, because it pays for one month of coverage.",
    paid: 'That bill is paid already.',
    'small-balance': 'This balance is too small for a plan. I can ask for more time for you instead.',
    'too-few-months': 'That is too few months for a plan.',
    'too-many-months': 'That is too many months for this bill.',
  },
  monthly: (wish: { cents: Cents; months: number }) =>
    `With at most ${money(wish.cents)} a month, that takes ${wish.months} ${wish.months === 1 ? 'month' : 'months'}.`,
  missed: (contact: string) =>
    `I don't know what happens when a payment of a plan is missed: what I have does not say. Please ask the billing team before you agree: ${contact}`,
  recorded: (result: { reference: string; billNumber: string; firstDue: IsoDate }) =>
    `I recorded your plan request for ${result.billNumber}. Your reference number is ${result.reference}. The first payment is planned for ${date(result.firstDue, 'en')}. The plan starts when the billing team has confirmed it by mail.`,
  declined: 'All right, no plan was requested.',
} satisfies TaskText & Record<string, unknown>;
