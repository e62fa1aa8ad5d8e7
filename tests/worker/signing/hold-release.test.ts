import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOutbox, AuditEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import {
  insertHoldRelease,
  insertHoldSignature,
  storeHoldReleaseSignature,
} from '@kualik/db/repositories/hold-evidence.repository.ts';
import { insertHold, storeAsked, storeRelease } from '@kualik/db/repositories/hold.repository.ts';
import { buildHoldDocument, buildHoldReleaseDocument } from '@kualik/domain/rules/hold-documents.ts';
import { holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { randomUUID } from 'node:crypto';
import type { JobResult } from '../../../worker/job.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { cmsOf, issuedHolder } from '../support/applicant-acts.ts';
import type { Holder } from '../support/applicant-acts.ts';
import { hashOf, operatorOf } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const COMPANY = { kind: 'legal_entity', bin: '050740000012', organisation: '«Көкжиек» ЖШС' } as const;
const MINUTE_MS = 60_000;

let installation: Installation;
let context: SignerContext;
let owner: Holder;

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, systemClock);
  owner = await issuedHolder(installation, context);
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

const em = () => installation.database.em();

async function placedHold(): Promise<string> {
  const at = new Date();
  const placed = { channel: 'counter', placedAt: at, placedById: null, endsAt: holdEndsAt(at) } as const;
  const holdId = await insertHold(em(), { certificate: owner.auth, ...placed });
  if (holdId === null) throw new Error('the certificate is on hold already');
  await addOutbox(em(), { queue: 'signing', kind: 'hold', requestId: null, payload: { holdId }, at });
  await runSigningJobs(context);
  return holdId;
}

interface Asked {
  holder: Holder;
  usage?: 'sign' | 'auth';
  serials?: string[];
  issuedAt?: Date;
}

/** The wish as somebody could have written it into the database; gives its hash. */
async function ask(holdId: string, { holder, usage = 'sign', ...wish }: Asked): Promise<string> {
  const receivedAt = new Date();
  const { serials = [owner.auth.serialHex], issuedAt = receivedAt } = wish;
  const frame = { origin: 'http://localhost:4000', nonce: randomUUID(), issuedAt: issuedAt.toISOString() };
  const document = buildHoldDocument({ act: 'release', serials, ...frame });
  const cms = await cmsOf(holder, usage, document, receivedAt);
  const signerCertSha256 = holder[usage].sha256 ?? '';
  const documentSha256 = hashOf(document);
  const evidence = { act: 'release', document, documentSha256, cms, signerCertSha256, receivedAt } as const;
  const askedId = await insertHoldSignature(em(), evidence);
  expect(await storeAsked(em(), holdId, askedId ?? '')).toBe(true);
  return documentSha256;
}

/** The operator's right signature over the release of this hold, and the signer's answer. */
async function release(holdId: string, askedSha256: string): Promise<JobResult[]> {
  const operator = await operatorOf(installation, 'aigerim');
  const { employeeId } = operator;
  const [at, way] = [new Date(), 'other_certificate' as const];
  const document = buildHoldReleaseDocument({
    ...{ way, identified: false, holderIin: null, officeCode: null, role: 'operator', issuedAt: at.toISOString() },
    holds: [{ id: holdId, serial: owner.auth.serialHex, askedSha256 }],
    employeeCertificateSha256: hashOf(operator.certificate),
  });
  const cms = await signCms({ content: document, certificate: operator.certificate, chain: [], sign: operator.sign });
  const prepared = { employeeId, document, documentSha256: hashOf(document), createdAt: at };
  const releaseId = await insertHoldRelease(em(), prepared);
  const signerCertSha256 = hashOf(operator.certificate);
  await storeHoldReleaseSignature(em(), releaseId, { cms, signerCertSha256, receivedAt: at });
  await storeRelease(em(), holdId, { way, releaseId, at, by: employeeId });
  await addOutbox(em(), { queue: 'signing', kind: 'release', requestId: null, payload: { holdId }, at });
  return runSigningJobs(context);
}

describe('the signer lifts a hold that the owner asked to lift with another certificate (reg p.19(5))', () => {
  let holdId: string;
  let sameFirm: Holder;
  beforeAll(async () => {
    holdId = await placedHold();
    sameFirm = await issuedHolder(installation, context, { ...COMPANY, iin: owner.applicant.iin });
  });

  const other = () => issuedHolder(installation, context, { iin: owner.applicant.iin });
  it.each<[string, () => Promise<Asked>]>([
    ['another person’s certificate', async () => ({ holder: await issuedHolder(installation, context) })],
    ['the certificate of the same order', async () => ({ holder: owner })],
    ['a certificate of his for an organisation', async () => ({ holder: sameFirm })],
    ['an authentication certificate', async () => ({ holder: await other(), usage: 'auth' })],
    ['a wish for another serial', async () => ({ holder: await other(), serials: [owner.sign.serialHex] })],
    [
      'a wish of yesterday',
      async () => ({ holder: await other(), issuedAt: new Date(Date.now() - 24 * 60 * MINUTE_MS) }),
    ],
  ])('not by %s, whatever the rows say', async (_name, asked) => {
    const before = await em().count(AuditEntity, { kind: 'hold.alarm' });
    const answer = await release(holdId, await ask(holdId, await asked()));
    expect(answer).toEqual([{ kind: 'release', blocked: 'CONFIRMATION_CONTENT_DIFFERS' }]);
    expect(context.journal.held.find(owner.auth.serialHex)).toMatchObject({ holdId });
    expect(await em().count(AuditEntity, { kind: 'hold.alarm' })).toBe(before + 1);
    await em().execute(
      `update hold set state = 'active', released_at = null, ended_at = null, release_way = null where id = ?`,
      [holdId],
    );
  });

  it('by a signature certificate of the same person from another order', async () => {
    const answer = await release(holdId, await ask(holdId, { holder: await other() }));
    expect(answer).toEqual([{ kind: 'release', released: owner.auth.serialHex }]);
    expect(context.journal.held.find(owner.auth.serialHex)).toBeUndefined();
  });
});
