import { createAccountLinks } from './account-links-documents.js';
import { createAccounts } from './accounts-documents.js';
import { createAuditPostgres } from './audit-postgres.js';
import { createDesk } from './desk-documents.js';
import { createDocumentsPostgres } from './documents-postgres.js';
import { createNamesPostgres } from './names-postgres.js';
import { type StoreOptions, type Stores, sweepOver } from './open-stores.js';
import { createOperationsPostgres } from './operations-postgres.js';
import { createSandboxPayments } from './payments-sandbox.js';
import { openPostgres, type Postgres } from './postgres.js';
import { createRateLimiter } from './rate-limit.js';
import { createRecords } from './records-documents.js';
import { createTurnsPostgres } from './turns-postgres.js';

/** Opens the stores in PostgreSQL and brings its schema up to date; DatabaseError when it cannot be used. */
export async function openPostgresStores(
  url: string,
  options: Omit<StoreOptions, 'dataDir' | 'onCorrupt'>,
): Promise<Stores> {
  const postgres = await openPostgres(url);
  const stores = storesOver(postgres, url, options);
  return {
    ...stores,
    async close() {
      await stores.close();
      await postgres.close();
    },
  };
}

/** The stores over pools that stay open when the stores are closed; `url` is for the connection that listens. */
export function storesOver(
  postgres: Postgres,
  url: string,
  { clock, limits, faults, retentionDays }: Omit<StoreOptions, 'dataDir' | 'onCorrupt'>,
): Stores {
  const documents = createDocumentsPostgres(postgres.rest);
  const turns = createTurnsPostgres({ postgres, clock, url });
  const operations = createOperationsPostgres({ pool: postgres.rest, clock });
  const records = createRecords({ documents, operations });
  return {
    documents,
    turns,
    operations,
    records,
    accounts: createAccounts({ documents, members: records, clock }),
    links: createAccountLinks({ documents, clock }),
    gateway: createSandboxPayments({ documents, clock, ...(faults && { faults }) }),
    desk: createDesk({ documents, clock }),
    audit: createAuditPostgres({ pool: postgres.rest, clock }),
    limits: createRateLimiter({ pool: postgres.rest, ...(limits && { limits }) }),
    hold: createNamesPostgres(postgres.names),
    async sweep() {
      await postgres.rest.query('delete from rate_limits where expire < extract(epoch from clock_timestamp()) * 1000');
      return sweepOver({ documents, turns }, { clock, retentionDays })();
    },
    async ping() {
      await postgres.rest.query('select 1');
    },
    close: () => turns.close(),
  };
}
