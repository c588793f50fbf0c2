import { z } from 'zod';
import type { Turn } from '../src/bot/task.js';
import type { Json } from '../src/ports.js';
import type { Reply, TaskText } from '../src/text/reply.js';

/** Slots of every task that asks for a yes to a summary and charges nothing. */
export const summarySlots = {
  /** Key of the operation that a yes begins. */
  nonce: z.string(),
  agreed: z.boolean(),
  /** What is to be changed after a no. */
  change: z.string(),
};

type ChangeTurn = Turn<
  z.infer<z.ZodObject<typeof summarySlots>>,
  TaskText & { ask: { change: (args: never) => Reply }; declined: string }
>;
type Changes = NonNullable<Parameters<ChangeTurn['ask']>[3]>['changes'];

/**
 * After a no to the summary: asks what is to be changed and forgets only that; every other answer is kept. `forget` names the slots
 * of each choice; any other choice ends the task. `changes` as in `Turn.ask`; `args` are the question's.
 */
export async function changeAnswers(
  t: ChangeTurn,
  forget: { [what: string]: readonly string[] },
  changes: Changes = [],
  args: Json = null,
) {
  const { slots, text } = t;
  const what = slots.change;
  delete slots.agreed;
  delete slots.change;
  if (what === undefined) return t.ask('change', 'choice', args as never, { changes });
  const gone = forget[what];
  if (gone) return t.again('nonce', ...(gone as never[]));
  t.say(text.declined);
  return t.stop();
}
