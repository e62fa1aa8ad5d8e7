import { parseHoldDocument } from '@kualik/domain/rules/hold-documents.ts';
import { parseSignedRequest } from '@kualik/domain/rules/signed-request.ts';
import { toBase64, type Bytes } from '@kualik/pki/bytes.ts';
import {
  AskHoldReleaseDocument,
  CreateHoldDocumentDocument,
  HoldBySignatureDocument,
  HolderReasonsDocument,
  PrepareRevocationDocument,
  SubmitRevocationDocument,
  type HolderReasonsQuery,
} from '../../../codegen/generated/portal-cabinet.ts';
import { bytesOf } from './bytes.ts';
import { askInCabinet } from './cabinet.ts';
import type { OwnCertificate } from './own-lists.ts';

export type HolderReason = HolderReasonsQuery['holderReasons'][number];

/** A document of the server that was read and says exactly what the person chose. */
export interface ReadyDocument {
  content: Bytes;
  issuedAt: string;
}

type Target = Pick<OwnCertificate, 'id' | 'serial'>;

const sorted = (serials: readonly string[]) =>
  serials
    .map((serial) => serial.toLowerCase())
    .sort()
    .join();
const isAbout = (serials: readonly string[], targets: readonly Target[]) =>
  sorted(serials) === sorted(targets.map(({ serial }) => serial));

export async function fetchReasons(): Promise<HolderReason[]> {
  return (await askInCabinet(HolderReasonsDocument, {})).holderReasons;
}

export async function prepareRevocation(
  targets: readonly Target[],
  reason: HolderReason['id'],
): Promise<ReadyDocument> {
  const input = { certificateIds: targets.map(({ id }) => id), reason };
  const content = bytesOf((await askInCabinet(PrepareRevocationDocument, { input })).prepareRevocation.document);
  const read = parseSignedRequest(content);
  if (!read.ok || read.value.act !== 'revoke' || !isAbout(read.value.serials, targets))
    throw new Error('another document than asked for');
  return { content, issuedAt: read.value.issuedAt };
}

/** Hands the signed order in; gives the number of its request. */
export async function submitRevocation(cms: Uint8Array): Promise<string> {
  return (await askInCabinet(SubmitRevocationDocument, { cms: toBase64(cms) })).submitRevocation.number;
}

export async function prepareHold(act: 'HOLD' | 'RELEASE', target: Target): Promise<ReadyDocument> {
  const input = { act, serials: [target.serial] };
  const content = bytesOf((await askInCabinet(CreateHoldDocumentDocument, { input })).createHoldDocument.document);
  const read = parseHoldDocument(content);
  const isRight = read?.act === act.toLowerCase() && read.origin === location.origin && isAbout(read.serials, [target]);
  if (!isRight || !read) throw new Error('another document than asked for');
  return { content, issuedAt: read.issuedAt };
}

export async function submitHold(act: 'HOLD' | 'RELEASE', cms: Uint8Array): Promise<void> {
  const signed = { cms: toBase64(cms) };
  if (act === 'HOLD') await askInCabinet(HoldBySignatureDocument, signed);
  else await askInCabinet(AskHoldReleaseDocument, signed);
}
