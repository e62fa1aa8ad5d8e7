import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AuditEntity, CertificateEntity, OutboxEntity, RequestEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareWithJournal } from '../../../worker/signing/signer-state.ts';
import { confirmedCase } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const SCRIPT = join(import.meta.dirname, '../support/issue-until.ts');
/** From the look for stored results to the decision; both certificates of an order go through each line together. */
const LINES = 10;
const KILLED_AFTER = Array.from({ length: LINES }, (_, index) => index + 1);

describe('kill -9 of the signer', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await newInstallation();
  });
  afterAll(() => installation.close());

  /** A case whose confirmation was checked: the next work is to issue. */
  async function caseToIssue(): Promise<string> {
    const request = await confirmedCase(installation);
    const context = await signerContext(installation, systemClock);
    const ran = await runSigningJobs(context, 1);
    await context.journal.close();
    expect(ran).toMatchObject([{ kind: 'check-confirmation', to: 'P11' }]);
    return request.id;
  }

  function issueUntil(requestId: string, line: number) {
    const { database, dataDir, journal } = installation;
    const run = spawnSync(process.execPath, [SCRIPT, requestId, String(line), database.url, dataDir, journal]);
    return { signal: run.signal, text: `${run.stdout.toString()}${run.stderr.toString()}` };
  }

  it('has the lines that this test kills after', async () => {
    expect(issueUntil(await caseToIssue(), 0)).toEqual({ signal: null, text: String(LINES) });
    const context = await signerContext(installation, systemClock);
    expect(await runSigningJobs(context)).toMatchObject([{ kind: 'issue-certificates', skipped: 'COMPLETED' }]);
    await context.journal.close();
  });

  it.each(KILLED_AFTER)('after line %i yields exactly two certificates and one audit trail', async (line) => {
    const requestId = await caseToIssue();
    expect(issueUntil(requestId, line)).toEqual({ signal: 'SIGKILL', text: '' });

    const context = await signerContext(installation, systemClock);
    expect(await compareWithJournal(context.orm, context.journal, context.publishedFolder)).toEqual({
      state: 'ready',
    });
    await runSigningJobs(context);
    await context.journal.close();

    const em = installation.database.em();
    const certificates = await em.find(CertificateEntity, { requestId });
    expect(certificates.map((row) => [row.usage, row.state]).sort()).toEqual([
      ['auth', 'issued'],
      ['sign', 'issued'],
    ]);
    const trail = await em.find(AuditEntity, { requestId, kind: /^certificate\./ }, { orderBy: { id: 'asc' } });
    const cycle = ['certificate.intended', 'certificate.signing', 'certificate.signed', 'certificate.issued'];
    expect(trail.map((row) => row.kind)).toEqual(cycle.flatMap((kind) => [kind, kind]));
    const lines = (await readFile(installation.journal, 'utf8')).split('\n').filter((text) => text.includes(requestId));
    expect(lines).toHaveLength(2);
    expect(await em.count(AuditEntity, { requestId, kind: 'case.completed' })).toBe(1);
    expect((await em.findOneOrFail(RequestEntity, { id: requestId })).status).toBe('COMPLETED');
    expect(await em.count(OutboxEntity, { requestId, queue: 'mail', kind: 'issued' })).toBe(1);
    expect((await caseFile(em, requestId))?.events.at(-1)).toMatchObject({ type: 'complete', step: 'P11' });
  });
});
