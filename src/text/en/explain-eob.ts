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
} satisfies TaskText & Record<string, unknown>;
