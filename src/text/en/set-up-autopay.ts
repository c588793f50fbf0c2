import type { Reply, TaskText } from '../reply.js';
import { type MethodLine, payment } from './payment.js';

export const covered = { medical: 'medical bills', premium: 'premiums', both: 'medical bills and premiums' };

/** What is wanted of automatic payments. */
export type AutopayAction = 'on' | 'off' | 'change';

interface AutopayRequest {
  action: AutopayAction;
  covers: keyof typeof covered;
  /** Empty when they are to end. */
  methodName: string;
}

const whatIsCovered: Record<AutopayAction, string> = {
  on: 'Automatic payments help to avoid late fees. What should be paid on its own?',
  off: 'I can ask for your automatic payments to be turned off. For which bills?',
  change: 'I can ask for your automatic payments to be made another way. For which bills?',
};
const summaries: Record<AutopayAction, (request: AutopayRequest) => string> = {
  on: ({ covers, methodName }) =>
    `Please check this: request automatic payments for ${covered[covers]}, each on its due date, with ${methodName}. Nothing is charged today. Shall I request it? Say yes or no.`,
  off: ({ covers }) =>
    `Please check this: turn off automatic payments for ${covered[covers]}. You then pay each bill yourself. Shall I request it? Say yes or no.`,
  change: ({ covers, methodName }) =>
    `Please check this: change the automatic payments for ${covered[covers]}, so that they are made with ${methodName}. Nothing is charged today. Shall I request it? Say yes or no.`,
};

export const setUpAutopay = {
  title: 'set up or change automatic payments',
  ask: {
    autopay: (_args: null): Reply => ({
      text: 'What would you like to do with automatic payments?',
      choices: [
        {
          id: 'on',
          title: 'Set them up',
          synonyms: ['set up', 'start', 'turn on', 'turn them on', 'turn it on', 'on'],
        },
        {
          id: 'change',
          title: 'Change how they are paid',
          synonyms: ['change', 'change them', 'change it', 'change the payment method', 'another way to pay'],
        },
        {
          id: 'off',
          title: 'Turn them off',
          synonyms: ['turn off', 'off', 'turn it off', 'stop them', 'cancel them', 'end them', 'remove them'],
        },
      ],
    }),
    covers: ({ action }: { action: AutopayAction } = { action: 'on' }): Reply => ({
      text: whatIsCovered[action],
      choices: [
        {
          id: 'premium',
          title: 'Premiums',
          synonyms: ['premium', 'my premium', 'the premium', 'monthly premium', 'my premiums', 'the premiums'],
        },
        { id: 'medical', title: 'Medical bills', synonyms: ['medical', 'medical bill', 'my medical bills'] },
        { id: 'both', title: 'Both', synonyms: ['all', 'everything', 'all of them', 'both of them'] },
      ],
    }),
    methodToken: ({ methods }: { methods: MethodLine[] }): Reply => payment.ask.methodToken({ methods }),
    pageDone: ({ url }: { url: string }): Reply => payment.ask.pageDone({ url }),
    agreed: (request: AutopayRequest): Reply => ({
      text: summaries[request.action](request),
      choices: [
        { id: 'yes', title: 'Yes, request it', says: 'yes' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: ({ action }: { action: AutopayAction }): Reply => ({
      text: 'All right, I requested nothing. What would you like to change?',
      choices: [
        { id: 'covers', title: 'Which bills', synonyms: ['bills', 'the bills', 'what is paid', 'what is covered'] },
        ...(action === 'off'
          ? []
          : [
              {
                id: 'method',
                title: 'How they are paid',
                synonyms: ['method', 'payment method', 'card', 'the card', 'how i pay'],
              },
            ]),
        { id: 'action', title: 'Set up, change, or turn off', synonyms: ['what to do', 'something else'] },
        { id: 'stop', title: 'Nothing, stop here', synonyms: ['nothing', 'stop', 'none', 'no'] },
      ],
    }),
  },
  why: {
    autopay: 'Setting up, changing, and turning off are different requests.',
    covers: 'Medical bills and premiums are paid separately, so you can choose.',
    methodToken: payment.why.methodToken,
    pageDone: payment.why.pageDone,
    agreed: 'I request nothing before your yes.',
    change: payment.why.change,
  },
  again: {
    autopay: 'Please say set up, change, or turn off.',
    covers: 'Please say premiums, medical bills, or both.',
    methodToken: payment.again.methodToken,
    pageDone: payment.again.pageDone,
    agreed: 'Please say yes or no.',
    change: 'Please say which bills or how they are paid, or say "nothing".',
  },
  notOnFile: payment.notOnFile,
  notFinished: payment.notFinished,
  pageEnded: payment.pageEnded,
  day: 'Automatic payments are made on each due date, and I cannot change the day. To ask somebody about it, say "person".',
  recorded: {
    on: (reference: string) =>
      `I recorded your request. Your reference number is ${reference}. Automatic payments start when the billing team has confirmed them by mail. Until then, please pay your bills as before.`,
    off: (reference: string) =>
      `I recorded your request to turn off automatic payments. Your reference number is ${reference}. They stop when the billing team has confirmed it by mail; a payment that is due before that may still be made.`,
    change: (reference: string) =>
      `I recorded the change. Your reference number is ${reference}. It counts when the billing team has confirmed it by mail; a payment that is due before that may still be made the old way.`,
  },
  declined: 'All right, nothing was requested. Your automatic payments stay as they are.',
} satisfies TaskText & Record<string, unknown>;
