import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity } from '@kualik/db';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { parseOcspAnswer } from '@kualik/pki/ocsp.ts';
import { verifyCertificateSignature } from '@kualik/pki/path/signature.ts';
import { verifyWithKey } from '@kualik/pki/algorithms.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { type RunningResponder, startResponder } from '../support/responder.ts';
import { authorityDer, question } from '../support/status-questions.ts';

describe('the responder for the GOST authorities (RFC 6960 4.2.2.2)', () => {
  let installation: Installation;
  let responder: RunningResponder;
  beforeAll(async () => {
    installation = await newInstallation();
    responder = await startResponder(installation.env);
  });
  afterAll(async () => {
    await responder.stop();
    await installation.close();
  });

  it.each([
    ['root_gost', 'ca', 'issuing-ca-gost'],
    ['nca_gost', 'ocsp', 'ocsp-gost'],
  ] as const)('answers for %s by a delegate whom it issued, whose own key is RSA', async (name, usage, profileId) => {
    const issuer = await authorityDer(installation, name);
    const rows = await installation.database.em().find(CertificateEntity, { usage, profileId });
    const own = rows.find(({ der }) =>
      Buffer.from(parseCertificate(der ?? new Uint8Array()).issuer).equals(parseCertificate(issuer).subjectDer),
    );
    const answer = parseOcspAnswer(
      (await responder.ask('POST', '/ocsp', question(issuer, [own?.serialHex ?? '']))).body,
    );
    if (answer.status !== 'successful') throw new Error(answer.status);
    expect(answer.singles.map(({ status }) => status.kind)).toEqual(['good']);
    const [delegate] = answer.certificates.map((der) => parseCertificate(der));
    if (delegate === undefined) throw new Error('no delegate');
    expect(await verifyCertificateSignature(delegate, parseCertificate(issuer))).toBe('valid');
    expect(await verifyWithKey(delegate.spki, answer.responseData, answer.signature)).toBe(true);
  });
});
