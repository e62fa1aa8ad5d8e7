import { equalBytes, fromBase64, toBase64 } from '@kualik/pki/bytes.ts';
import type { ParsedCertificate } from '@kualik/pki/certificate.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import type { LocalProgram } from '../local-signing/local-program.ts';
import { holderOf } from './open-key.ts';
import type { KeyPurpose, OpenedKey } from './open-key.ts';
import { SigningFailure } from './signing-failure.ts';

/** Where a key is: in a file that was opened here, or behind a program of this machine, which asks the person itself. */
export type SigningKey =
  | { readonly place: 'file'; readonly key: OpenedKey }
  | { readonly place: 'program'; readonly program: LocalProgram };

export type KeyPlace = SigningKey['place'];

export interface Signed {
  readonly cms: string;
  readonly holder: string;
  readonly certificate: ParsedCertificate;
}

/** CAdES over exactly these bytes, wherever the key is; what comes from outside is read back. */
export async function signBy(
  signer: SigningKey,
  content: Uint8Array,
  { purpose, locale }: { purpose: KeyPurpose; locale: string },
): Promise<Signed> {
  if (signer.place === 'program') return readBack(await signer.program.sign(content, purpose, locale), content);
  const { certificate, holder, sign } = signer.key;
  return { cms: toBase64(await sign(content)), holder, certificate };
}

async function readBack(cms: string, content: Uint8Array): Promise<Signed> {
  const bytes = fromBase64(cms);
  const verified = bytes ? await verifyCms(bytes) : null;
  if (!verified?.ok || !verified.signatureValid || !equalBytes(verified.content, content))
    throw new SigningFailure('SIGNATURE_FAILED');
  return { cms, holder: holderOf(verified.signer), certificate: verified.signer };
}
