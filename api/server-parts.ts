import type { MikroORM } from '@kualik/db';
import type { Clock } from '@kualik/db/clock.ts';
import type { ServiceRegistry } from '@kualik/domain/engine/index.ts';
import type { ApiConfig } from './config.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { News } from './live/news.ts';
import type { Log } from './log.ts';
import type { Metrics } from './http/metrics.ts';
import type { Secrets } from './secrets.ts';

/** What lives as long as the server. */
export interface ServerParts {
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly config: ApiConfig;
  readonly log: Log;
  readonly registry: ServiceRegistry;
  readonly secrets: Secrets;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
  readonly news: News;
}
