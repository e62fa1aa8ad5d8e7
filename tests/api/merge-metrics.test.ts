import { describe, expect, it } from '@jest/globals';
import { mergeMetrics } from '../../api/http/merge-metrics.ts';

const of = (process: string, jobs: number): string =>
  `# HELP jobs_total Jobs run\n# TYPE jobs_total counter\njobs_total{process="${process}"} ${jobs}\n`;

describe('the metrics of several processes', () => {
  it('stand in one text with one header a metric', () => {
    expect(mergeMetrics([of('worker', 3), of('signer', 5)])).toBe(
      [
        '# HELP jobs_total Jobs run',
        '# TYPE jobs_total counter',
        'jobs_total{process="worker"} 3',
        'jobs_total{process="signer"} 5',
        '',
      ].join('\n'),
    );
  });

  it('keep metrics apart and leave out a process that said nothing', () => {
    const text = mergeMetrics(['# HELP up Is up\n# TYPE up gauge\nup 1\n', '', of('worker', 1)]);
    expect(text.match(/^# TYPE/gm)).toHaveLength(2);
    expect(text.indexOf('up 1')).toBeLessThan(text.indexOf('jobs_total'));
  });
});
