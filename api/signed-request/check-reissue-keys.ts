import type { EntityManager } from '@kualik/db';
import { isKeyOrdered } from '@kualik/db/repositories/order.repository.ts';
import type { NewOrder } from '@kualik/db/repositories/order.repository.ts';
import { isSslKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { subjectAltNamesOf } from '@kualik/domain/rules/confirmation-document.ts';
import type { ApplicantFacts } from '@kualik/domain/rules/confirmation-document.ts';
import { keyAlgorithmOf } from '@kualik/domain/rules/profiles/index.ts';
import type { ParsedCsr } from '@kualik/pki/csr.ts';
import { CodedError } from '../errors/coded-error.ts';
import { csrOf } from '../order/check-keys.ts';
import { domainNamesOf } from '../order/check-kind-keys.ts';
import { requireKeyStore } from '../order/require-key-store.ts';
import type { KeyStorage } from '../schema/common.enums.ts';

/** What is sent of the new keys: the pair, or the one of an SSL certificate. */
export interface ReissueKeys {
  signCsr?: Uint8Array | null;
  authCsr?: Uint8Array | null;
  sslCsr?: Uint8Array | null;
}

type OrderedKey = NewOrder['keys'][number];
type ParsedKey = [usage: OrderedKey['usage'], csr: ParsedCsr];

const NOTHING = new Uint8Array();

/** New keys with proof of possession, those that the kind orders; a key that was ever ordered is refused. @rule std1 p.9 repeat, annex 1 */
export async function checkReissueKeys(
  em: EntityManager,
  applicant: Pick<ApplicantFacts, 'kind' | 'details'>,
  { storage, ...sent }: ReissueKeys & { storage: KeyStorage },
): Promise<OrderedKey[]> {
  const parsed = isSslKind(applicant.kind) ? [await sslKeyOf(applicant, sent)] : await pairOf(applicant.kind, sent);
  for (const [usage, csr] of parsed) requireKeyStore(csr, storage, `${usage}Csr`);
  const keys = parsed.map(([usage, csr]) => orderedKey(usage, csr));
  const hashes = keys.map(({ spkiSha256 }) => spkiSha256);
  if (new Set(hashes).size < keys.length) throw new CodedError('KEYS_EQUAL', { field: 'authCsr' });
  if (await isKeyOrdered(em, hashes))
    throw new CodedError('KEY_ALREADY_USED', { field: isSslKind(applicant.kind) ? 'sslCsr' : 'signCsr' });
  return keys;
}

async function pairOf(kind: ApplicantFacts['kind'], { signCsr, authCsr }: ReissueKeys): Promise<ParsedKey[]> {
  const sign = await csrOf(signCsr ?? NOTHING, 'signCsr', keyAlgorithmOf(kind, 'sign') ?? 'RSA');
  const auth = await csrOf(authCsr ?? NOTHING, 'authCsr');
  return [
    ['sign', sign],
    ['auth', auth],
  ];
}

/**
 * No papers are shown this time: the key must be for the very names that were proven for the predecessor; others are the
 * matter of a first order. @rule std1 p.9 issue 3), std1 p.9 repeat
 */
async function sslKeyOf(applicant: Pick<ApplicantFacts, 'kind' | 'details'>, sent: ReissueKeys): Promise<ParsedKey> {
  const field = 'sslCsr';
  const ssl = await csrOf(sent.sslCsr ?? NOTHING, field);
  const listOf = (names: readonly string[]): string => [...new Set(names)].sort().join();
  if (listOf(domainNamesOf(ssl, field)) !== listOf(subjectAltNamesOf(applicant)))
    throw new CodedError('DOMAIN_NAMES_NOT_PROVEN', { field });
  return ['ssl', ssl];
}

function orderedKey(usage: OrderedKey['usage'], { der, sha256, spkiSha256 }: ParsedCsr): OrderedKey {
  return { usage, csrDer: der, csrSha256: sha256, spkiSha256 };
}
