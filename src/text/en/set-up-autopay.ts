import type { Reply, TaskText } from '../reply.js';
import { type MethodLine, payment } from './payment.js';

export const covered = { medical: 'medical bills', premium: 'premiums', both: 'medical bills and premiums' };

export const setUpAutopay = {
  title: 'set up automatic payments',
  ask: {
    covers: (): Reply => ({
      text: 'Automatic payments help to avoid late fees. What should be paid on its own?',
      choices: [
        { id: 'premium', title: 'Premiums', synonyms: ['premium', 'my premium', 'the premium', 'monthly premium'] },
        { id: 'medical', title: 'Medical bills', synonyms: ['medical', 'medical bill'] },
        { id: 'both', title: 'Both', synonyms: ['all', 'everything', 'all of them'] },
      ],
    }),
    methodToken: ({ methods }: { methods: MethodLine[] }): Reply => payment.ask.methodToken({ methods }),
    pageDone: ({ url }: { url: string }): Reply => payment.ask.pageDone({ url }),
    agreed: (request: { covers: 'medical' | 'premium' | 'both'; methodName: string }): Reply => ({
      text: `Please check this: request automatic payments for ${covered[request.covers]}, each on its due date, with ${request.methodName}. Nothing is charged today. Shall I request it? Say yes or no.`,
      choices: [
        { id: 'yes', title: 'Yes, request it', says: 'yes' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
  },
  why: {
    covers: 'Medical bills and premiums are paid separately, so you can choose.',
    methodToken: payment.why.methodToken,
    pageDone: payment.why.pageDone,
    agreed: 'I set nothing up before your yes.',
  },
  again: {
    covers: 'Please say premiums, medical bills, or both.',
    methodToken: payment.again.methodToken,
    pageDone: payment.again.pageDone,
    agreed: 'Please say yes or no.',
  },
  notFinished: payment.notFinished,
  pageEnded: payment.pageEnded,
  recorded: (reference: string) =>
    `I recorded your request. Your reference number is ${reference}. Automatic payments start when the billing team has confirmed them by mail. Until then, please pay your bills as before.`,
  declined: 'All right, no automatic payments were requested.',
} satisfies TaskText & Record<string, unknown>;
