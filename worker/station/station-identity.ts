import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { buildSignedCsr } from '@kualik/pki/csr.ts';
import { assembleCertificate, buildTbsCertificate, encodeName } from '@kualik/pki/index.ts';
import { ConfigError } from '../environment.ts';

const makeKeyPair = promisify(generateKeyPair);
const KEY_BITS = 2048;
const ALGORITHM = 'sha256WithRSAEncryption';
/** Ten years: a station is ended by taking its row away, not by its date. Our choice. */
const VALID_DAYS = 3650;
const DAY_MS = 86_400_000;
const SECRET_OCTETS = 32;
const FILES = { key: 'station.key', csr: 'station.csr', certificate: 'station.cer', secret: 'card-secret' } as const;

/** What makes this station the one that was enrolled. The key signs its reports; from the secret follow the keys of cards. */
export interface StationIdentity {
  readonly certificate: Uint8Array;
  readonly certificateSha256: string;
  readonly secret: Uint8Array;
  sign(bytes: Uint8Array): Uint8Array;
}

/**
 * Opens the identity in this folder; one that has none yet is given one, once. A certificate of the authority over the same key
 * (`npm run ceremony -- station`) may take the place of its own. Files are for their owner only.
 */
export async function openStationIdentity(folder: string, name: string, now: Date): Promise<StationIdentity> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  const path = (file: keyof typeof FILES): string => join(folder, FILES[file]);
  if ((await readIfThere(path('certificate'))) === null) {
    const made = await makeIdentity(name, now);
    // The certificate comes last: with it the identity is whole.
    for (const file of ['secret', 'key', 'csr', 'certificate'] as const) await writeWhole(path(file), made[file]);
  }
  const key: KeyObject = createPrivateKey(await readFile(path('key')));
  const { raw: der, publicKey } = new X509Certificate(await readFile(path('certificate')));
  if (!publicKey.equals(createPublicKey(key))) throw new ConfigError(FILES.certificate, 'is not over station.key');
  const secret = await readFile(path('secret'));
  return {
    certificate: new Uint8Array(der),
    certificateSha256: createHash('sha256').update(der).digest('hex'),
    secret: new Uint8Array(secret),
    sign: (bytes) => new Uint8Array(sign('sha256', bytes, key)),
  };
}

async function makeIdentity(name: string, now: Date): Promise<Record<keyof typeof FILES, Uint8Array>> {
  const { privateKey, publicKey } = await makeKeyPair('rsa', { modulusLength: KEY_BITS });
  const notBefore = new Date(now);
  notBefore.setUTCMilliseconds(0);
  const names = [{ type: 'CN', value: `KUALIK station ${name}` }] as const;
  const subject = encodeName(names);
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
  const tbs = buildTbsCertificate({
    ...{ serial: new Uint8Array([0x11, ...randomBytes(15)]), issuer: subject, extensions: [] },
    ...{ subject: names, spki },
    notBefore,
    notAfter: new Date(notBefore.getTime() + VALID_DAYS * DAY_MS),
    signatureAlgorithm: ALGORITHM,
  });
  return {
    key: Buffer.from(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    csr: await buildSignedCsr({ subject: names, spki, sign: async (info) => sign('sha256', info, privateKey) }),
    certificate: assembleCertificate(tbs, ALGORITHM, sign('sha256', tbs, privateKey)),
    secret: randomBytes(SECRET_OCTETS),
  };
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}
