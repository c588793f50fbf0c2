import type { Cents } from '../../billing/money.js';
import type { AskedMethod } from '../../billing/payment-method.js';
import { date, money } from '../format.js';
import type { Choice, Reply, TaskText } from '../reply.js';

/** What a question shows of a bill. */
export interface BillLine {
  number: string;
  kind: 'medical' | 'premium';
  description: string;
  balanceCents: Cents;
  due: string;
  overdue: boolean;
}

export interface MethodLine {
  id: string;
  kind: 'saved' | 'test-card' | 'page';
  name: string;
  type?: 'credit-card' | 'debit-card' | 'bank-account';
}

export interface PaymentSummary {
  billNumber: string;
  description: string;
  amountCents: Cents;
  balanceCents: Cents;
  methodName: string;
  today: string;
  sandbox: boolean;
}

/** What a saved way to pay is called, whatever its brand. */
const methodNames = {
  'credit-card': ['test card', 'card', 'my card', 'credit card', 'the card'],
  'debit-card': ['card', 'my card', 'debit card', 'the card', 'debit'],
  'bank-account': ['bank', 'my bank', 'the bank', 'bank account', 'my bank account', 'the bank account', 'my account'],
};

const brandNames = { visa: 'Visa', mastercard: 'Mastercard', amex: 'American Express card', discover: 'Discover card' };
const kindNames = { 'credit-card': 'credit card', 'debit-card': 'debit card', 'bank-account': 'bank account' };

const kindName = { medical: 'medical', premium: 'premium' };

export const billTitle = (bill: BillLine): string =>
  `${bill.number}: ${bill.description} (${kindName[bill.kind]}), ${money(bill.balanceCents)}, ${bill.overdue ? 'was due' : 'due'} ${date(bill.due, 'en')}`;

/** The choices of a list of bills; the title of each is complete. */
export const billChoices = (bills: readonly BillLine[]): Choice[] =>
  bills.map((bill) => ({ id: bill.number, title: billTitle(bill), says: bill.number }));

