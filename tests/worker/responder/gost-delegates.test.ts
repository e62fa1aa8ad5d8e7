import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity } from '@kualik/db';
import type { AuthorityName } from '@kualik/domain/rules/authorities.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate.ts';
import { parseOcspAnswer } from '@kualik/pki/ocsp.ts';
import { verifyCertificateSignature } from '@kualik/pki/path/signature.ts';
import { verifyWithKey } from '@kualik/pki/algorithms.ts';
import { askBouncyCastle, hex } from '../../pki/support/gost-judges.ts';
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

  interface Answered {
    issuer: Uint8Array;
    body: Uint8Array;
    delegate: ParsedCertificate;
  }

  async function answerOf(name: AuthorityName, profileId: string): Promise<Answered & { said: string[] }> {
    const issuer = await authorityDer(installation, name);
    const rows = await installation.database.em().find(CertificateEntity, { profileId });
    const own = rows.find(({ der }) =>
      Buffer.from(parseCertificate(der ?? new Uint8Array()).issuer).equals(parseCertificate(issuer).subjectDer),
    );
    const { body } = await responder.ask('POST', '/ocsp', question(issuer, [own?.serialHex ?? '']));
    const answer = parseOcspAnswer(body);
    if (answer.status !== 'successful') throw new Error(answer.status);
    const [delegate] = answer.certificates.map((der) => parseCertificate(der));
    if (delegate === undefined) throw new Error('no delegate');
    expect(await verifyWithKey(delegate.spki, answer.responseData, answer.signature)).toBe(true);
    return { issuer, body, delegate, said: answer.singles.map(({ status }) => status.kind) };
  }

  const ROWS = [
    ['root_gost', 'issuing-ca-gost'],
    ['nca_gost', 'ocsp-gost'],
  ] as const;

  it.each(ROWS)('answers for %s by a delegate whom it issued, whose own key is RSA', async (name, profileId) => {
    const { issuer, delegate, said } = await answerOf(name, profileId);
    expect(said).toEqual(['good']);
    expect(await verifyCertificateSignature(delegate, parseCertificate(issuer))).toBe('valid');
  });

  it.each(ROWS)(
    'is believed by Bouncy Castle: answer and delegate of %s, nothing of it with a flipped bit',
    async (name, profileId) => {
      const { issuer, body, delegate } = await answerOf(name, profileId);
      const flipped = (bytes: Uint8Array, at: number): string =>
        hex(bytes.map((octet, index) => (index === at ? octet ^ 1 : octet)));
      const timeAt = Buffer.from(body).indexOf(Buffer.from('180f', 'hex')) + 5;
      const answers = [hex(body), flipped(body, timeAt)];
      // The delegate's certificate bears a national signature, which the other judge reads.
      expect(
        askBouncyCastle(
          answers.map((one) => ['ocsp', one, hex(issuer), 'false']),
          'StatusJudge',
        ),
      ).toEqual(['good', 'signature invalid']);
      const certificates = [hex(delegate.der), flipped(delegate.der, delegate.der.length - 1)];
      expect(askBouncyCastle(certificates.map((one) => ['certificate', hex(issuer), one]))).toEqual(['true', 'false']);
    },
  );
});
