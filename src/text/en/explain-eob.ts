import type { Reply, TaskText } from '../reply.js';

export const explainEob = {
  title: 'explain an EOB',
  ask: {
    claim: ({ eobs }: { eobs: { claim: string; title: string }[] }): Reply => ({
      text: 'An Explanation of Benefits (EOB) shows how the plan counted a visit. Which one shall I explain?',
      choices: eobs.map(({ claim, title }) => ({ id: claim, title, says: claim })),
    }),
  },
  why: { claim: 'Each EOB is about one claim, so I explain one at a time.' },
  again: { claim: 'Please pick one from the list by its number, or type its claim number.' },
  none: 'I have no Explanation of Benefits for you. It usually comes some weeks after care. A person can look for it: say "person".',
  unreadable: 'I have this EOB, but I cannot read it. I would rather not guess. A person can explain it: say "person".',
  billCheck: {
    match: (bill: string) => `Bill ${bill} asks for the same amount as your share here.`,
    'bill-higher': (bill: string, billed: string, share: string) =>
      `Bill ${bill} asks for ${billed}, but your share here is ${share}. Please don't pay the difference before someone has looked. Say "dispute" and I send it to a person.`,
    'bill-lower': (bill: string, billed: string, share: string) =>
      `Bill ${bill} asks for ${billed}, less than your share here, ${share}. A part may be paid already.`,
    'different-dates': (bill: string) => `Bill ${bill} is for another day than this EOB, so I can't compare them.`,
    'cannot-compare': (bill: string) => `I can't compare bill ${bill} with this EOB.`,
  },
} satisfies TaskText & Record<string, unknown>;
