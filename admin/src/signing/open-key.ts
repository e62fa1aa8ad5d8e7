import { parseCertificate } from '@kualik/pki/certificate.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { serverNow } from '../layout/server-clock.ts';
import { SigningFailure } from './signing-failure.ts';

/** The signature key certifies requests (nonRepudiation); the authentication key only opens a session. */
export type KeyPurpose = 'sign' | 'auth';

const USAGE_OF = { sign: 'nonRepudiation', auth: 'digitalSignature' } as const satisfies Record<KeyPurpose, string>;

export interface OpenedKey {
  readonly certificate: ParsedCertificate;
  readonly holder: string;
  readonly sign: (content: Uint8Array) => Promise<Uint8Array>;
}

interface Candidate {
  pkcs8: Uint8Array;
  certificate: ParsedCertificate;
}

const attribute = (certificate: ParsedCertificate, type: string): string | undefined =>
  certificate.subject.find((entry) => entry.type === type)?.value;

/** The person, as the certificate names him; its number where it names none. */
export function holderOf(certificate: ParsedCertificate): string {
  const names = [attribute(certificate, 'CN'), attribute(certificate, 'G')].filter(Boolean);
  return names.join(' ') || certificate.serialHex;
}

/** The signature key carries both usages, so the authentication key is the one that cannot sign for its owner. */
function fits(candidate: Candidate, purpose: KeyPurpose): boolean {
  const usages = candidate.certificate.keyUsage;
  if (purpose === 'auth' && usages.includes(USAGE_OF.sign)) return false;
  return usages.includes(USAGE_OF[purpose]);
}

function checkValidity({ notBefore, notAfter }: ParsedCertificate): void {
  const now = serverNow();
  if (now < notBefore) throw new SigningFailure('CERT_NOT_YET_VALID');
  if (now > notAfter) throw new SigningFailure('CERT_EXPIRED');
}

async function open(bytes: Uint8Array, password: string) {
  const opened = await openPkcs12(bytes, password);
  if (opened.ok) return opened;
  throw new SigningFailure(opened.code === 'PKCS12_WRONG_PASSWORD' ? 'WRONG_PASSWORD' : 'FILE_UNREADABLE');
}

const importKey = (pkcs8: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', new Uint8Array(pkcs8), { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, false, [
    'sign',
  ]);

/**
 * Opens a PKCS#12 file in this browser and picks the key for one purpose. The key is imported as non-extractable and
 * forgotten with the returned object. Chain and revocation are judged by the server, not here.
 */
export async function openKey(bytes: Uint8Array, password: string, purpose: KeyPurpose): Promise<OpenedKey> {
  const opened = await open(bytes, password);
  const candidates: Candidate[] = opened.entries.flatMap((entry) =>
    entry.certificate ? [{ pkcs8: entry.pkcs8, certificate: parseCertificate(entry.certificate) }] : [],
  );
  const chosen = candidates.find((candidate) => fits(candidate, purpose));
  if (!chosen) throw new SigningFailure(purpose === 'sign' ? 'NO_SIGN_KEY' : 'NO_AUTH_KEY');
  checkValidity(chosen.certificate);
  const key = await importKey(chosen.pkcs8);
  return {
    certificate: chosen.certificate,
    holder: holderOf(chosen.certificate),
    sign: (content) => signWith(key, chosen.certificate, opened.certificates, content),
  };
}

/** CMS times have whole seconds. */
const wholeSecond = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 1000) * 1000);

/** CAdES-BES over exactly these bytes, with the chain that the file brought along. */
async function signWith(
  key: CryptoKey,
  certificate: ParsedCertificate,
  chain: Uint8Array[],
  content: Uint8Array,
): Promise<Uint8Array> {
  try {
    return await signCms({
      content,
      certificate: certificate.der,
      chain,
      signingTime: wholeSecond(serverNow()),
      sign: async (bytes) => new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, new Uint8Array(bytes))),
    });
  } catch (cause) {
    throw new SigningFailure('SIGNATURE_FAILED', { cause });
  }
}
