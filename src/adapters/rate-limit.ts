import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { RateLimiter } from '../ports.js';

type Rule = Parameters<RateLimiter['take']>[0];

/** Attempts (`points`) within so many seconds (`duration`). */
export type Limits = Record<Rule, { points: number; duration: number }>;

/** A six-digit code with 10 wrong tries an hour falls to guessing once in 11 years on average. */
export const defaultLimits: Limits = {
  'code-mail': { points: 20, duration: 60 * 60 },
  'code-wrong': { points: 10, duration: 60 * 60 },
  'guest-lookup': { points: 20, duration: 60 * 60 },
  'reset-mail': { points: 10, duration: 60 * 60 },
};

/**
 * Counts in memory; with a pool in PostgreSQL's table `rate_limits`, so that all instances count together. The pool must
 * not be the one of the turns, because attempts are counted inside a turn. Keys are stored as hashes.
 */
export function createRateLimiter({ pool, limits = {} }: { pool?: Pool; limits?: Partial<Limits> } = {}): RateLimiter {
  const make = (rule: Rule): RateLimiterAbstract => {
    const options = { ...defaultLimits[rule], ...limits[rule], keyPrefix: rule };
    if (!pool) return new RateLimiterMemory(options);
    return new RateLimiterPostgres({
      ...options,
      storeClient: pool,
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
  };
  const limiters: Record<Rule, RateLimiterAbstract> = {
    'code-mail': make('code-mail'),
    'code-wrong': make('code-wrong'),
    'guest-lookup': make('guest-lookup'),
    'reset-mail': make('reset-mail'),
  };
  return {
    async take(rule, key) {
      try {
        await limiters[rule].consume(createHash('sha256').update(key).digest('base64url'));
        return true;
      } catch (refused) {
        // The library rejects with its counter when the points are used up, and with an error when its store fails.
        if (refused instanceof RateLimiterRes) return false;
        throw refused;
      }
    },
  };
}
