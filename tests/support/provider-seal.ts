import { sign as signWith } from 'node:crypto';
import { CertificateEntity } from '@kualik/db';
import type { EntityManager } from '@kualik/db';
import { signCms } from '@kualik/pki/cms.ts';
import { sealPdf } from '@kualik/pki/pades.ts';
import { Paper } from '@kualik/worker/papers/paper.ts';
import { makeHolder } from './test-ca.ts';
import type { Holder, TestAuthority, TestCa } from './test-ca.ts';

const DAY_MS = 86_400_000;

export interface SealWish {
  issuer?: TestAuthority;
  notBefore?: Date;
  notAfter?: Date;
  /** False: the certificate is in nobody's register. */
  isStored?: boolean;
}

/** A seal by the profile of the provider's seal, stored as the ceremony stores it. */
export async function storeProviderSeal(em: EntityManager, ca: TestCa, wish: SealWish = {}): Promise<Holder> {
  const { issuer = ca.root, isStored = true } = wish;
  const notBefore = wish.notBefore ?? new Date(ca.at.getTime() - 3_600_000);
  const notAfter = wish.notAfter ?? new Date(ca.at.getTime() + 365 * DAY_MS);
  const applicant = { kind: 'authority', commonName: 'KUALIK SEAL TEST', organization: 'KUALIK' } as const;
  const holder = makeHolder({ profileId: 'seal', applicant, issuer, notBefore, notAfter });
  if (!isStored) return holder;
  await em.insert(CertificateEntity, {
    ...{ usage: 'seal', caId: issuer.id, profileId: 'seal', profileVersion: 1, serialHex: holder.serialHex },
    ...{ notBefore, notAfter, der: holder.der, sha256: holder.sha256, subject: 'CN=KUALIK SEAL TEST' },
    ...{ tbs: new Uint8Array(1), signature: new Uint8Array(1), spkiSha256: holder.sha256 },
    ...{ state: 'issued', intendedAt: notBefore, issuedAt: notBefore },
  });
  return holder;
}

/** A paper of the service with the place for the seal. */
export async function paperToSeal(title: string): Promise<Uint8Array> {
  const paper = new Paper({ title, language: 'kk', createdAt: new Date('2026-11-22T05:00:00.000Z') });
  paper.text('P', title);
  return paper.finish(title);
}

export async function sealedBy(seal: Holder, pdf: Uint8Array, at: Date): Promise<Uint8Array> {
  const sign = async (bytes: Uint8Array): Promise<Uint8Array> =>
    new Uint8Array(signWith('sha256', bytes, seal.privateKey));
  const makeCms = (content: Uint8Array) =>
    signCms({ content, certificate: seal.der, chain: [], sign, isDetached: true });
  const sealed = await sealPdf({ pdf, at, makeCms });
  if (!sealed.ok) throw new Error(sealed.code);
  return sealed.pdf;
}
