import type { Cents } from '../../billing/money.js';
import { date, money } from '../format.js';

/** Words of the pages outside the chat: paying, receipts, sample mail. */
export const pages = {
  pay: {
    title: 'Choose how to pay',
    intro: (about: { bill: string; cents: Cents }) =>
      about.bill
        ? `For bill ${about.bill}, ${money(about.cents)}. Nothing is charged on this page. You confirm the payment in the chat.`
        : 'Nothing is charged on this page. You confirm in the chat.',
    sandbox: 'This is a test page. Please do not enter a real card. Choose one of the test ways to pay:',
    methods: {
      visa: 'Test Visa card ending in 4242',
      debit: 'Test debit card ending in 5556',
      bank: 'Test checking account ending in 6789',
      declined: 'Test card that will be declined, ending in 0002',
    },
    button: 'Use this',
    done: 'Thank you. Now go back to the chat and say "done".',
    gone: 'This page has expired. Please ask for a new link in the chat.',
    choose: 'Please choose one.',
  },
  receipt: {
    title: 'Receipt',
    confirmation: 'Confirmation number',
    bill: 'Bill',
    amount: 'Amount',
    method: 'Paid with',
    on: 'Date',
    sandbox: 'Test system. No real money moved.',
    pdf: 'Download as PDF',
    gone: 'There is no receipt at this address.',
    day: (iso: string) => date(iso, 'en'),
  },
  desk: {
    title: 'Sample desk',
    intro: 'People who asked for a person. Take a chat to play the billing team; the bot is silent until you end it.',
    none: 'Nobody is waiting.',
    name: 'Your name',
    take: 'Take it',
    takenBy: (name: string) => `Taken by ${name}.`,
    say: 'Your answer',
    send: 'Send',
    end: 'End and give it back to the bot',
  },
  outbox: {
    title: 'Sample mail',
    intro: 'Mails that this test system would have sent, the latest first. Only sample mode shows them.',
    none: 'No mail yet.',
    to: 'To',
  },
};
