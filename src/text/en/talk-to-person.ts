import type { TaskText } from '../reply.js';

export const talkToPerson = {
  title: 'talk to a person',
  ask: {},
  why: {},
  opened: (reference: string) =>
    `I passed our conversation to the billing team, so you don't have to tell it again. Your reference number is ${reference}.`,
  hours: (open: boolean, when: string): string =>
    open
      ? 'They are at work now and answer as soon as they can.'
      : `They are not at work right now. They are here ${when}.`,
  phone: (contact: string) => `You can also call: ${contact} I stay here if you need anything meanwhile.`,
  failed: (contact: string) => `I couldn't pass the conversation on just now. Please call: ${contact}`,
} satisfies TaskText & Record<string, unknown>;
