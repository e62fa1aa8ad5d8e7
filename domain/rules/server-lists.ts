import { AUTHORITIES, type AuthorityGeneration, lineOf } from './authorities.ts';

/**
 * Server certificates have revocation lists of their own beside the complete one, because servers fetch lists often and for
 * few certificates. The acts say nothing of it: our choice; RFC 5280 5.2.5 says how.
 */

/** Suffixes of the file names of all such lists of an authority. */
export function serverLists(authority: AuthorityGeneration): string[] {
  return Array.from({ length: AUTHORITIES[lineOf(authority)].serverLists }, (_, index) => suffixOf(index));
}

/** The list to which a server certificate with this serial number points: its remainder by the number of lists; '' = none. */
export function serverListOf(authority: AuthorityGeneration, serial: Uint8Array): string {
  const count = AUTHORITIES[lineOf(authority)].serverLists;
  if (count === 0) return '';
  return suffixOf(serial.reduce((rest, octet) => (rest * 256 + octet) % count, 0));
}

/** The list of its own that a certificate names as its distribution point; '' = it relies on the complete list. */
export function listNamedBy(distributionPoints: readonly string[], authority: AuthorityGeneration): string {
  return (
    serverLists(authority).find((suffix) =>
      distributionPoints.some((url) => url.endsWith(fileOf(authority, suffix))),
    ) ?? ''
  );
}

function fileOf(authority: AuthorityGeneration, suffix: string): string {
  return `/crl/${authority}${suffix}.crl`;
}

function suffixOf(index: number): string {
  return `-ssl${index}`;
}
