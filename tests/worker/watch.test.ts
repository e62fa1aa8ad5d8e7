import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMetrics as createApiMetrics } from '@kualik/api/http/metrics.ts';
import { CertificateEntity, CrlIssueEntity } from '@kualik/db';
import { serverLists } from '@kualik/domain/rules/server-lists.ts';
import { EXPIRY_WARNING_DAYS, isEndingSoon, LEAST_FREE_BYTES } from '@kualik/domain/rules/watch-limits.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createMetrics, type Metrics } from '../../worker/metrics.ts';
import { CRL_SCHEDULE, DELTA_SCHEDULE } from '../../worker/crl-schedule.ts';
import { publishCrl } from '../../worker/signing/publish-crl.ts';
import type { ListContext } from '../../worker/signing/signer-context.ts';
import { listDue } from '../../worker/watch/list-due.ts';
import { createWatch } from '../../worker/watch/watch-installation.ts';
import { type Installation, newInstallation } from './support/installation.ts';
import { signerContext } from './support/signer-tools.ts';

const ALERTS = readFileSync(join(import.meta.dirname, '../../worker/watch/alerts.yml'), 'utf8');
const EXPRESSIONS = [...ALERTS.matchAll(/^ {8}expr: (.+)$/gm)].map(([, expression = '']) => expression);
const DAY_MS = 86_400_000;

describe('the alert rules', () => {
  it.each(EXPRESSIONS.map((one) => [one]))(
    '%s asks for metrics that there are, with labels they have',
    async (text) => {
      const shown = `${await createMetrics('test').text()}${await createApiMetrics().registry.metrics()}`;
      const known = new Set([...shown.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name));
      const asked = [...text.matchAll(/\bkualik_\w+/g)].map(([name]) => name);
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter((name) => !known.has(name))).toEqual([]);
    },
  );

  it('are each with a sentence and a severity, and no rule is without an expression', () => {
    const count = (pattern: RegExp): number => [...ALERTS.matchAll(pattern)].length;
    expect(EXPRESSIONS).toHaveLength(count(/- alert: \w+/g));
    expect(count(/severity: (warning|critical)/g)).toBe(EXPRESSIONS.length);
    expect(count(/summary: '.+'/g)).toBe(EXPRESSIONS.length);
  });

  it('hold the limits of the doctor', () => {
    const { ca, seal, ocsp, tsa } = EXPIRY_WARNING_DAYS;
    expect(ALERTS).toContain(`{kind="ca"} - time() < ${ca} * 86400`);
    expect([ocsp, tsa]).toEqual([seal, seal]);
    expect(ALERTS).toContain(`{kind=~"seal|ocsp|tsa"} - time() < ${seal} * 86400`);
    expect(ALERTS).toContain(`kualik_disk_free_bytes < ${LEAST_FREE_BYTES}`);
  });
});

describe('the worker watches', () => {
  let installation: Installation;
  let context: ListContext;
  let metrics: Metrics;
  let now = new Date();
  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, { now: () => now });
    await publishCrl(context);
    metrics = createMetrics('test');
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  function round(): Promise<string[]> {
    return createWatch(metrics.watch, [installation.dataDir])(context);
  }

  it('ends of every authority, service key and list, disk and clock; all is well after the ceremony', async () => {
    const faults = await round();
    expect(faults.filter((fault) => !fault.startsWith('little space'))).toEqual([]);
    const text = await metrics.text();
    for (const one of ['kind="ca",ca="root"', 'kind="ca",ca="nca_rsa"', 'kind="seal",ca="nca_rsa"']) {
      expect(text).toContain(`kualik_certificate_end_timestamp_seconds{${one}`);
    }
    for (const usage of ['ocsp', 'tsa']) expect(text).toContain(`{kind="${usage}",ca=`);
    for (const list of ['root', 'nca_rsa', 'nca_rsa-delta']) {
      expect(text).toContain(`kualik_list_due_timestamp_seconds{list="${list}"`);
    }
    expect(text).toMatch(/kualik_disk_free_bytes\{place="[^"]+",process="test"\} \d/);
    expect(text).toMatch(/kualik_clock_offset_seconds\{process="test"\} -?\d/);
  });

  it('a delta list that is missed while the full one is in time, then both', async () => {
    const start = now;
    now = new Date(start.getTime() + DELTA_SCHEDULE.everyMs + DELTA_SCHEDULE.graceMs + 60_000);
    const missed = ['', ...serverLists('nca_rsa')].map((suffix) => `list nca_rsa${suffix}-delta was due`);
    expect((await round()).map((fault) => fault.replace(/ due .*/, ' due')).sort()).toEqual(missed.sort());
    now = new Date(start.getTime() + CRL_SCHEDULE.nca_rsa.everyMs + CRL_SCHEDULE.nca_rsa.graceMs + 60_000);
    expect(await round()).toContainEqual(expect.stringMatching(/list nca_rsa was due/));
    now = start;
  });

  it('the end of a service certificate, of which the longest counts', async () => {
    const seal = await context.orm.em.fork().findOneOrFail(CertificateEntity, { usage: 'seal' });
    const start = now;
    now = new Date(seal.notAfter.getTime() - 10 * DAY_MS);
    expect(await round()).toContainEqual(expect.stringContaining('certificate seal of nca_rsa ends'));
    now = start;
    expect(isEndingSoon('seal', seal.notAfter, start)).toBe(false);
  });

  it('the root’s list by its own calendar, not by that of the day', async () => {
    const list = { name: 'root' as const, suffix: '', number: '1', thisUpdate: now, nextUpdate: now };
    expect(listDue(list).getTime() - now.getTime()).toBe(CRL_SCHEDULE.root.everyMs);
    expect(await context.orm.em.fork().count(CrlIssueEntity)).toBeGreaterThan(0);
  });
});
