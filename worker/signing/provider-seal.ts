import type { EntityManager } from '@kualik/db';
import { certificateOfKey } from '@kualik/db/repositories/issuing.repository.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { SigningKey } from '../keys/key-store.ts';
import type { Authority } from './authority.ts';
import { namesIssuer } from './signed-by.ts';

/** The provider's seal: audit heads, papers, exports and statements carry it. */
export interface ProviderSeal {
  /** DER of the certificate of the seal. */
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly key: SigningKey;
  /** CMS SignedData with the content inside, DER (CAdES-BES). `at` becomes the signing time, whole seconds. */
  attached(content: Uint8Array, at: Date): Promise<Uint8Array>;
}

/** The seal's certificate is found by the key that lies on this machine; no row of the database can put another one in. */
export async function openProviderSeal(
  em: EntityManager,
  authorities: readonly Authority[],
  key: SigningKey,
): Promise<ProviderSeal> {
  const certificate = (await certificateOfKey(em, await sha256Hex(key.spki), 'seal'))?.der;
  if (!certificate) throw new Error('the database has no certificate for keys/seal.key');
  const parsed = parseCertificate(certificate);
  const chain = authorities.filter((one) => namesIssuer(parsed, one.parsed)).map(({ der }) => der);
  return {
    certificate,
    chain,
    key,
    attached: (content, at) =>
      signCms({
        content,
        certificate,
        chain,
        sign: key.sign,
        signingTime: new Date(Math.floor(at.getTime() / 1000) * 1000),
      }),
  };
}
