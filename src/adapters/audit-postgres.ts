import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { AuditLog, Clock } from '../ports.js';
import { escapeText } from './postgres.js';

/** The audit log in PostgreSQL's table `audit_log`, to which the program only adds. */
export function createAuditPostgres({ pool, clock }: { pool: Pool; clock: Clock }): AuditLog {
  return {
    async record({ who, did, about }) {
      const row = [randomUUID(), clock.now(), escapeText(who), did, about === undefined ? null : escapeText(about)];
      await pool.query('insert into audit_log (id, at, who, did, about) values ($1, $2, $3, $4, $5)', row);
    },
  };
}
