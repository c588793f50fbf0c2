import { createHash, randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { ConflictError, type DocumentStore, type Json, type StoredDocument } from '../ports.js';
import { escapeText, inTransaction, unescapeText } from './postgres.js';

const idOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

interface Change {
  key: string;
  id: string;
  eTag: string | null | undefined;
  text: string;
}

/** Documents in PostgreSQL's table `documents`. The pool must not be the one that runs turns. */
export function createDocumentsPostgres(pool: Pool): DocumentStore {
  return {
    async read(keys) {
      const ids = [...new Set(keys)].map(idOf);
      if (ids.length === 0) return {};
      const { rows } = await pool.query<{ key: string; e_tag: string; value: string }>(
        'select key, e_tag, value from documents where id = any($1)',
        [ids],
      );
      return Object.fromEntries(
        rows.map((row): [string, StoredDocument] => [
          unescapeText(row.key),
          { eTag: row.e_tag, value: JSON.parse(row.value) as Json },
        ]),
      );
    },

    async write(changes) {
      const rows = Object.entries(changes)
        .map(([key, { value, eTag }]): Change => ({ key, id: idOf(key), eTag, text: JSON.stringify(value) }))
        // One order for all, so that two batches over the same keys do not wait for each other.
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      const [first] = rows;
      if (!first) return;
      if (rows.length === 1) return put(pool, first);
      await inTransaction(
        pool,
        async (client) => {
          for (const row of rows) await put(client, row);
        },
        { retry: true },
      );
    },

    async delete(keys) {
      if (keys.length > 0) await pool.query('delete from documents where id = any($1)', [keys.map(idOf)]);
    },

    async list(prefix) {
      const { rows } = await pool.query<{ key: string }>('select key from documents where left(key, length($1)) = $1', [
        escapeText(prefix),
      ]);
      return rows.map(({ key }) => unescapeText(key));
    },

    close: async () => undefined,
  };
}

/** Writes one row under its condition, in one statement, so that of racing writes one wins. */
async function put(client: Pool | PoolClient, { key, id, eTag, text }: Change): Promise<void> {
  const fresh = randomBytes(9).toString('base64url');
  const create = 'insert into documents (id, key, e_tag, value) values ($1, $2, $3, $4) on conflict (id)';
  const row = [id, escapeText(key), fresh, text];
  const { rowCount } = await (eTag === undefined || eTag === '*'
    ? client.query(`${create} do update set e_tag = excluded.e_tag, value = excluded.value`, row)
    : eTag === null
      ? client.query(`${create} do nothing`, row)
      : client.query('update documents set e_tag = $2, value = $3 where id = $1 and e_tag = $4', [
          id,
          fresh,
          text,
          eTag,
        ]));
  if (rowCount !== 1) throw new ConflictError(key);
}
