import type { IsoDate } from '../../billing/member.js';
import { date, money } from '../format.js';
import type { Reply, TaskText } from '../reply.js';
import { type BillLine, billChoices } from './payment.js';

const yesNo = [
  { id: 'yes', title: 'Yes', says: 'yes' },
  { id: 'no', title: 'No', says: 'no' },
];

export const requestExtension = {
  title: 'ask for more time to pay',
  ask: {
    billNumber: ({ bills }: { bills: BillLine[] }): Reply => ({
      text: 'Tell me which bill needs more time:',
      choices: billChoices(bills),
    }),
    date: ({ bill }: { bill: BillLine }) =>
      `Bill ${bill.number} (${money(bill.balanceCents)}) ${bill.overdue ? 'was' : 'is'} due ${date(bill.due, 'en')}. Until what day do you need?`,
    agreed: (request: { billNumber: string; due: IsoDate; until: IsoDate; granted: boolean }): Reply => ({
      text: request.granted
        ? `I can move the due date of ${request.billNumber} from ${date(request.due, 'en')} to ${date(request.until, 'en')}. Shall I? Say yes or no.`
        : `I can't grant ${date(request.until, 'en')} for ${request.billNumber} on my own, but I can send the request to a person who decides. Shall I? Say yes or no.`,
      choices: yesNo,
      listed: true,
    }),
    change: (): Reply => ({
      text: 'All right, I changed nothing. What would you like to change?',
      choices: [
        { id: 'bill', title: 'The bill', synonyms: ['bill', 'another bill', 'the other bill'] },
        { id: 'date', title: 'The day', synonyms: ['day', 'date', 'the date', 'another day'] },
        { id: 'stop', title: 'Nothing, stop here', synonyms: ['nothing', 'stop', 'none', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'More time is given for one bill at a time.',
    date: 'The new due date depends on the day that you name.',
    agreed: 'I change a due date only after your yes.',
    change: 'So that I keep the answers that were right.',
  },
  again: {
    billNumber: 'Please pick a bill by its number in the list or by its bill number.',
    date: 'Please name a day that is still to come, like December 20 or 12/20.',
    agreed: 'Please say yes or no.',
    change: 'Please say bill or day, or say "nothing".',
  },
  noBills: 'You have no open bills, so there is nothing to move.',
  premium: (grace: { lastDay: IsoDate; hedge: boolean } | undefined) =>
    `The due date of a premium can't be moved.${grace ? ` There is a grace period: by the rule I know, paying by ${date(grace.lastDay, 'en')} keeps your coverage. The date on your plan's notice decides.` : " Your plan's notice says how long you have."} A person can tell you more: just say "person".`,
  refused: {
    paid: 'That bill is paid, so there is nothing to move.',
    'not-later': 'That day is not later than the due date or today. Please name a later day.',
    'too-far': 'That is too far away for me. Please name an earlier day, or ask for a payment plan.',
  },
  granted: (result: { billNumber: string; until: IsoDate; reference: string }) =>
    `Done. ${result.billNumber} is now due ${date(result.until, 'en')}. Your reference number is ${result.reference}.`,
  passedOn: (result: { billNumber: string; due: IsoDate; reference: string }) =>
    `I sent your request. Your reference number is ${result.reference}. Until a person answers, ${result.billNumber} stays due ${date(result.due, 'en')}; I can't promise the result.`,
  help: 'If money is tight, I can also set up a payment plan or start a request for financial aid. Many people use these.',
  declined: 'All right, the due date stays as it is.',
} satisfies TaskText & Record<string, unknown>;
