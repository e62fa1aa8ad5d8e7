import { weierstrass, type WeierstrassPointCons } from '@noble/curves/abstract/weierstrass.js';

export type GostCurve = 'CryptoPro-A' | 'tc26-256-A' | 'tc26-512-A';

export interface CurveParameters {
  p: bigint;
  a: bigint;
  b: bigint;
  /** Order of the base point, q of the standards. */
  n: bigint;
  /** Cofactor: a point of a curve with more than one has to be shown to lie in the subgroup. */
  h: bigint;
  Gx: bigint;
  Gy: bigint;
}

/** id-GostR3410-2001-CryptoPro-A-ParamSet (RFC 4357 11.4). */
const CRYPTO_PRO_A: CurveParameters = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd97n,
  a: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd94n,
  b: 0xa6n,
  n: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  h: 1n,
  Gx: 1n,
  Gy: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n,
};

/** id-tc26-gost-3410-2012-256-paramSetA in the Weierstrass form (RFC 7836 A.2). */
const TC26_256_A: CurveParameters = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd97n,
  a: 0xc2173f1513981673af4892c23035a27ce25e2013bf95aa33b22c656f277e7335n,
  b: 0x295f9bae7428ed9ccc20e7c359a9d41a22fccd9108e17bf7ba9337a6f8ae9513n,
  n: 0x400000000000000000000000000000000fd8cddfc87b6635c115af556c360c67n,
  h: 4n,
  Gx: 0x91e38443a5e82c0d880923425712b2bb658b9196932e02c78b2582fe742daa28n,
  Gy: 0x32879423ab1a0375895786c4bb46e9565fde0b5344766740af268adb32322e5cn,
};

/** id-tc26-gost-3410-12-512-paramSetA (RFC 7836 A.1). */
const TC26_512_A: CurveParameters = {
  p: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc7n,
  a: 0xfffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffdc4n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  n: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  h: 1n,
  Gx: 3n,
  Gy: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
};

export const CURVES: Readonly<Record<GostCurve, CurveParameters>> = {
  'CryptoPro-A': CRYPTO_PRO_A,
  'tc26-256-A': TC26_256_A,
  'tc26-512-A': TC26_512_A,
};

export type GostPoints = WeierstrassPointCons<bigint>;
export type GostPoint = GostPoints['BASE'];

const points = new Map<GostCurve, GostPoints>();

/** The points of a curve. Made at the first use, so that a page that meets no GOST pays nothing for it. */
export function pointsOf(curve: GostCurve): GostPoints {
  const known = points.get(curve);
  if (known !== undefined) return known;
  const made = weierstrass(CURVES[curve]);
  points.set(curve, made);
  return made;
}
