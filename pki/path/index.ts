import type { ParsedCertificate } from '../certificate-parse.ts';
import type { ParsedCrl } from '../crl-parse.ts';
import { judgePath, type PathRefusal } from './judge.ts';
import { scopedList } from './list-scope.ts';
import type { PolicySettings } from './policies.ts';
import { MAX_SIGNATURES, pathsFrom } from './search.ts';

export interface PathInput {
  certificate: ParsedCertificate;
  intermediates: readonly ParsedCertificate[];
  anchors: readonly ParsedCertificate[];
  crls: readonly ParsedCrl[];
  at: Date;
  policies: PolicySettings;
}

export type PathResult =
  | { ok: true; path: ParsedCertificate[] }
  | ({ ok: false } & (PathRefusal | { code: 'CHAIN_UNTRUSTED'; detail: string }));

/** Builds paths from a certificate to an anchor and tells the first good one, or why the last of them is not good. */
export async function findPath(input: PathInput): Promise<PathResult> {
  const { certificate, intermediates, anchors, at, policies } = input;
  const search = { anchors, intermediates, budget: MAX_SIGNATURES };
  const lists = input.crls.map(scopedList).filter((list) => list !== null);
  let refusal: PathResult = { ok: false, code: 'CHAIN_UNTRUSTED', detail: 'no signed path to an anchor' };
  for (const path of await pathsFrom(search, [certificate])) {
    const verdict = await judgePath(path, { search, lists, at, policies });
    if (verdict === null) return { ok: true, path };
    refusal = { ok: false, ...verdict };
  }
  return refusal;
}
