import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Figures of one api process. Labels come from closed lists: operation kinds and names, codes, route names. */
export interface Metrics {
  readonly registry: Registry;
  readonly operationSeconds: Histogram<'kind'>;
  readonly errors: Counter<'code'>;
  readonly auditGaps: Counter<'operation'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'kualik_api_' });
  return {
    registry,
    operationSeconds: new Histogram({
      name: 'kualik_api_operation_seconds',
      help: 'Time of GraphQL operations.',
      labelNames: ['kind'],
      buckets: [0.01, 0.03, 0.1, 0.3, 1, 3, 10],
      registers: [registry],
    }),
    errors: new Counter({
      name: 'kualik_api_errors_total',
      help: 'Answers with an error, by code of the error table.',
      labelNames: ['code'],
      registers: [registry],
    }),
    auditGaps: new Counter({
      name: 'kualik_api_audit_gaps_total',
      help: 'Operations that succeeded without the audit entry they owe.',
      labelNames: ['operation'],
      registers: [registry],
    }),
  };
}
