import { generateKeyPairSync, sign as signWith } from 'node:crypto';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { type Hierarchy, holderOrder, issue, sign, tbsInput } from './authority.ts';
import { gostObjects } from './gost-authority.ts';

/** Somebody who signs with a key of one algorithm. */
export interface CadesSigner {
  certificate: Uint8Array;
  /** PKCS#8; empty where no foreign program is to sign with it. */
  pkcs8: Uint8Array;
  sign: (bytes: Uint8Array) => Promise<Uint8Array>;
}

/** Curve → hash that we sign with over it. */
const CURVES = { 'P-256': 'sha256', 'P-384': 'sha384', 'P-521': 'sha512' } as const;

export type CurveName = keyof typeof CURVES;
export type SignerName = 'RSA' | CurveName | GostSetName;

export const CURVE_NAMES = Object.keys(CURVES) as CurveName[];
export const GOST_NAMES = Object.keys(GOST_SETS) as GostSetName[];
export const SIGNER_NAMES: readonly SignerName[] = ['RSA', ...CURVE_NAMES, ...GOST_NAMES];

const isCurve = (name: SignerName): name is CurveName => Object.hasOwn(CURVES, name);

/** Certificate and key of one algorithm, issued by the authority of the tests; those of GOST by one of their own. */
export async function cadesSigner(name: SignerName, ca: Hierarchy): Promise<CadesSigner> {
  if (name === 'RSA') {
    const { der, key } = ca.holder;
    return { certificate: der, pkcs8: key.pkcs8, sign: (bytes) => key.sign(bytes) };
  }
  if (!isCurve(name)) {
    const { holder, holderKey } = await gostObjects(name);
    return { certificate: holder, pkcs8: new Uint8Array(), sign: (bytes) => holderKey.sign(bytes) };
  }
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: name });
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const input = await tbsInput(holderOrder(ca.issuing));
  const extensions = input.extensions.map((one) => (one.id === 'subjectKeyIdentifier' ? { ...one, spki } : one));
  return {
    certificate: await sign({ ...input, spki, extensions }, ca.issuing.key),
    pkcs8: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    sign: async (bytes) => new Uint8Array(signWith(CURVES[name], bytes, privateKey)),
  };
}

/** The service of time stamps of the tests. */
export async function stampSigner(ca: Hierarchy): Promise<CadesSigner> {
  const applicant = { kind: 'authority', commonName: 'УАҚЫТ БЕЛГІСІ TEST', organization: null } as const;
  const { der, key } = await issue({ ...holderOrder(ca.issuing, 'tsa'), applicant, key: 'other', serial: 9 });
  return { certificate: der, pkcs8: key.pkcs8, sign: (bytes) => key.sign(bytes) };
}
