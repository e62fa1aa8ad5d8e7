import type { KeyAlgorithm } from '@kualik/domain/rules/authorities.ts';
import { keyFingerprint } from '@kualik/domain/rules/key-fingerprint.ts';
import type { Bytes } from '@kualik/pki/bytes.ts';
import { buildCsr, buildSignedCsr } from '@kualik/pki/csr.ts';
import type { GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import type { NameAttribute } from '@kualik/pki/names.ts';
import { createPkcs12 } from '@kualik/pki/pkcs12.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { isoDay } from '../texts/dates.ts';
import { FILE_ITERATIONS, KEY_ALGORITHM, shortFingerprint, type MadeKeys } from './order-keys.ts';

export type MakingStage = 'signKey' | 'authKey' | 'file';

export interface KeyHolder {
  /** Null where the order is about a certificate that names him already. */
  iin: string | null;
  surname: string;
  givenName: string;
  patronymic: string;
  /** RSA unless the form of his kind says otherwise (standard 1, annexes 4 and 8). */
  signAlgorithm?: KeyAlgorithm;
}

interface Pair {
  pkcs8: Bytes;
  spki: Bytes;
  csr: Bytes;
  spkiSha256: string;
}

/** Order of attributes as in the national certificates (profile 4.2): CN, SURNAME, SERIALNUMBER, C, G. */
function subjectOf(holder: KeyHolder): NameAttribute[] {
  const [surname, givenName, patronymic] = [holder.surname, holder.givenName, holder.patronymic].map((name) =>
    name.normalize('NFC').toUpperCase(),
  );
  const subject: NameAttribute[] = [
    { type: 'CN', value: `${surname} ${givenName}`.slice(0, 64) },
    { type: 'SURNAME', value: surname ?? '' },
    ...(holder.iin === null ? [] : [{ type: 'SERIALNUMBER', value: `IIN${holder.iin}` } as const]),
    { type: 'C', value: 'KZ' },
  ];
  return patronymic ? [...subject, { type: 'G', value: patronymic }] : subject;
}

async function makeRsaPair(subject: readonly NameAttribute[]): Promise<Pair> {
  const keys = await crypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
  const spki = new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey));
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', keys.privateKey));
  const csr = await buildCsr({ subject, keyPair: keys, extensions: [] });
  return { pkcs8, spki, csr, spkiSha256: await sha256Hex(spki) };
}

/** A national key; its code is loaded only when one is asked for. */
async function makeGostPair(name: GostSetName, subject: readonly NameAttribute[]): Promise<Pair> {
  const { generateGostKey, gostPublicHalf, gostSigner, writeGostPkcs8 } =
    await import('@kualik/pki/gost/private-key.ts');
  const { platformRandom } = await import('@kualik/pki/gost/random-scalar.ts');
  const key = generateGostKey(name, platformRandom);
  const spki = gostPublicHalf(key);
  const csr = await buildSignedCsr({ subject, spki, sign: gostSigner(key, platformRandom) });
  return { pkcs8: writeGostPkcs8(key), spki, csr, spkiSha256: await sha256Hex(spki) };
}

/**
 * Makes the signature key and the authentication key on this device, their requests, and the encrypted file that the
 * applicant saves. The private keys leave this function inside that file only.
 */
export async function makeKeys(
  holder: KeyHolder,
  password: string,
  now: Date,
  onStage: (stage: MakingStage) => void,
): Promise<MadeKeys> {
  const subject = subjectOf(holder);
  onStage('signKey');
  const { signAlgorithm = 'RSA' } = holder;
  const sign = await (signAlgorithm === 'RSA' ? makeRsaPair(subject) : makeGostPair(signAlgorithm, subject));
  onStage('authKey');
  const auth = await makeRsaPair(subject);
  onStage('file');
  const fingerprint = await keyFingerprint(sign.spkiSha256, auth.spkiSha256);
  const name = shortFingerprint(fingerprint);
  const file = await createPkcs12({
    password,
    entries: [
      { friendlyName: `sign ${name}`, privateKey: sign.pkcs8 },
      { friendlyName: `auth ${name}`, privateKey: auth.pkcs8 },
    ],
    certificates: [],
    iterations: FILE_ITERATIONS,
  });
  return {
    signCsr: sign.csr,
    authCsr: auth.csr,
    fingerprint,
    fileName: `kualik-keys-${isoDay(now)}-${name}.p12`,
    signPublic: sign.spki,
    authPublic: auth.spki,
    file,
  };
}
