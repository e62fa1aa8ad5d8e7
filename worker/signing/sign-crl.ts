import { createHash } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import {
  assembleCrl,
  buildTbsCrl,
  type CrlFrame,
  type CrlFrameInput,
  frameCrl,
  sealCrl,
  verifyCrl,
} from '@kualik/pki/crl.ts';
import { CrlEntryScanner } from '@kualik/pki/crl-scan.ts';
import { differencesInCrl } from '@kualik/pki/second-reader.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import type { Authority } from './authority.ts';
import { openCrlFile, piecesOf, readParts } from './crl-file.ts';

/** What a list says besides its entries. */
export type CrlPlan = Pick<
  CrlFrameInput,
  'number' | 'thisUpdate' | 'nextUpdate' | 'deltaBase' | 'freshestCrl' | 'distributionPoint'
>;

export interface SignedCrlFile {
  /** Where the list lies until it is published. */
  path: string;
  sha256: string;
  entries: number;
}

/** A list could not be written; the one that is published stays whole. */
export class CrlNotWritten extends Error {
  readonly code = 'CRL_NOT_WRITTEN';

  constructor(path: string, cause: unknown) {
    const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
    super(`revocation list ${path} could not be written${isFull ? ': the disk is full' : ''}`, { cause });
    this.name = 'CrlNotWritten';
  }
}

/**
 * Builds and signs a list of any size on the disk with the memory of one piece: the entries are written as they come, then
 * signed from there between the two ends that need their length, then written into the list, which is read back and compared.
 */
export async function signCrlFile(
  authority: Authority,
  plan: CrlPlan,
  { entries, target }: { entries: AsyncIterable<Uint8Array>; target: string },
): Promise<SignedCrlFile> {
  const spool = `${target}.entries`;
  const path = `${target}.new`;
  try {
    const length = await writeFile(spool, async (file) => {
      for await (const piece of entries) await file.writeFile(piece);
    });
    const frame = frameCrl(frameInput(authority, plan), length);
    const signature = await signFramed(authority, frame, spool);
    const signedLength = frame.head.length + length + frame.tail.length;
    const seal = sealCrl(signedLength, authority.algorithm, signature);
    await writeFile(path, async (file) => {
      await file.writeFile(Buffer.concat([seal.head, frame.head]));
      for await (const piece of piecesOf(spool)) await file.writeFile(piece);
      await file.writeFile(Buffer.concat([frame.tail, seal.tail]));
      await file.sync();
    });
    return { path, ...(await readBack(authority, plan, path)) };
  } finally {
    await rm(spool, { force: true });
  }
}

async function writeFile(path: string, write: (file: FileHandle) => Promise<void>): Promise<number> {
  let file: FileHandle | null = null;
  try {
    file = await open(path, 'w', 0o644);
    await write(file);
    return (await file.stat()).size;
  } catch (cause) {
    throw cause instanceof Error && 'syscall' in cause ? new CrlNotWritten(path, cause) : cause;
  } finally {
    await file?.close();
  }
}

async function signFramed({ key }: Authority, frame: CrlFrame, spool: string): Promise<Uint8Array> {
  const signing = key.startSignature();
  signing.update(frame.head);
  for await (const piece of piecesOf(spool)) signing.update(piece);
  signing.update(frame.tail);
  return signing.sign();
}

/** Reads what the disk holds: number, base, algorithm, every entry's shape and the signature, by the second reader. */
async function readBack(
  authority: Authority,
  plan: CrlPlan,
  path: string,
): Promise<{ sha256: string; entries: number }> {
  const read = await openCrlFile(path);
  if (read === null) throw new Error('the signed list has vanished');
  const verification = authority.startVerification();
  const hash = createHash('sha256');
  const scanner = new CrlEntryScanner();
  await readParts(path, [
    { take: (bytes) => void hash.update(bytes) },
    { range: read.tbs, take: (bytes) => verification.update(bytes) },
    { range: read.entries, take: (bytes) => scanner.push(bytes) },
  ]);
  const isAsAsked =
    read.list.number === plan.number &&
    read.list.deltaBase === plan.deltaBase &&
    Buffer.from(read.list.issuer).equals(authority.parsed.subjectDer) &&
    (await verification.isValid(read.list.signature));
  if (!isAsAsked) throw new Error('the signed list differs from what was asked');
  return { sha256: hash.digest('hex'), entries: scanner.end() };
}

/** What a short list says of one certificate. */
export type ListedRevocation = Parameters<typeof buildTbsCrl>[0]['entries'][number];

/** Signs a list that fits into memory, as ceremonies do, and verifies it before anybody sees it. */
export async function signShortCrl(
  authority: Authority,
  plan: CrlPlan,
  entries: readonly ListedRevocation[],
): Promise<{ der: Uint8Array; sha256: string }> {
  const tbs = buildTbsCrl({ ...frameInput(authority, plan), entries });
  const der = assembleCrl(tbs, authority.algorithm, await authority.key.sign(tbs));
  if (!(await verifyCrl(der, authority.der)).ok || differencesInCrl(der).length > 0)
    throw new Error('the signed list differs from what was asked');
  return { der, sha256: await sha256Hex(der) };
}

/** Nothing ever leaves our lists: they promise all that expired since the authority began (X.509 9.5.2.8). */
function frameInput({ name, parsed, algorithm }: Authority, plan: CrlPlan): CrlFrameInput {
  if (parsed.ski === null) throw new Error(`the certificate of ${name} has no key identifier`);
  return {
    ...plan,
    issuer: parsed.subjectDer,
    thisUpdate: wholeSeconds(plan.thisUpdate),
    nextUpdate: wholeSeconds(plan.nextUpdate),
    authorityKeyIdentifier: Buffer.from(parsed.ski, 'hex'),
    expiredSince: parsed.notBefore,
    signatureAlgorithm: algorithm,
  };
}

/** Times in lists have no fractions (RFC 5280 5.1.2.4). */
function wholeSeconds(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / 1000) * 1000);
}
