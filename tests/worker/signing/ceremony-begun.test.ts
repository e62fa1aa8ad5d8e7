import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CaEntity, CertificateEntity, OutboxEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { latestCrls } from '@kualik/db/repositories/authority.repository.ts';
import { openRound, roundSteps, runSteps } from '../../../worker/signing/issue-certificates.job.ts';
import { confirmedCase } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { authorityNamed, holdCeremony } from '../support/later-ceremony.ts';
import { verifyByOpenssl } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

describe('an order that was begun before its authority got a new key (RFC 4210 4.4)', () => {
  let installation: Installation;
  let signer: Awaited<ReturnType<typeof signerContext>>;
  let former: CaEntity;
  const begun = new Map<string, string>();

  beforeAll(async () => {
    installation = await newInstallation();
    signer = await signerContext(installation, systemClock);
    former = await authorityNamed(installation, 'nca_rsa');
    for (const line of ['store intents', 'sign']) begun.set(line, await orderStoppedAfter(line));
    await holdCeremony(installation, signer, 'renew nca_rsa --rekey');
  });
  afterAll(async () => {
    await signer.journal.close();
    await installation.close();
  });

  async function cycleOf(requestId: string) {
    const row = { outboxId: '', kind: 'issue-certificates', requestId, payload: { step: 'P11' }, attempt: 1 };
    return roundSteps(signer, (await openRound(signer, [row])).orders);
  }

  /** Its row is taken out, so that the cycle goes on only when the test says so. */
  async function orderStoppedAfter(line: string): Promise<string> {
    const { id: requestId } = await confirmedCase(installation);
    await runSigningJobs(signer, 1);
    const steps = await cycleOf(requestId);
    await runSteps(steps.slice(0, steps.findIndex(({ name }) => name === line) + 1));
    const open = { requestId, kind: 'issue-certificates', closedAt: null };
    await installation.database.em().nativeUpdate(OutboxEntity, open, { closedAt: systemClock.now(), result: {} });
    return requestId;
  }

  it.each(['store intents', 'sign'])('is ended with the former key when it stopped after «%s»', async (line) => {
    const requestId = begun.get(line) ?? '';
    await runSteps(await cycleOf(requestId));
    const em = installation.database.em();
    const rows = await em.find(CertificateEntity, { requestId });
    expect(rows.map(({ state, caId }) => [state, caId])).toEqual(Array(2).fill(['issued', former.id]));
    const root = (await authorityNamed(installation, 'root')).certificate;
    const pki = { root, issuing: former.certificate, crls: (await latestCrls(em)).map(({ der }) => der) };
    for (const { der } of rows) expect(verifyByOpenssl(der ?? new Uint8Array(), pki)).toMatchObject({ ok: true });
  });
});
