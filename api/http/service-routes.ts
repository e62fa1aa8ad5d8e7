import { Router } from 'express';
import { getSetting } from '@kualik/db/repositories/setting.repository.ts';
import type { ServerParts } from '../server-parts.ts';
import { mergeMetrics } from './merge-metrics.ts';
import { checkReadiness } from './readiness.ts';

const PROCESSES = ['worker', 'signing'] as const;

/** /healthz: this process answers. /readyz: the installation can serve. /metrics: figures of all processes. */
export function serviceRoutes({ orm, clock, config, metrics }: ServerParts): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.setHeader('cache-control', 'no-store');
    response.type('text/plain').send('ok\n');
  });
  router.get('/readyz', async (_request, response) => {
    const checks = await checkReadiness({ orm, clock, dataDir: config.dataDir });
    const failing = checks.filter(({ ok }) => !ok).map(({ name }) => name);
    response.setHeader('cache-control', 'no-store');
    response.status(failing.length === 0 ? 200 : 503).json({ ready: failing.length === 0, failing, checks });
  });
  router.get('/metrics', async (_request, response) => {
    const em = orm.em.fork();
    const others = await Promise.all(PROCESSES.map((name) => getSetting(em, `metrics.${name}`).catch(() => null)));
    const texts = [await metrics.registry.metrics(), ...others.map(metricsText)];
    response.setHeader('cache-control', 'no-store');
    response.setHeader('content-type', metrics.registry.contentType);
    response.send(mergeMetrics(texts));
  });
  return router;
}

function metricsText(value: unknown): string {
  if (typeof value !== 'object' || value === null || !('text' in value)) return '';
  return typeof value.text === 'string' ? value.text : '';
}
