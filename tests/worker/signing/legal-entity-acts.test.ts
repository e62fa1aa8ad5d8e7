import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import { signedRequestOf } from '@kualik/db/repositories/signed-request.repository.ts';
import { parseCrl } from '@kualik/pki/crl.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { OID } from '@kualik/pki/oids.ts';
import { authorityIn } from '../../../worker/signing/authority.ts';
import { publishCrl } from '../../../worker/signing/publish-crl.ts';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import {
  confirmReissue,
  type Holder,
  issuedHolder,
  orderedReissue,
  orderedRevocation,
} from '../support/applicant-acts.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const FIRM = { kind: 'legal_entity', bin: '050740000012', organisation: '«Көкжиек» ЖШС' } as const;

describe('what a legal entity signs with its GOST certificate (std1 annex 4; reg p.7 T1c, p.8 C1)', () => {
  let installation: Installation;
  let context: ListContext;
  let holder: Holder;
  const em = () => installation.database.em();

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, systemClock);
    holder = await issuedHolder(installation, context, { ...FIRM, details: { organisationRole: 'first_head' } });
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  it('orders certificates again: the signature certificate comes from the GOST authority', async () => {
    const request = await orderedReissue(installation, holder);
    await confirmReissue(installation, request, (await signedRequestOf(em(), request.id))?.documentSha256);
    expect(await runSigningJobs(context)).toEqual([
      { kind: 'check-confirmation', to: 'P8', code: null },
      { kind: 'issue-certificates', issued: ['sign', 'auth'] },
    ]);
    const sign = await em().findOneOrFail(CertificateEntity, { requestId: request.id, usage: 'sign' });
    expect(parseCertificate(sign.der ?? new Uint8Array()).keyAlgorithm).toBe(OID.gost2004Key);
    expect(sign.caId).toBe(authorityIn(context.authorities, 'nca_gost').id);
  });

  it('revokes both certificates, each on the list of the authority that issued it', async () => {
    await orderedRevocation(installation, holder);
    await runSigningJobs(context);
    for (const [name, { serialHex, caId }] of [
      ['nca_gost', holder.sign],
      ['nca_rsa', holder.auth],
    ] as const) {
      await publishCrl({ ...context, authority: authorityIn(context.authorities, name) });
      const list = parseCrl((await latestCrlOf(em(), caId))?.der ?? new Uint8Array());
      expect(list.entries.map((entry) => entry.serialHex)).toEqual([serialHex]);
      expect(context.journal.find('revocation', serialHex)?.record).toMatchObject({ ca: name });
    }
  });
});
