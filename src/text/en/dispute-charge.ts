import type { Reply, TaskText } from '../reply.js';
import { type BillLine, billChoices } from './payment.js';

export const disputeCharge = {
  title: 'dispute a charge',
  ask: {
    billNumber: ({ bills }: { bills: BillLine[] }): Reply => ({
      text: 'Tell me which bill looks wrong:',
      choices: billChoices(bills),
    }),
    reason: () =>
      'What looks wrong? Tell me in a sentence or two. Please leave out card and account numbers. You can also say "skip".',
    agreed: (request: { billNumber: string; reason: string }): Reply => ({
      text: `I will send this to a billing representative:\n• Bill: ${request.billNumber}\n• What looks wrong: ${request.reason || 'no details given'}\nShall I send it? Say yes or no.`,
      choices: [
        { id: 'yes', title: 'Yes, send it', says: 'yes' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: (): Reply => ({
      text: 'All right, I sent nothing. What would you like to change?',
      choices: [
        { id: 'bill', title: 'The bill', synonyms: ['bill', 'another bill', 'the other bill'] },
        {
          id: 'reason',
          title: 'What looks wrong',
          synonyms: ['reason', 'the reason', 'the text', 'what is wrong', 'description'],
        },
        { id: 'stop', title: 'Nothing, stop here', synonyms: ['nothing', 'stop', 'none', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'A person has to know which charge to look at.',
    reason: 'Your own words help the person find the mistake.',
    agreed: 'I send nothing before your yes.',
    change: 'So that I keep the answers that were right.',
  },
  again: {
    billNumber: 'Please pick a bill by its number in the list or by its bill number.',
    reason: 'Please say in a few words what looks wrong, for example "I never had this test".',
    agreed: 'Please say yes or no.',
    change: 'Please say bill or what looks wrong, or say "nothing".',
  },
  noBills: 'I see no bills for you that could be disputed.',
  sent: (result: { reference: string; billNumber: string }) =>
    `I sent it. Your reference number is ${result.reference}. A billing representative will look at ${result.billNumber} and answer you. You may wait with this payment until they answer, but the due date stays, so ask for more time if it is close.`,
  declined: 'All right, I sent nothing.',
} satisfies TaskText & Record<string, unknown>;
