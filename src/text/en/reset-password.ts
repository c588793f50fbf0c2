import type { TaskText } from '../reply.js';

export const resetPassword = {
  title: 'reset a password',
  ask: {
    memberNumber: () =>
      'I can mail you a link to set a new password. Please never type a password here. What is your member number?',
  },
  why: { memberNumber: 'It tells me which account to send the link for. The mail goes only to the address on file.' },
  again: { memberNumber: 'The member number has only digits, for example 12345678. It is on your ID card.' },
  sent: (minutes: number, contact: string) =>
    `If that number has an online account, a link to set a new password is on its way to the email on file. It works once, for ${minutes} minutes, and it also opens a locked account. No mail? A person can help: ${contact}`,
  tooMany: (contact: string) =>
    `There were many requests for this number, so I stop for an hour to keep it safe. A person can help: ${contact}`,
  mail: {
    subject: 'Set a new password',
    body: (url: string, minutes: number) =>
      `You asked for a new password. Open this link to set it:\n\n${url}\n\nIt works once, for ${minutes} minutes. If you did not ask for it, ignore this mail; your password stays as it is.\n`,
  },
  page: {
    heading: 'Set a new password',
    label: 'New password (at least 12 characters)',
    repeat: 'New password again',
    button: 'Save',
    done: 'Your new password is set, and your account is open. You can close this page.',
    gone: 'This link has been used or is too old. Ask for a new one in the chat.',
    short: 'Please use at least 12 characters.',
    different: 'The two passwords are not the same.',
  },
} satisfies TaskText & Record<string, unknown>;
