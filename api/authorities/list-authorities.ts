import { listAuthorities as storedAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import type { ApiContext } from '../context.ts';
import type { AuthorityType } from './authority.type.ts';

/** The authorities of this installation with the addresses of their files. */
export async function listAuthorities({ em, config }: ApiContext): Promise<AuthorityType[]> {
  const authorities = await storedAuthorities(em);
  return authorities.map(({ name, role, subject, certificate, sha256, notAfter }) => ({
    ...{ name, role, subject, certificate, sha256, notAfter },
    certificateUrl: `${config.pkiUrl}/ca/${name}.cer`,
    crlUrl: `${config.pkiUrl}/crl/${name}.crl`,
  }));
}
