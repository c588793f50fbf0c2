import { openStores } from '../../src/adapters/open-stores.js';
import type { MemberRecord } from '../../src/billing/member.js';
import type { Clock, Operation } from '../../src/ports.js';
import type { Books } from './history.js';
import type { Random } from './random.js';
import type { Tally } from './tally.js';

/** A server that keeps failing, and what it has on record in the end. */
export interface World {
  /** Addresses of the instances that answer now. */
  urls(): readonly string[];
  /** Injects faults until `work`, which the clients do meanwhile, has ended. */
  during(work: Promise<unknown>): Promise<void>;
  /** Goes on without faults and finishes what was left. */
  heal(): Promise<void>;
  /** Stops everything and reads the records. */
  close(): Promise<Books>;
  /** What no fault may bring about: unreadable files, a start that fails. */
  problems: string[];
}

export interface WorldOptions {
  random: Random;
  tally: Tally;
  /** Empty, on a real disk; goes with the caller. */
  folder: string;
  members: readonly MemberRecord[];
  /** So many crashes at most; afterwards nothing fails any more. */
  crashes: number;
}

interface Place {
  dataDir: string;
  databaseUrl?: string | undefined;
  clock: Clock;
  problems: string[];
}

const open = ({ dataDir, databaseUrl, clock, problems }: Place) =>
  openStores({ dataDir, databaseUrl, clock, onCorrupt: ({ file, reason }) => problems.push(`${file}: ${reason}`) });

/** Loads members before the first life. */
export async function loadMembers(place: Place, members: readonly MemberRecord[]): Promise<void> {
  const stores = await open(place);
  await stores.records.load(members);
  await stores.close();
}

/** Reads what is on record after the last life. */
export async function readBooks(place: Place): Promise<Books> {
  const stores = await open(place);
  const operations: Operation[] = [];
  for await (const operation of stores.operations.all()) operations.push(operation);
  const charges: Books['charges'][number][] = [];
  for await (const charge of stores.gateway.charges()) charges.push(charge);
  await stores.close();
  return { operations, charges };
}
