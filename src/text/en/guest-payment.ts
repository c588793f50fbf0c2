import type { Cents } from '../../billing/money.js';
import { date, money } from '../format.js';
import { payment } from './payment.js';

export const guestPayment = {
  ...payment,
  title: "pay somebody else's bill as a guest",
  ask: {
    ...payment.ask,
    guestBill: () =>
      "You can pay for somebody else without their account. Tell me which bill: what is the bill number? It's on the bill, like MB-123456.",
    birthDate: () => "What is the patient's date of birth?",
  },
  why: {
    ...payment.why,
    guestBill: 'The bill number makes sure that your money goes to the right bill.',
    birthDate: "The patient's birth date shows me that they shared the bill with you.",
  },
  again: {
    ...payment.again,
    guestBill: 'You find the bill number at the top of the bill, like MB-123456.',
    birthDate: "Please write the patient's date of birth with month, day and year, like 3/5/1950.",
  },
  found: (bill: { number: string; balanceCents: Cents; due: string }) =>
    `I found it: bill ${bill.number}, ${money(bill.balanceCents)}, due ${date(bill.due, 'en')}. As a guest you see only the amount and the date.`,
  noMatch:
    'I could not find an open bill with that number and birth date. Please check both. If the number was wrong, type the right one.',
  ended: (contact: string) =>
    `I still could not find it, so I stop here. Nothing was paid. Please check the bill, or ask a person: ${contact}`,
};
