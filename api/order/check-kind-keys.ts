import { isSslKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { keyAlgorithmOf, storesOnCard } from '@kualik/domain/rules/profiles/index.ts';
import { parseDomainName } from '@kualik/domain/rules/domain-name.ts';
import type { ParsedCsr } from '@kualik/pki/csr.ts';
import { requestedHostNames } from '@kualik/pki/extensions/requested-names.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import type { KeyStorage } from '../schema/common.enums.ts';
import { checkKeys, csrOf } from './check-keys.ts';
import type { KeysByUsage } from './check-keys.ts';
import type { GivenKeys } from './check-kind.ts';

export interface KindKeys {
  keys: KeysByUsage;
  /** Names of an SSL order, lower case, each once, in the order of the PKCS#10. */
  domainNames: string[];
}

const NOTHING = new Uint8Array();

/** The pair, or the one PKCS#10 of an SSL order with the names it asks for. @rule std1 annexes 1, 3, 4, 6–8 */
export async function checkKindKeys(kind: ApplicantKind, input: GivenKeys): Promise<KindKeys> {
  const { signCsr, authCsr, sslCsr } = input;
  if (!isSslKind(kind)) {
    const sent = { signCsr: signCsr ?? NOTHING, authCsr: authCsr ?? NOTHING };
    const keys = await checkKeys(sent, keyAlgorithmOf(kind, 'sign') ?? 'RSA');
    return { keys: { ...keys }, domainNames: [] };
  }
  const field = 'sslCsr';
  const ssl = await csrOf(sslCsr ?? NOTHING, field);
  return { keys: { ssl }, domainNames: domainNamesOf(ssl, field) };
}

/** The key of a server is not kept on a person's identity card, and a national key is not made on one. @rule reg p.9(10) */
export function requireStorage(kind: ApplicantKind, storage: KeyStorage): void {
  if (isSslKind(kind) && storage === 'id_card') throw new CodedError('KIND_WITHOUT_PAIR', { field: 'storage' });
  if (storage === 'id_card' && !storesOnCard(kind)) throw new CodedError('CARD_WITHOUT_GOST', { field: 'storage' });
}

/** The well-formed names that the PKCS#10 of an SSL order asks for; it asks for one at least. @rule std1 annexes 6, 7 */
export function domainNamesOf(ssl: Pick<ParsedCsr, 'requestedExtensions'>, field: string): string[] {
  const asked = requestedHostNames(ssl);
  if (asked === null) throw new CodedError('DOMAIN_NAME_FORM', { field });
  if (asked.length === 0) throw new CodedError('DOMAIN_NAMES_MISSING', { field });
  return [...new Set(asked.map((name) => valueOf(parseDomainName(name), field)))];
}
