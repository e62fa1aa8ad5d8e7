import { ok, refused } from './errors.ts';
import type { Outcome } from './errors.ts';
import { PROFILE_OIDS } from './profiles/profile.ts';

/** Where the applicant said that he keeps his keys. */
export type StoragePlace = 'file' | 'protected_carrier' | 'id_card';

/**
 * The key store that a certificate names (kz-pki-profile 4.3, 4.8): what its PKCS#10 asks for, when that is such a place as was
 * ordered – a PKCS#12 file for a file, anything else of the national arc for a carrier or a chip. Asked for nothing, a key
 * in a file is named as the profile does; of a carrier and a chip nothing is claimed, because their arcs are recorded nowhere.
 * Does not check that the key really lies there: nobody can.
 */
export function certifiedKeyStore(
  place: StoragePlace,
  { usual, requested }: { usual: string | null; requested: string | null },
): Outcome<string | null> {
  const isFile = place === 'file';
  if (requested === null) return ok(isFile ? usual : null);
  return (requested === PROFILE_OIDS.keyStoreFile) === isFile ? ok(requested) : refused('KEY_STORE_DIFFERS');
}
