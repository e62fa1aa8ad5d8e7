import { readFileSync } from 'node:fs';
import { judge, type scratch } from './programs.ts';

/** What was signed and the signature, as openssl finds them. */
export interface Cut {
  signed: Uint8Array;
  signature: Uint8Array;
}

interface Line {
  at: number;
  depth: number;
  type: string;
}

type Files = ReturnType<typeof scratch>;

function linesOf(der: Uint8Array): Line[] {
  const { out } = judge('openssl', ['asn1parse', '-inform', 'DER'], der);
  return [...out.matchAll(/^ *(\d+):d=(\d+) +hl=\d+ l= *\d+ (?:prim|cons): ([^:\n]*?) *(?::.*)?$/gm)].map(
    ([, at, depth, type = '']) => ({ at: Number(at), depth: Number(depth), type }),
  );
}

function cut(files: Files, der: Uint8Array, line: Line | undefined): Uint8Array {
  if (line === undefined) throw new Error('openssl does not find the part');
  const part = files.put('part', '');
  const args = ['asn1parse', '-inform', 'DER', '-strparse', String(line.at), '-noout', '-out', part];
  judge('openssl', args, der);
  return new Uint8Array(readFileSync(part));
}

/** Body and signature of a certificate, a list or a request. */
export function cutSigned(files: Files, der: Uint8Array): Cut {
  const top = linesOf(der).filter(({ depth }) => depth === 1);
  return { signed: cut(files, der, top[0]), signature: cut(files, der, top[2]) };
}

/** Signed attributes, as the SET that is signed, and signature of the one signer of a CMS. */
export function cutCms(files: Files, der: Uint8Array): Cut {
  const fields = linesOf(der).filter(({ depth }) => depth === 5);
  const last = (type: string): Line | undefined => fields.findLast((line) => line.type.startsWith(type));
  const signed = cut(files, der, last('cont [ 0 ]'));
  signed[0] = 0x31;
  return { signed, signature: cut(files, der, last('OCTET STRING')) };
}
