import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import { bytesOfDigestInfo, derOfEcdsa, SECP256R1 } from './pkcs11-formats.ts';
import { ConfigError } from '../environment.ts';
import { TemporarilyUnavailable } from '../job.ts';
import type { SigningKey } from './signing-key.ts';
import type { Pkcs11Token, TokenSession } from './pkcs11-token.ts';

/** Algorithms of keys that a token makes for us. */
export type TokenKeyAlgorithm = 'RSA' | 'P-256';

/** The token is there and the key is not: another token with this label, or somebody deleted it. */
export const TOKEN_KEY_MISSING = 'TOKEN_KEY_MISSING';

/** Room for the longest signature that we make: RSA 4096. */
const SIGNATURE_OCTETS = 512;

/** Makes a key pair inside the token: the private half cannot be read there and never leaves it. Gives its CKA_ID. */
export function generateInToken(token: Pkcs11Token, label: string, algorithm: TokenKeyAlgorithm, bits: number): string {
  const id = randomBytes(16);
  token.use(({ call, names, session }) => {
    const isRsa = algorithm === 'RSA';
    const common = [
      { type: names.CKA_TOKEN, value: true },
      { type: names.CKA_ID, value: id },
      { type: names.CKA_LABEL, value: `kualik ${label}` },
    ];
    const publicHalf = isRsa
      ? [
          { type: names.CKA_MODULUS_BITS, value: bits },
          { type: names.CKA_PUBLIC_EXPONENT, value: Buffer.of(1, 0, 1) },
        ]
      : [{ type: names.CKA_EC_PARAMS, value: Buffer.from(SECP256R1) }];
    const mechanism = isRsa ? names.CKM_RSA_PKCS_KEY_PAIR_GEN : names.CKM_EC_KEY_PAIR_GEN;
    call.C_GenerateKeyPair(
      session,
      { mechanism },
      [
        ...common,
        ...publicHalf,
        { type: names.CKA_PRIVATE, value: false },
        { type: names.CKA_VERIFY, value: true },
        { type: names.CKA_ENCRYPT, value: false },
        { type: names.CKA_WRAP, value: false },
      ],
      [
        ...common,
        { type: names.CKA_PRIVATE, value: true },
        { type: names.CKA_SENSITIVE, value: true },
        { type: names.CKA_EXTRACTABLE, value: false },
        { type: names.CKA_SIGN, value: true },
        { type: names.CKA_DECRYPT, value: false },
        { type: names.CKA_UNWRAP, value: false },
      ],
    );
  });
  return id.toString('hex');
}

/** The power to sign with a key of the token. One that the token would hand out is refused: it is no key of a ceremony. */
export function openInToken(token: Pkcs11Token, id: string, name: string): SigningKey {
  const { spki, isRsa } = token.use((session) => {
    if (isReadable(session, privateKey(session, id)))
      throw new ConfigError('KUALIK_PKCS11_TOKEN', `the key of ${name} can be taken out of the token`);
    return readPublicHalf(session, id);
  });
  const signDigest = (digest: Buffer): Promise<Uint8Array> =>
    Promise.resolve(
      token.use((session) => {
        const { call, names } = session;
        call.C_SignInit(
          session.session,
          { mechanism: isRsa ? names.CKM_RSA_PKCS : names.CKM_ECDSA },
          privateKey(session, id),
        );
        const input = isRsa ? bytesOfDigestInfo(digest) : digest;
        const signature = call.C_Sign(session.session, input, Buffer.alloc(SIGNATURE_OCTETS));
        return isRsa ? Uint8Array.from(signature) : derOfEcdsa(signature);
      }),
    );
  return {
    spki,
    algorithm: isRsa ? 'RSA' : 'P-256',
    sign: async (bytes) => signDigest(createHash('sha256').update(bytes).digest()),
    startSignature() {
      const hash = createHash('sha256');
      return { update: (bytes) => void hash.update(bytes), sign: async () => signDigest(hash.digest()) };
    },
  };
}

function privateKey(session: TokenSession, id: string): Buffer {
  const known = session.found.get(id);
  if (known !== undefined) return known;
  const key = findObject(session, session.names.CKO_PRIVATE_KEY, id);
  session.found.set(id, key);
  return key;
}

function findObject({ call, names, session }: TokenSession, kind: number, id: string): Buffer {
  call.C_FindObjectsInit(session, [
    { type: names.CKA_CLASS, value: kind },
    { type: names.CKA_ID, value: Buffer.from(id, 'hex') },
  ]);
  const found = call.C_FindObjects(session, 2);
  call.C_FindObjectsFinal(session);
  const [object] = found;
  if (object === undefined || found.length > 1)
    throw new TemporarilyUnavailable(TOKEN_KEY_MISSING, {
      cause: new Error(`${found.length} objects with ID ${id}`),
    });
  return object;
}

/** Booleans of PKCS#11 are one octet. */
function isReadable({ call, names, session }: TokenSession, key: Buffer): boolean {
  const [sensitive, extractable] = call.C_GetAttributeValue(session, key, [
    { type: names.CKA_SENSITIVE },
    { type: names.CKA_EXTRACTABLE },
  ]);
  return sensitive?.value[0] !== 1 || extractable?.value[0] !== 0;
}

function readPublicHalf(session: TokenSession, id: string): { spki: Uint8Array; isRsa: boolean } {
  const { call, names } = session;
  const object = findObject(session, names.CKO_PUBLIC_KEY, id);
  const read = (type: number): Buffer =>
    call.C_GetAttributeValue(session.session, object, [{ type }])[0]?.value ?? Buffer.alloc(0);
  const isRsa = read(names.CKA_KEY_TYPE)[0] === names.CKK_RSA;
  if (isRsa) return { isRsa, spki: rsaSpki(read(names.CKA_MODULUS), read(names.CKA_PUBLIC_EXPONENT)) };
  return { isRsa, spki: p256Spki(read(names.CKA_EC_POINT)) };
}

function rsaSpki(modulus: Buffer, exponent: Buffer): Uint8Array {
  return spkiOf({ kty: 'RSA', n: modulus.toString('base64url'), e: exponent.toString('base64url') });
}

/** CKA_EC_POINT is the uncompressed point in an OCTET STRING: 04 41 04 x y. */
function p256Spki(point: Buffer): Uint8Array {
  const [x, y] = [point.subarray(-64, -32), point.subarray(-32)].map((number) => number.toString('base64url'));
  return spkiOf({ kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' });
}

function spkiOf(key: Record<string, string>): Uint8Array {
  return new Uint8Array(createPublicKey({ key, format: 'jwk' }).export({ format: 'der', type: 'spki' }));
}
