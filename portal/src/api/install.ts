import { toBase64, type Bytes } from '@kualik/pki/bytes.ts';
import {
  ConsumeInstallLinkDocument,
  CreateInstallChallengeDocument,
  InstallLinkDocument,
  RecordInstalledDocument,
  RenewInstallLinkDocument,
  SendInstallLinkDocument,
  type InstallLinkQuery,
} from '../../../codegen/generated/portal.ts';
import type { IssuedCertificate } from '../keys/finish-file.ts';
import { bytesOf } from './bytes.ts';
import { ask } from './client.ts';

export type LinkState = InstallLinkQuery['installLink'];
export type LinkStatus = LinkState['state'];

export interface InstallPackage {
  number: string;
  certificates: IssuedCertificate[];
  chain: Bytes[];
}

/** Asking changes nothing: mail scanners open links too. */
export async function fetchLinkState(secret: string): Promise<LinkState> {
  return (await ask(InstallLinkDocument, { secret })).installLink;
}

/** Uses the link up and brings the certificates. Called by the button only. */
export async function consumeLink(secret: string): Promise<InstallPackage> {
  const { number, certificates, chain } = (await ask(ConsumeInstallLinkDocument, { secret })).consumeInstallLink;
  return {
    number,
    certificates: certificates.map((each) => ({ ...each, der: bytesOf(each.der) })),
    chain: chain.map(bytesOf),
  };
}

export async function recordInstalled(secret: string): Promise<void> {
  await ask(RecordInstalledDocument, { secret });
}

export interface InstallChallenge {
  nonce: string;
  /** Canonical JSON `kualik/install/1` with the number and the nonce: the bytes to sign. */
  document: Bytes;
}

export async function fetchInstallChallenge(number: string): Promise<InstallChallenge> {
  const { nonce, document } = (await ask(CreateInstallChallengeDocument, { number })).createInstallChallenge;
  return { nonce, document: bytesOf(document) };
}

/** A new link for who can sign with an ordered key; gives its secret. */
export async function renewLink(number: string, nonce: string, proof: Uint8Array): Promise<string> {
  return (await ask(RenewInstallLinkDocument, { number, nonce, proof: toBase64(proof) })).renewInstallLink.secret;
}

/** A new link by mail to the address of the order; the answer does not tell whether the number exists. */
export async function mailLink(number: string): Promise<void> {
  await ask(SendInstallLinkDocument, { number });
}
