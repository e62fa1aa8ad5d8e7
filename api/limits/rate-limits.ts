import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CodedError } from '../errors/coded-error.ts';
import type { LimitName, LimitTable } from './limit-table.ts';

export interface RateLimits {
  /** Counts one use for a subject (an address, an IIN, a number). Ends with RATE_LIMITED when there were too many. */
  spend(name: LimitName, subject: string): Promise<void>;
}

interface Options {
  pool: Pool;
  table: LimitTable;
  /** Subjects are stored as HMACs: the table says nothing about people. */
  secret: string;
}

/** Limits hold across all processes of the installation; while the database is away, within one process. */
export function createRateLimits({ pool, table, secret }: Options): RateLimits {
  const limiters = new Map<LimitName, RateLimiterPostgres>();
  for (const [name, limit] of Object.entries(table) as [LimitName, LimitTable[LimitName]][]) {
    const common = { keyPrefix: name, points: limit.points, duration: limit.seconds };
    limiters.set(
      name,
      new RateLimiterPostgres({
        ...common,
        storeClient: pool,
        storeType: 'pool',
        tableName: 'rate_limit',
        tableCreated: true,
        clearExpiredByTimeout: name === 'operation',
        insuranceLimiter: new RateLimiterMemory(common),
      }),
    );
  }
  return {
    async spend(name, subject) {
      const key = createHmac('sha256', secret).update(`${name}:${subject}`).digest('base64url');
      try {
        await limiters.get(name)?.consume(key);
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        throw new CodedError('RATE_LIMITED', { retryAfterSeconds: Math.ceil(refusal.msBeforeNext / 1000) });
      }
    },
  };
}
