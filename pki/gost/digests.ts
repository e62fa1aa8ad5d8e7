import type { Bytes } from '../bytes.ts';
import { gost34311, TEST_BOX } from './gost34311.ts';
import type { GostSetName } from './parameter-sets.ts';
import { streebog } from './streebog.ts';

/** The hash that belongs to the keys of each set. */
export const GOST_DIGESTS: Readonly<Record<GostSetName, (message: Uint8Array) => Bytes>> = {
  gost2004: (message) => gost34311(TEST_BOX, message),
  'gost2015-256': (message) => streebog(256, message),
  'gost2015-512': (message) => streebog(512, message),
};
