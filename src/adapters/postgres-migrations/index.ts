import type { Migration } from 'kysely';
import { initial } from './0001-initial.js';

/** In this order for good: a migration that has been released is never changed, renamed or removed. */
export const migrations: Record<string, Migration> = {
  '0001-initial': initial,
};
