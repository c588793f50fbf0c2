import { join } from 'node:path';
import { createKeyedQueue } from '../keyed-queue.js';
import type {
  AccountLinks,
  Accounts,
  AuditLog,
  BillingRecords,
  Clock,
  DocumentStore,
  MemberDirectory,
  Operations,
  RateLimiter,
} from '../ports.js';
import { createAccountLinks, linkPrefix } from './account-links-documents.js';
import { createAccounts, tokenPrefix } from './accounts-documents.js';
import { openAuditFile } from './audit-file.js';
import { createDesk, type DeskQueue } from './desk-documents.js';
import { createDisk, type Disk } from './disk.js';
import { openDocumentsLowdb } from './documents-lowdb.js';
import { lockFolder } from './folder-lock.js';
import { openOperationsJournal } from './operations-journal.js';
import { createSandboxPayments, type GatewayFaults, type SandboxGateway, sessionPrefix } from './payments-sandbox.js';
import { createRateLimiter, type Limits } from './rate-limit.js';
import { createRecords } from './records-documents.js';
import { sweepDocuments } from './sweep-documents.js';
import { openTurnsLowdb, type SweptTurnStore } from './turns-lowdb.js';

/** Everything stored, opened once per process. */
export interface Stores {
  documents: DocumentStore;
  turns: SweptTurnStore;
  operations: Operations;
  records: MemberDirectory & BillingRecords;
  accounts: Accounts;
  links: AccountLinks;
  gateway: SandboxGateway;
  desk: DeskQueue;
  audit: AuditLog;
  limits: RateLimiter;
  /** Runs `work` while nobody else, in any process on this data, holds the same name; for the operator. */
  hold<T>(name: string, work: () => Promise<T>): Promise<T>;
  /**
   * Deletes page sessions, reset links and account links that have ended, and conversations that have been silent for `retentionDays`.
   * What was paid, agreed and audited stays. For once a day.
   */
  sweep(): Promise<{ documents: number; conversations: number }>;
  /** Rejects when the store does not answer, or refuses to write. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** PostgreSQL; absent = files in the data folder. */
  databaseUrl?: string | undefined;
  dataDir: string;
  clock: Clock;
  /** Hears of files that could not be read and were set aside, and of broken lines. */
  onCorrupt(problem: { file: string; reason: string; line?: number; movedTo?: string }): void;
  /** Default 90. */
  retentionDays?: number;
  limits?: Partial<Limits>;
  faults?: GatewayFaults;
  /** Only for files; tests make it fail. */
  disk?: Disk;
}

/** Opens what the configuration asks for. */
export async function openStores(options: StoreOptions): Promise<Stores> {
  if (options.databaseUrl === undefined) return openEmbeddedStores(options);
  // Loaded only where it is used: half of the start of a small installation would go into it.
  const { openPostgresStores } = await import('./stores-postgres.js');
  return openPostgresStores(options.databaseUrl, options);
}

/** Opens the embedded stores and takes the data folder for this process; FolderInUseError when another process has it. */
export async function openEmbeddedStores({
  dataDir,
  clock,
  onCorrupt,
  limits,
  faults,
  retentionDays,
  // One for all: after an fsync error anywhere nothing goes on as if the disk were well.
  disk = createDisk(),
}: StoreOptions): Promise<Stores> {
  const lock = await lockFolder(dataDir);
  try {
    const documents = await openDocumentsLowdb({ folder: join(dataDir, 'documents'), onCorrupt, disk });
    const turns = await openTurnsLowdb({ folder: join(dataDir, 'turns'), clock, onCorrupt, disk });
    const operations = await openOperationsJournal({
      file: join(dataDir, 'operations', 'journal.jsonl'),
      clock,
      onCorrupt,
      disk,
    });
    const audit = await openAuditFile({ file: join(dataDir, 'audit', 'audit.jsonl'), clock, onCorrupt, disk });
    const records = createRecords({ documents, operations });
    const names = createKeyedQueue();
    return {
      documents,
      turns,
      operations,
      records,
      accounts: createAccounts({ documents, members: records, clock }),
      links: createAccountLinks({ documents, clock }),
      gateway: createSandboxPayments({ documents, clock, ...(faults && { faults }) }),
      desk: createDesk({ documents, clock }),
      audit,
      limits: createRateLimiter({ ...(limits && { limits }) }),
      hold: (name, work) => names.run([name], work),
      sweep: sweepOver({ documents, turns }, { clock, retentionDays }),
      async ping() {
        disk.check();
        await documents.read(['ping']);
      },
      async close() {
        await operations.close();
        await audit.close();
        await documents.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** The sweep over these stores. */
export const sweepOver =
  (
    { documents, turns }: Pick<Stores, 'documents' | 'turns'>,
    { clock, retentionDays = 90 }: Pick<StoreOptions, 'clock' | 'retentionDays'>,
  ): Stores['sweep'] =>
  async () => {
    const now = clock.now();
    return {
      documents: await sweepDocuments(documents, [sessionPrefix, tokenPrefix, linkPrefix], now),
      conversations: await turns.forgetIdle(new Date(now.getTime() - retentionDays * 24 * 60 * 60 * 1000)),
    };
  };
