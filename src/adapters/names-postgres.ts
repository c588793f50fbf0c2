import type { Pool } from 'pg';
import { createKeyedQueue } from '../keyed-queue.js';

/**
 * Holds a name over all instances: a row with that name, inserted and never committed, so that whoever inserts the same
 * name waits until the first has ended, or died. Rejects after 10 s of waiting. In this process a name is waited for in
 * memory, so that waiting takes no connection. Work of more than 20 s loses the name.
 */
export function createNamesPostgres(pool: Pool): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const queue = createKeyedQueue();
  return (name, work) =>
    queue.run([name], async () => {
      const client = await pool.connect();
      let broken: Error | undefined;
      try {
        await client.query('begin');
        await client.query('insert into held_names (name) values ($1)', [name]);
        return await work();
      } finally {
        await client.query('rollback').catch((error: Error) => {
          broken = error;
        });
        client.release(broken);
      }
    });
}
