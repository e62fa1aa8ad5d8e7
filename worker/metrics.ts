import { Counter, Gauge, Registry } from 'prom-client';
import { createWatchGauges, type WatchGauges } from './watch/watch-gauges.ts';

export interface Metrics {
  jobDone(queue: string, kind: string): void;
  jobFailed(queue: string, kind: string): void;
  crlMissed(ca: string): void;
  alarm(kind: string): void;
  setQueueDepth(queue: string, depth: number): void;
  readonly watch: WatchGauges;
  setUnstamped(count: number): void;
  /** Prometheus text; the api collects it from the setting rows of the processes. */
  text(): Promise<string>;
}

/** Counters of one process, without anything personal in names or labels. */
export function createMetrics(processName: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process: processName });
  const registers = [registry];
  const jobs = new Counter({
    name: 'kualik_jobs_total',
    help: 'Jobs run, by queue, kind and outcome',
    labelNames: ['queue', 'kind', 'outcome'],
    registers,
  });
  const depth = new Gauge({
    name: 'kualik_queue_depth',
    help: 'Jobs waiting in a queue',
    labelNames: ['queue'],
    registers,
  });
  const missed = new Counter({
    name: 'kualik_crl_missed_total',
    help: 'Revocation lists that were not published in time',
    labelNames: ['ca'],
    registers,
  });
  const alarms = new Counter({
    name: 'kualik_alarms_total',
    help: 'Audit alarms raised',
    labelNames: ['kind'],
    registers,
  });
  const unstamped = new Gauge({
    name: 'kualik_unstamped_signatures',
    help: 'Confirmations and audit heads that wait for their time stamp',
    registers,
  });
  return {
    watch: createWatchGauges(registry),
    setUnstamped: (count) => unstamped.set(count),
    jobDone: (queue, kind) => jobs.inc({ queue, kind, outcome: 'done' }),
    jobFailed: (queue, kind) => jobs.inc({ queue, kind, outcome: 'failed' }),
    crlMissed: (ca) => missed.inc({ ca }),
    alarm: (kind) => alarms.inc({ kind }),
    setQueueDepth: (queue, value) => depth.set({ queue }, value),
    text: () => registry.metrics(),
  };
}
