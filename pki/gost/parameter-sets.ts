import { OID } from '../oids.ts';
import type { GostCurve } from './curves.ts';

export type GostSetName = 'gost2004' | 'gost2015-256' | 'gost2015-512';

export interface GostSet {
  name: GostSetName;
  curve: GostCurve;
  /** Length of one coordinate, of a private key, and of r and s. */
  octets: number;
  /** What acts and standards call the length of the key, and what profiles bound. */
  keyBits: number;
  keyOid: string;
  parametersOid: string;
  /** The hash as the parameters of the key name it. */
  keyDigestOid: string;
  /** The hash as CMS names it. */
  digestOid: string;
  signatureOid: string;
}

/**
 * National algorithms (profile 0, 4.5). The sets of 2004 and of 2015 with 512 bits are proved by recorded objects. For 2015
 * with 256 bits no recorded object is known: the curve is the one that public code reading the authority's key files
 * gives to this identifier, and the layout follows the other two.
 */
export const GOST_SETS: Readonly<Record<GostSetName, GostSet>> = {
  gost2004: {
    name: 'gost2004',
    curve: 'CryptoPro-A',
    octets: 32,
    // "512 bit" of standard 1 (annexes 4 and 8) is the length of the public key.
    keyBits: 512,
    keyOid: OID.gost2004Key,
    parametersOid: OID.gost2004Parameters,
    keyDigestOid: OID.gost34311Parameters,
    digestOid: OID.gost34311,
    signatureOid: OID.gost2004Signature,
  },
  'gost2015-256': {
    name: 'gost2015-256',
    curve: 'tc26-256-A',
    octets: 32,
    keyBits: 256,
    keyOid: OID.gost2015Key256,
    parametersOid: OID.gost2015Parameters256,
    keyDigestOid: OID.streebog256,
    digestOid: OID.streebog256,
    signatureOid: OID.gost2015Signature256,
  },
  'gost2015-512': {
    name: 'gost2015-512',
    curve: 'tc26-512-A',
    octets: 64,
    keyBits: 512,
    keyOid: OID.gost2015Key512,
    parametersOid: OID.gost2015Parameters512,
    keyDigestOid: OID.streebog512,
    digestOid: OID.streebog512,
    signatureOid: OID.gost2015Signature512,
  },
};

const ALL: readonly GostSet[] = Object.values(GOST_SETS);

/** The set whose signatures carry this identifier. */
export function gostSetOfSignature(signatureOid: string): GostSet | undefined {
  return ALL.find((set) => set.signatureOid === signatureOid);
}

/** The set whose hash CMS names so. */
export function gostSetOfDigest(digestOid: string): GostSet | undefined {
  return ALL.find((set) => set.digestOid === digestOid);
}

/** The set whose keys carry this identifier; their parameters are still to be compared. */
export function gostSetOfKey(keyOid: string): GostSet | undefined {
  return ALL.find((set) => set.keyOid === keyOid);
}
