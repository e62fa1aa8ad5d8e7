import { fromBase64, toBase64, type Bytes } from '@kualik/pki/bytes.ts';
import type { IssuedCertificate } from '../keys/finish-file.ts';
import { ApiError, ask, NO_ANSWER } from './client.ts';

export type LinkStatus = 'READY' | 'CONSUMED' | 'EXPIRED' | 'UNKNOWN';

export interface LinkState {
  state: LinkStatus;
  expiresAt: string | null;
}

export interface InstallPackage {
  number: string;
  certificates: IssuedCertificate[];
  chain: Bytes[];
}

interface PackageAnswer {
  number: string;
  certificates: { usage: 'SIGN' | 'AUTH'; der: string; spkiSha256: string }[];
  chain: string[];
}

/** Asking changes nothing: mail scanners open links too. */
export async function fetchLinkState(secret: string): Promise<LinkState> {
  const query = 'query InstallLink($secret: String!) { installLink(secret: $secret) { state expiresAt } }';
  return (await ask<{ installLink: LinkState }>(query, { secret })).installLink;
}

/** Uses the link up and brings the certificates. Called by the button only. */
export async function consumeLink(secret: string): Promise<InstallPackage> {
  const query = `mutation ConsumeInstallLink($secret: String!) { consumeInstallLink(secret: $secret) {
    number certificates { usage der spkiSha256 } chain } }`;
  const { consumeInstallLink: found } = await ask<{ consumeInstallLink: PackageAnswer }>(query, { secret });
  return {
    number: found.number,
    certificates: found.certificates.map((each) => ({ ...each, der: bytesOf(each.der) })),
    chain: found.chain.map(bytesOf),
  };
}

export async function recordInstalled(secret: string): Promise<void> {
  const query = 'mutation RecordInstalled($secret: String!) { recordInstalled(secret: $secret) { number installed } }';
  await ask(query, { secret });
}

export interface InstallChallenge {
  nonce: string;
  /** Canonical JSON `kualik/install/1` with the number and the nonce: the bytes to sign. */
  document: Bytes;
}

export async function fetchInstallChallenge(number: string): Promise<InstallChallenge> {
  const query = `mutation CreateInstallChallenge($number: String!) {
    createInstallChallenge(number: $number) { nonce document } }`;
  const answer = await ask<{ createInstallChallenge: { nonce: string; document: string } }>(query, { number });
  const { nonce, document } = answer.createInstallChallenge;
  return { nonce, document: bytesOf(document) };
}

/** A new link for who can sign with an ordered key; gives its secret. */
export async function renewLink(number: string, nonce: string, proof: Uint8Array): Promise<string> {
  const query = `mutation RenewInstallLink($number: String!, $nonce: String!, $proof: Base64!) {
    renewInstallLink(number: $number, nonce: $nonce, proof: $proof) { secret } }`;
  const variables = { number, nonce, proof: toBase64(proof) };
  return (await ask<{ renewInstallLink: { secret: string } }>(query, variables)).renewInstallLink.secret;
}

/** A new link by mail to the address of the order; the answer does not tell whether the number exists. */
export async function mailLink(number: string): Promise<void> {
  await ask('mutation SendInstallLink($number: String!) { sendInstallLink(number: $number) }', { number });
}

function bytesOf(base64: string): Bytes {
  const bytes = fromBase64(base64);
  if (!bytes) throw new ApiError(NO_ANSWER);
  return bytes;
}
