import { temporaryFolder } from '../support/folder.js';
import { testPostgres } from '../support/postgres.js';
import { createFilesWorld } from './files-world.js';
import { createMembers } from './members.js';
import { createPostgresWorld } from './postgres-world.js';
import { createProcessWorld } from './process-world.js';
import { createRandom } from './random.js';
import { type RoundResult, runRound } from './round.js';
import type { Tally } from './tally.js';
import type { World, WorldOptions } from './world.js';

export const worldNames = ['files', 'postgres', 'processes', 'postgres processes'] as const;
export type WorldName = (typeof worldNames)[number];

const make: { [name in WorldName]: (options: WorldOptions) => Promise<World> } = {
  files: createFilesWorld,
  postgres: async (options) => createPostgresWorld({ ...options, server: await testPostgres() }),
  processes: createProcessWorld,
  'postgres processes': async (options) => {
    const server = await testPostgres();
    return createProcessWorld({ ...options, databaseUrl: await server.database('schema'), processes: 2 });
  },
};

/** One round in a world of its own, drawn from the seed. */
export async function playRound(
  name: WorldName,
  options: { seed: number; tally: Tally; crashes: number; conversations: number },
): Promise<RoundResult> {
  const { seed, tally, crashes, conversations } = options;
  const random = createRandom(seed);
  const { members, bills } = createMembers(Math.ceil(conversations * 0.6));
  const world = await make[name]({ random, tally, folder: await temporaryFolder(), members, crashes });
  return runRound({ world, bills, random, tally, conversations, patienceMs: 120_000 });
}
