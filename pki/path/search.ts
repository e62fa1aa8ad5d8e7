import type { ParsedCertificate } from '../certificate-parse.ts';
import { isSameName } from './name-match.ts';
import { verifyCertificateSignature } from './signature.ts';

/** Our own bounds against certificates made to keep us busy: path length and signatures to verify. */
const MAX_PATH = 8;
export const MAX_SIGNATURES = 60;

/** Where to look for paths; `budget` is what is left of the signatures. */
export interface Search {
  anchors: readonly ParsedCertificate[];
  intermediates: readonly ParsedCertificate[];
  budget: number;
}

function isNamedIssuer(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  if (!isSameName(certificate.issuer, issuer.subjectDer)) return false;
  return certificate.aki === null || issuer.ski === null || certificate.aki === issuer.ski;
}

async function isSignedBy(search: Search, certificate: ParsedCertificate, issuer: ParsedCertificate): Promise<boolean> {
  if (search.budget === 0) return false;
  search.budget -= 1;
  return (await verifyCertificateSignature(certificate, issuer)) === 'valid';
}

/** All signed paths from the end of `path` up to an anchor: end certificate first, anchor last. */
export async function pathsFrom(search: Search, path: readonly ParsedCertificate[]): Promise<ParsedCertificate[][]> {
  const last = path[path.length - 1];
  if (last === undefined || path.length >= MAX_PATH) return [];
  const found: ParsedCertificate[][] = [];
  for (const anchor of search.anchors.filter((candidate) => isNamedIssuer(last, candidate))) {
    if (await isSignedBy(search, last, anchor)) found.push([...path, anchor]);
  }
  const isNew = ({ sha256 }: ParsedCertificate): boolean => path.every((member) => member.sha256 !== sha256);
  for (const issuer of search.intermediates.filter((candidate) => isNew(candidate) && isNamedIssuer(last, candidate))) {
    if (await isSignedBy(search, last, issuer)) found.push(...(await pathsFrom(search, [...path, issuer])));
  }
  return found;
}
