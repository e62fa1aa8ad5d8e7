import type { Bytes } from '../bytes.ts';
import type { GostHash } from './block-hash.ts';
import { startGost34311, TEST_BOX } from './gost34311.ts';
import type { GostSetName } from './parameter-sets.ts';
import { startStreebog } from './streebog.ts';

/** The hash that belongs to the keys of each set, over bytes that come in pieces. */
export const GOST_HASHES: Readonly<Record<GostSetName, () => GostHash>> = {
  gost2004: () => startGost34311(TEST_BOX),
  'gost2015-256': () => startStreebog(256),
  'gost2015-512': () => startStreebog(512),
};

function whole(start: () => GostHash): (message: Uint8Array) => Bytes {
  return (message) => {
    const hash = start();
    hash.update(message);
    return hash.digest();
  };
}

/** The same over bytes that are all there. */
export const GOST_DIGESTS: Readonly<Record<GostSetName, (message: Uint8Array) => Bytes>> = {
  gost2004: whole(GOST_HASHES.gost2004),
  'gost2015-256': whole(GOST_HASHES['gost2015-256']),
  'gost2015-512': whole(GOST_HASHES['gost2015-512']),
};
