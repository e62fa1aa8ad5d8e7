import type { EntityManager } from '@kualik/db';
import { timeStampCertificates } from '@kualik/db/repositories/authority.repository.ts';
import { PROFILES } from '@kualik/domain/rules/profiles/index.ts';
import type { SignatureFacts } from '@kualik/domain/rules/signature-report.ts';
import { parseCertificate, type ParsedCertificate } from '@kualik/pki/certificate-parse.ts';
import type { CmsInspection } from '@kualik/pki/cms.ts';
import { type VerifiedTimeStamp, verifyTimeStamp } from '@kualik/pki/tsp.ts';
import { judgeAt, readTrust, type Trust } from './trust.ts';

/** Who issued the certificate, by name; both may be unknown. */
export interface SignatureFinding {
  facts: SignatureFacts;
  authority: ParsedCertificate | null;
  timeStamp: VerifiedTimeStamp | null;
  /** The moment of `atSigning`. */
  signedAt: Date | null;
}

const OUR_POLICIES = new Set(PROFILES.flatMap(({ policies }) => policies.map(({ oid }) => oid)));

interface Scope {
  em: EntityManager;
  trust: Trust;
  now: Date;
}

/** Everything about a signature that could be read: of itself, its certificate now and when it was made, its stamp. */
export async function signatureFacts(em: EntityManager, cms: CmsInspection, now: Date): Promise<SignatureFinding> {
  const scope = { em, trust: await readTrust(em), now };
  const { signer } = cms;
  const stamp = await judgeStamp(scope, cms);
  const signedAt = stamp.standing === 'valid' && stamp.token ? stamp.token.time : cms.signingTime;
  const today = await judgeAt(scope, signer, now);
  const then = signedAt === null ? null : await judgeAt(scope, signer, signedAt);
  const policies = signer.policies.map(({ oid }) => oid);
  const hasOurs = policies.some((oid) => OUR_POLICIES.has(oid));
  return {
    facts: {
      content: cms.contentMatches,
      signature: cms.signature,
      binding: cms.certificateBinding,
      keyUsage: signer.keyUsage.includes('nonRepudiation') ? 'signs' : 'other',
      chain: today.chain,
      policy: policies.length === 0 ? 'absent' : hasOurs ? 'known' : 'unknown',
      timeStamp: stamp.standing,
      atSigning: then?.moment ?? null,
      now: today.moment,
    },
    authority: today.issuer,
    timeStamp: stamp.token,
    signedAt,
  };
}

interface StampJudged {
  token: VerifiedTimeStamp | null;
  standing: SignatureFacts['timeStamp'];
}

/** A stamp proves its time when it is genuine, over this signature, and its authority stood good at that time. */
async function judgeStamp(scope: Scope, cms: CmsInspection): Promise<StampJudged> {
  if (cms.timeStamp === null) return { token: null, standing: 'absent' };
  const known = (await timeStampCertificates(scope.em)).map(parseCertificate);
  const token = await verifyTimeStamp(cms.timeStamp, cms.signatureValue, known);
  if (!token.ok) return { token: null, standing: 'invalid' };
  const isSound = token.isGenuine && token.isOverData && token.hasPurpose && token.time <= scope.now;
  if (!isSound) return { token, standing: 'invalid' };
  const { chain, moment } = await judgeAt(scope, token.signer, token.time);
  if (chain !== 'trusted' || moment.validity !== 'valid') return { token, standing: 'invalid' };
  if (moment.revocation === 'unknown') return { token, standing: 'unavailable' };
  return { token, standing: moment.revocation === 'good' ? 'valid' : 'invalid' };
}
