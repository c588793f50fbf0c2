import type { TaskText } from '../reply.js';

export const signIn = {
  title: 'check that it is you',
  ask: {
    memberNumber: () =>
      "First I need to check that it's you. What is your member number? It's on your ID card, 8 digits, like 12345678.",
    birthDate: () => 'Thank you. What is your date of birth? For example March 5, 1980.',
    code: ({ first }: { first: boolean }): string =>
      first
        ? 'If those match our records, a six-digit code is on its way to your email. Type the code here. No mail? Say "new code".'
        : 'Type the six-digit code from the mail, or say "new code" to get another one.',
  },
  why: {
    memberNumber: 'Your bills are private. The member number tells me whose bills to look for.',
    birthDate: 'It helps me make sure that nobody else can see your bills.',
    code: 'Only you can read your email, so the code shows that it is really you.',
  },
  again: {
    memberNumber: 'The member number has only digits, for example 12345678. You find it on the front of your ID card.',
    birthDate: 'Please write your date of birth with month, day and year, like 3/5/1980 or March 5, 1980.',
    code: 'The six-digit code has six numbers, like 123456. It is in the mail that I sent.',
  },
  wrongCode: (left: number) =>
    left === 1 ? "That didn't match. You have one try left." : `That didn't match. You have ${left} tries left.`,
  newCode: 'I sent a new code, if the details match. The old one no longer works.',
  expired: 'That code is too old now. I sent a new one, if the details match.',
  done: (name: string) => `Thank you, ${name}. You are signed in.`,
  account: {
    asked:
      'I also ask Teams for your Microsoft account. If you have signed in here with it before, that is all I need. If a sign-in button shows up, you can press it, or go on without it.',
    button: 'Sign in',
    linked: (days: number) =>
      `From now on, for ${days} days, your Microsoft account is all I need here. To end that, say "sign out".`,
    firstTime:
      'Thank you. I know your Microsoft account now, but not yet which member you are. So this one time I need the answer to my question too.',
    failed: 'I could not sign you in with this Microsoft account. You can go on without it.',
    unlinked: 'Your Microsoft account no longer signs you in here.',
  },
  ended: (contact: string) =>
    `I'm sorry, I couldn't confirm that it's you, so I can't show or change anything. Nothing was lost. You can try again, or ask a person: ${contact}`,
  tooMany: (contact: string) =>
    `There were many tries for this number, so I have to stop for now to keep it safe. Please try again in an hour, or ask a person: ${contact}`,
  mail: {
    subject: 'Your sign-in code',
    body: (code: string, minutes: number) =>
      `Your six-digit code is ${code}\n\nIt works for ${minutes} minutes, in the chat where you asked for it. If you did not ask for it, you can ignore this mail. Nobody from us will ever ask you for this code by phone.\n`,
  },
} satisfies TaskText & Record<string, unknown>;
