import { createClient } from './client.js';
import { checkHistory, type Violation, type Wanted } from './history.js';
import type { Payable } from './members.js';
import { createPayer } from './payer.js';
import type { Random } from './random.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

export interface RoundResult {
  conversations: number;
  paid: number;
  notKnownYet: number;
  /** People who went away because nobody answered, and came back. */
  cameBack: number;
  operations: number;
  charges: number;
  chargedCents: number;
  ledgerCents: number;
  violations: Violation[];
  problems: string[];
  wanted: Wanted[];
}

export interface RoundOptions {
  world: World;
  bills: readonly Payable[];
  random: Random;
  tally: Tally;
  /** Conversations that pay at the same time; some of them pay the same bill. */
  conversations: number;
  patienceMs?: number;
}

/** People pay while the world fails; afterwards their history is checked against its books. */
export async function runRound(options: RoundOptions): Promise<RoundResult> {
  const { world, bills, random, tally, conversations } = options;
  const patience = options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs };
  const client = createClient({ urls: world.urls, random, tally, ...patience });
  const payers = Array.from({ length: conversations }, (_, at) => {
    const { bill, birthDate } = random.pick(bills);
    return createPayer({
      client,
      random,
      conversation: `c${at}`,
      bill,
      birthDate,
      // Different for every conversation, and small enough for many payments of one bill.
      cents: 1_000 + at,
      wavers: 0.25,
    });
  });
  const stuck: string[] = [];
  const note = (error: unknown): void => void stuck.push(String(error));
  // Whoever nobody answered for too long gives up, and comes back when all is well again.
  const gaveUp: string[] = [];
  const giveUp = (error: unknown): void => void gaveUp.push(String(error));
  await world.during(Promise.all(payers.map((payer) => payer.pay().catch(giveUp))));
  await world.heal();
  const back = payers.filter(({ wanted }) => wanted.outcome === undefined);
  await Promise.all(back.map((payer) => payer.pay().catch(note)));
  await Promise.all(payers.map((payer) => payer.tryAnother().catch(note)));
  const books = await world.close();
  const wanted = payers.map((payer) => payer.wanted);
  const { violations, audit } = checkHistory(wanted, books);
  return {
    conversations,
    paid: wanted.filter(({ outcome }) => outcome === 'paid').length,
    cameBack: gaveUp.length,
    notKnownYet: wanted.filter(({ outcome }) => outcome === 'not known yet').length,
    operations: audit.operations,
    charges: audit.charges,
    chargedCents: audit.chargedCents,
    ledgerCents: audit.ledgerCents,
    violations,
    problems: [...world.problems, ...stuck],
    wanted,
  };
}
