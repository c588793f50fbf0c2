import { z } from 'zod';
import { handOver } from '../src/bot/handover.js';
import { type Turn, task } from '../src/bot/task.js';
import type { Catalogue } from '../src/text/index.js';

type T = Turn<object, Catalogue['tasks']['talk-to-person']>;

async function passOn(t: T) {
  await handOver(t.scope, 'asked');
  return t.stop();
}

/** Passes the conversation to a person (G1, G19, G26). */
export const talkToPerson = () =>
  task({
    id: 'talk-to-person',
    needs: 'anyone',
    short: true,
    slots: z.object({}),
    words: (catalogue) => catalogue.tasks['talk-to-person'],
    steps: [passOn],
  });
