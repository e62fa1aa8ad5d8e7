import { signatureFacts } from '@kualik/api/verify-signature/signature-facts.ts';
import { AuditHeadEntity, AuditHeadTimeStampEntity, ConfirmationEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { reportSignature } from '@kualik/domain/rules/signature-report.ts';
import { reportCms, signatureOf, verifyCms, withSignatureTimeStamp } from '@kualik/pki/cms.ts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createStamper } from '../../../worker/housekeeping/stamp-signatures.ts';
import { createSealer } from '../../../worker/signing/seal-audit.ts';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import { type AskTsa, localTsa } from '../../../worker/tsa-client.ts';
import { caseBeforeConfirmation, storeConfirmation } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, pem } from '../support/openssl.ts';
import { type RunningResponder, startResponder } from '../support/responder.ts';
import { signerContext } from '../support/signer-tools.ts';
import { authorityDer } from '../support/status-questions.ts';

describe('signatures get their time stamps', () => {
  let installation: Installation;
  let responder: RunningResponder;
  let context: SignerContext;
  let trust: Record<'root' | 'issuing', string>;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, systemClock);
    const [root, issuing] = [await authorityDer(installation, 'root'), await authorityDer(installation, 'nca_rsa')];
    trust = { root: pem('CERTIFICATE', root), issuing: pem('CERTIFICATE', issuing) };
    await storeConfirmation(installation, await caseBeforeConfirmation(installation, new Date()));
    await createSealer(context, installation.dataDir).seal();
  });
  afterAll(async () => {
    await responder.stop();
    await installation.close();
  });

  async function confirmation(): Promise<{ cms: Uint8Array; token: Uint8Array | null }> {
    const row = await installation.database.em().findOneOrFail(ConfirmationEntity, { cms: { $ne: null } });
    return { cms: row.cms ?? new Uint8Array(), token: row.timeStamp ?? null };
  }

  function stampedByOpenssl(token: Uint8Array, signature: Uint8Array): string {
    const args = ['ts', '-verify', '-token_in', '-in', '@token', '-data', '@signature'];
    const files = { ...trust, token, signature };
    return openssl([...args, '-CAfile', '@root', '-untrusted', '@issuing'], files).text;
  }

  it('not while the TSA is away; nothing fails, and the signatures wait', async () => {
    const round = await createStamper(localTsa(installation.dataDir))(context);
    expect(round).toMatchObject({ stamped: 0 });
    expect(round.waiting).toBeGreaterThanOrEqual(2);
    expect((await confirmation()).token).toBeNull();
  });

  it('and none that is not over the signature or not of our own authority', async () => {
    const junk: AskTsa = async () => Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x00);
    expect(await createStamper(junk)(context)).toMatchObject({ stamped: 0 });
    expect((await confirmation()).token).toBeNull();
  });

  it('as soon as it is back, two workers at once or not; openssl verifies them over the signatures', async () => {
    responder = await startResponder(installation.env);
    const ask = localTsa(installation.dataDir);
    const rounds = await Promise.all([createStamper(ask)(context), createStamper(ask)(context)]);
    expect(rounds.at(-1)).toMatchObject({ waiting: 0 });
    expect(await createStamper(ask)(context)).toEqual({ stamped: 0, waiting: 0 });
    const { cms, token } = await confirmation();
    if (token === null) throw new Error('no stamp');
    expect(stampedByOpenssl(token, signatureOf(cms))).toContain('Verification: OK');
    const em = installation.database.em();
    const [head] = await em.find(AuditHeadEntity, {});
    const [ofHead] = await em.find(AuditHeadTimeStampEntity, {});
    if (!head || !ofHead) throw new Error('no head');
    expect(ofHead.seq).toBe(head.seq);
    expect(stampedByOpenssl(ofHead.token, signatureOf(head.seal))).toContain('Verification: OK');
  });

  it('as CAdES-T that openssl and we accept as before', async () => {
    const { cms, token } = await confirmation();
    const stamped = withSignatureTimeStamp(cms, token ?? new Uint8Array());
    const verify = ['cms', '-verify', '-binary', '-cades', '-inform', 'DER', '-in', '@cms', '-purpose', 'any'];
    const files = { both: `${trust.root}${trust.issuing}`, cms: stamped };
    const judged = openssl([...verify, '-CAfile', '@both', '-out', '/dev/null'], files);
    expect(judged.text).toContain('CAdES Verification successful');
    const shown = openssl(['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', '@cms'], files).text;
    expect(shown).toContain('id-smime-aa-timeStampToken');
    expect(await verifyCms(stamped)).toMatchObject({ ok: true, signatureValid: true, essCertMatches: true });
    expect(() => withSignatureTimeStamp(stamped, token ?? new Uint8Array())).toThrow('there already');
  });

  it('and with one a signature outlives its certificate, which it does not without', async () => {
    const { cms, token } = await confirmation();
    const verdictOf = async (bytes: Uint8Array, at: Date): Promise<string> => {
      const read = await reportCms(bytes, undefined);
      if (!read.ok) throw new Error(read.code);
      const { facts } = await signatureFacts(installation.database.em(), read, at);
      return `${reportSignature(facts).verdict}, stamp ${facts.timeStamp}`;
    };
    const stamped = withSignatureTimeStamp(cms, token ?? new Uint8Array());
    const later = new Date(Date.now() + 60_000);
    expect(await verdictOf(stamped, later)).toBe('valid, stamp valid');
    const signer = await reportCms(cms, undefined);
    if (!signer.ok) throw new Error(signer.code);
    const over = new Date(signer.signer.notAfter.getTime() + 86_400_000);
    expect(await verdictOf(cms, over)).toBe('invalid, stamp absent');
    expect(await verdictOf(stamped, over)).toBe('valid, stamp valid');
    const foreign = withSignatureTimeStamp(cms, (await otherToken(token)) ?? new Uint8Array());
    expect(await verdictOf(foreign, later)).toBe('valid, stamp invalid');
  });

  /** The stamp of another signature. */
  async function otherToken(own: Uint8Array | null): Promise<Uint8Array | null> {
    const [ofHead] = await installation.database.em().find(AuditHeadTimeStampEntity, {});
    return ofHead === undefined ? own : ofHead.token;
  }
});
