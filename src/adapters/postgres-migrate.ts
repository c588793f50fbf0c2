import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, Migrator, PostgresAdapter, PostgresDialect } from 'kysely';
import type { Pool } from 'pg';
import { migrations } from './postgres-migrations/index.js';

/**
 * Brings the schema up to date, in one transaction. Throws when the database was set up by a newer version of the program:
 * an old one could read its data wrongly. Several instances may start at once.
 */
export async function migrate(pool: Pool): Promise<void> {
  if (await isUpToDate(pool)) return;
  const db = new Kysely<unknown>({ dialect: new LockFreeDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  for (let attempt = 1; ; attempt++) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    // Without a lock, of two instances that create the same table the second fails as a whole, and finds the work done.
    if (attempt === 5) throw error;
    if (await isUpToDate(pool)) return;
    await wait(100 * attempt);
  }
}

async function isUpToDate(pool: Pool): Promise<boolean> {
  const tables = await pool.query(
    "select 1 from information_schema.tables where table_name = 'kysely_migration' and table_schema = current_schema()",
  );
  if (tables.rowCount === 0) return false;
  const { rows } = await pool.query<{ name: string }>('select name from kysely_migration order by name');
  const names = rows.map(({ name }) => name);
  const newer = names.filter((name) => migrations[name] === undefined);
  if (newer.length > 0) {
    throw new Error(
      `the database was set up by a newer version of this program (${newer.join(', ')}); start that version`,
    );
  }
  return Object.keys(migrations).every((name) => names.includes(name));
}

/** Kysely would take an advisory lock, which databases that speak PostgreSQL's protocol have only in name. */
class LockFreeDialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new (class extends PostgresAdapter {
      override async acquireMigrationLock(): Promise<void> {}
      override async releaseMigrationLock(): Promise<void> {}
    })();
  }
}
