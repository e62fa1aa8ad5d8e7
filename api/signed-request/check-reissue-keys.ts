import type { EntityManager } from '@kualik/db';
import { isKeyOrdered } from '@kualik/db/repositories/order.repository.ts';
import type { NewOrder } from '@kualik/db/repositories/order.repository.ts';
import { isSslKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { CodedError } from '../errors/coded-error.ts';

/** What is sent of the new keys: the pair, or the one of an SSL certificate. */
export interface ReissueKeys {
  signCsr?: Uint8Array | null;
  authCsr?: Uint8Array | null;
  sslCsr?: Uint8Array | null;
}

type OrderedKey = NewOrder['keys'][number];

/** New keys with proof of possession, those that the kind orders; a key that was ever ordered is refused. @rule std1 p.9 repeat, annex 1 */
export async function checkReissueKeys(
  em: EntityManager,
  kind: ApplicantKind,
  sent: ReissueKeys,
): Promise<OrderedKey[]> {
  const keys = isSslKind(kind)
    ? [await keyOf('ssl', sent.sslCsr, 'sslCsr')]
    : [await keyOf('sign', sent.signCsr, 'signCsr'), await keyOf('auth', sent.authCsr, 'authCsr')];
  const hashes = keys.map(({ spkiSha256 }) => spkiSha256);
  if (new Set(hashes).size < keys.length) throw new CodedError('KEYS_EQUAL', { field: 'authCsr' });
  if (await isKeyOrdered(em, hashes))
    throw new CodedError('KEY_ALREADY_USED', { field: isSslKind(kind) ? 'sslCsr' : 'signCsr' });
  return keys;
}

async function keyOf(
  usage: OrderedKey['usage'],
  der: Uint8Array | null | undefined,
  field: keyof ReissueKeys,
): Promise<OrderedKey> {
  if (!der) throw new CodedError('CSR_MALFORMED', { field });
  const result = await verifyCsr(der);
  if (!result.ok) throw new CodedError(result.code, { field, detail: result.detail });
  const { der: csrDer, sha256: csrSha256, spkiSha256 } = result.csr;
  return { usage, csrDer, csrSha256, spkiSha256 };
}