/** Words that pay-bill, pay-premium and guest-payment share. */
export const payment = {
  ask: {
    billNumber: ({ bills }: { bills: BillLine[] }): Reply => ({
      text: 'Tell me which bill you want to pay:',
      choices: billChoices(bills),
    }),
    amountCents: ({
      billNumber,
      balanceCents,
      due,
    }: {
      billNumber: string;
      balanceCents: Cents;
      due: string;
    }): Reply => ({
      text: `Bill ${billNumber} has a balance of ${money(balanceCents)}, due ${date(due, 'en')}. Tell me how much you want to pay: the full amount, half, or another amount.`,
      choices: [{ id: 'full', title: `Full amount, ${money(balanceCents)}`, says: 'full' }],
      listed: true,
    }),
    methodToken: ({ methods }: { methods: MethodLine[] }): Reply => ({
      text: 'How do you want to pay? Please never type a card or account number here.',
      choices: methods.map((method) => ({
        id: method.id,
        title:
          method.kind === 'page'
            ? 'New card or bank account, on our secure page'
            : method.kind === 'test-card'
              ? `${method.name} (test card, no real money)`
              : method.name,
        synonyms:
          method.kind === 'page'
            ? ['new card', 'new', 'secure page', 'page', 'another card']
            : [...methodNames[method.type ?? 'credit-card'], method.name.split(' ')[0] ?? ''],
      })),
    }),
    pageDone: ({ url }: { url: string }): Reply => ({
      text: `Open this page and enter your card or bank account there: ${url}\nNothing is charged on that page. Come back and say "done".`,
      choices: [{ id: 'done', title: 'Done', synonyms: ['ready', 'finished', 'ok done', "i'm done", 'i did it'] }],
      listed: true,
    }),
    agreed: (summary: PaymentSummary): Reply => ({
      text: `Please check this:\n• Bill: ${summary.billNumber}, ${summary.description}\n• Amount: ${money(summary.amountCents)} of ${money(summary.balanceCents)}\n• Pay with: ${summary.methodName}\n• Date: today, ${date(summary.today, 'en')}${summary.sandbox ? '\nThis is a test system. No real money moves.' : ''}\nShall I make this payment? Say yes or no.`,
      choices: [
        { id: 'yes', title: `Yes, pay ${money(summary.amountCents)}`, says: 'yes' },
        { id: 'no', title: 'No', says: 'no' },
      ],
      listed: true,
    }),
    change: (): Reply => ({
      text: 'All right, I did not charge anything. What would you like to change?',
      choices: [
        { id: 'bill', title: 'The bill', synonyms: ['another bill', 'bill'] },
        { id: 'amount', title: 'The amount', synonyms: ['amount', 'another amount'] },
        { id: 'method', title: 'How I pay', synonyms: ['method', 'card', 'payment method', 'another card'] },
        { id: 'stop', title: 'Nothing, stop here', synonyms: ['nothing', 'stop', 'none', 'no'] },
      ],
    }),
  },
  why: {
    billNumber: 'You may have more than one bill, and I want your money to go to the right one.',
    amountCents: 'You can pay all of it or a part. I never choose an amount for you.',
    methodToken: 'I need to know where the money comes from. I only see the last four digits.',
    pageDone: 'Card numbers are only safe on the payment page, so I wait here until you come back.',
    agreed: 'I never charge anything before you have seen it and said yes.',
    change: 'So that I keep the answers that were right.',
  },
  again: {
    billNumber: 'Please pick a bill by its number in the list or by its bill number.',
    amountCents: 'Please write an amount in dollars, like $50 or 182.40, or say "full" or "half".',
    methodToken: 'Please pick one way to pay from the list by its number.',
    pageDone: 'When you have finished on the payment page, say "done". To stop, say "cancel".',
    agreed: 'I need a clear yes or no before I pay. Say "yes" to pay, "no" to change something.',
    change: 'Say bill, amount, or method, or say "stop".',
  },
  onlyBill: (bill: BillLine) => `You have one open bill: ${billTitle(bill)}.`,
  noBills: 'Good news: you have no open bills right now.',
  noPremium: 'You have no open premium bill right now.',
  notYours: (number: string) => `I don't see an open bill ${number} for you.`,
  alreadyPaid: (number: string) => `Bill ${number} is paid. Nothing is left to pay on it.`,
  noneLike: (hint: string) => `I don't see an open bill for you that fits "${hint}".`,
  onlyToday: 'I can make payments only for today, so I set no later date. To ask for more time, say "more time".',
  tooMuch: (balance: Cents) => `That is more than the balance of ${money(balance)}. I can take at most the balance.`,
  noMinimum: 'I have no minimum amount for this bill, so you choose.',
  notOnFile: ({ kind, named = {} }: AskedMethod) => {
    const { brand, account, last4, credit } = named;
    const what = brand
      ? `${brandNames[brand]}${kind === 'debit-card' ? ' debit card' : credit ? ' credit card' : ''}`
      : account
        ? `${account} account`
        : kind
          ? kindNames[kind]
          : 'card or account';
    const ending = last4 ? ` ending in ${last4}` : '';
    return `I don't have ${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what}${ending} on file. Pick from what I have, or add a new one on our secure page.`;
  },
  notFinished: "The payment page isn't finished yet.",
  pageEnded: 'That payment page has expired. Here is a new one.',
  changed: 'The balance of this bill has changed since you saw it, so I did not charge anything. Please look again.',
  paid: (result: {
    confirmation: string;
    amountCents: Cents;
    billNumber: string;
    leftCents: Cents;
    sandbox: boolean;
  }) =>
    `Done. You paid ${money(result.amountCents)} on ${result.billNumber}. Your confirmation number is ${result.confirmation}. Please keep it. ${result.leftCents > 0 ? `${money(result.leftCents)} is still open on this bill.` : 'Nothing is left to pay on this bill.'}`,
  receipt: (url: string) => `Receipt: ${url}`,
  declined: 'The payment was declined, and nothing was charged. Please choose another way to pay.',
  unknown: (reference: string, contact: string) =>
    `I don't know yet whether this payment went through. Please don't pay again. I keep checking, and you will find it under "payment history". Reference number ${reference}. A person can also look: ${contact}`,
  stopped: 'Nothing was paid.',
} satisfies Omit<TaskText, 'title'> & Record<string, unknown>;
