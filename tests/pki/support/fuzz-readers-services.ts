import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { reportCms, withSignatureTimeStamp } from '@kualik/pki/cms.ts';
import { signCms } from '@kualik/pki/cms/sign.ts';
import { CrlEntryScanner, crlLayout } from '@kualik/pki/crl-scan.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { readGostPkcs8, writeGostPkcs8 } from '@kualik/pki/gost/private-key.ts';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { buildOcspRequest, parseOcspAnswer, parseOcspRequest, writeCertId } from '@kualik/pki/ocsp.ts';
import {
  askForTimeStamp,
  buildTokenInfo,
  grantedAnswer,
  parseTspRequest,
  signToken,
  tokenOfAnswer,
  TSP_POLICIES,
  verifyTimeStamp,
} from '@kualik/pki/tsp.ts';
import { type Hierarchy, listOf, NOW } from './authority.ts';
import { cadesSigner, stampSigner } from './cades-signers.ts';
import type { FuzzReader } from './fuzz-readers.ts';
import { gostKey, gostObjects } from './gost-authority.ts';
import { toBer } from './to-ber.ts';

const CONTENT = new TextEncoder().encode('Растау');
const WANTED = Object.keys(GOST_SETS) as GostSetName[];

/** What answers over the network and what is read piece by piece; `tells` gives false for an error that is allowed. */
export async function serviceReaders(
  ca: Hierarchy,
  tells: (read: () => unknown) => boolean,
  recorded: (end: RegExp) => Uint8Array[],
): Promise<FuzzReader[]> {
  const issuer = parseCertificate(ca.issuing.der);
  const ids = (['sha1', 'sha256'] as const).map((hash) => writeCertId(issuer, Uint8Array.of(0x31, 3), hash));
  const questions = [buildOcspRequest(ids, new Uint8Array(32).fill(7)), buildOcspRequest(ids.slice(0, 1), null)];
  const answers = [(await gostObjects('gost2004')).ocsp, ...recorded(/^ocsp-.*\.bin$/)];
  const asked = await askForTimeStamp(CONTENT);
  const { list, token } = { list: await entriesOf(ca), token: await tokenOf(ca, asked) };
  return [
    { name: 'OCSP request', samples: questions, read: (bytes) => tells(() => parseOcspRequest(bytes)) },
    { name: 'OCSP answer', samples: answers, read: (bytes) => tells(() => parseOcspAnswer(bytes)) },
    { name: 'time-stamp request', samples: [asked], read: (bytes) => parseTspRequest(bytes).ok },
    {
      name: 'time-stamp answer',
      samples: [grantedAnswer(token)],
      read: async (bytes) => {
        const found = tokenOfAnswer(bytes);
        return found !== null && (await verifyTimeStamp(found, CONTENT, [])).ok;
      },
    },
    {
      name: 'report on a signature (BER, ECDSA, T)',
      samples: await signatures(ca, token),
      read: async (bytes) => (await reportCms(bytes, { content: CONTENT })).ok,
    },
    { name: 'revocation list, in pieces', samples: [list], read: (bytes) => tells(() => scanned(bytes)) },
    {
      name: 'private key (GOST)',
      samples: WANTED.map((name) => writeGostPkcs8(gostKey(name).key)),
      read: (bytes) => tells(() => readGostPkcs8(bytes)),
    },
  ];
}

function entriesOf(ca: Hierarchy): Promise<Uint8Array> {
  const entry = (serial: number) => ({
    serialHex: `5a0${serial}`,
    revokedAt: NOW,
    reason: 'superseded' as const,
  });
  return listOf(ca.issuing, { entries: [1, 2, 3, 4, 5].map(entry) });
}

function scanned(bytes: Uint8Array): number {
  const { entries } = crlLayout(bytes);
  const scanner = new CrlEntryScanner();
  // Cut in the middle: the scanner must join what the disk gave in two.
  const middle = Math.floor((entries.start + entries.end) / 2);
  const see = (): void => undefined;
  scanner.push(bytes.slice(entries.start, middle), see);
  scanner.push(bytes.slice(middle, entries.end), see);
  return scanner.end();
}

async function tokenOf(ca: Hierarchy, asked: Uint8Array): Promise<Uint8Array> {
  const read = parseTspRequest(asked);
  if (!read.ok) throw new Error(read.failure);
  const info = buildTokenInfo({
    ...{ policy: TSP_POLICIES[0] ?? '', imprint: read.imprint, serial: Uint8Array.of(1), nonce: read.nonce },
    ...{ time: NOW, accuracyMillis: 1_000, isOrdered: true },
  });
  return signToken(info, await stampSigner(ca), true);
}

async function signatures(ca: Hierarchy, token: Uint8Array): Promise<Uint8Array[]> {
  const { certificate, sign } = await cadesSigner('P-256', ca);
  const parts = { content: CONTENT, certificate, chain: [], sign };
  const [attached, detached] = [await signCms(parts), await signCms({ ...parts, isDetached: true })];
  return [attached, withSignatureTimeStamp(attached, token), detached, toBer(readDer(attached))];
}
