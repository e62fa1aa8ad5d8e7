import type { KeyUsageKind } from '@kualik/domain/rules/confirmation-document.ts';
import { verifyCsr } from '@kualik/pki/csr.ts';
import type { ParsedCsr } from '@kualik/pki/csr.ts';
import type { KeyFamily } from '@kualik/pki/keys/public-key.ts';
import type { EntityManager } from '@kualik/db';
import { isKeyOrdered } from '@kualik/db/repositories/order.repository.ts';
import { CodedError } from '../errors/coded-error.ts';

/** Keys of an order by what they are for. */
export type KeysByUsage = Partial<Record<KeyUsageKind, ParsedCsr>>;

export interface OrderedKeys {
  sign: ParsedCsr;
  auth: ParsedCsr;
}

/**
 * Both PKCS#10 with proof of possession, two different keys, none known as weak: RSA of at least 2048 bits, or the national
 * algorithm for the signature key of those whose form says so. @rule std1 annexes 1, 3, 4, 8
 */
export async function checkKeys(
  input: { signCsr: Uint8Array; authCsr: Uint8Array },
  signFamily: KeyFamily = 'RSA',
): Promise<OrderedKeys> {
  const sign = await csrOf(input.signCsr, 'signCsr', signFamily);
  const auth = await csrOf(input.authCsr, 'authCsr');
  if (sign.spkiSha256 === auth.spkiSha256) throw new CodedError('KEYS_EQUAL', { field: 'authCsr' });
  return { sign, auth };
}

/** A key serves one order: a second certificate over it would outlive a revocation of the first. */
export async function requireFreshKeys(em: EntityManager, keys: KeysByUsage | OrderedKeys): Promise<void> {
  if (
    !(await isKeyOrdered(
      em,
      csrsOf(keys).map(({ csr }) => csr.spkiSha256),
    ))
  )
    return;
  throw new CodedError('KEY_ALREADY_USED', { field: 'ssl' in keys ? 'sslCsr' : 'signCsr' });
}

/** The keys of an order, signature first. */
export function csrsOf(keys: KeysByUsage): { usage: KeyUsageKind; csr: ParsedCsr }[] {
  return (['sign', 'auth', 'ssl'] as const).flatMap((usage) => {
    const csr = keys[usage];
    return csr === undefined ? [] : [{ usage, csr }];
  });
}

/** One PKCS#10 with proof of possession and a key of this family that nobody knows as weak. */
export async function csrOf(der: Uint8Array, field: string, family: KeyFamily = 'RSA'): Promise<ParsedCsr> {
  const result = await verifyCsr(der, [family]);
  if (result.ok) return result.csr;
  throw new CodedError(result.code, { field, detail: result.detail });
}
