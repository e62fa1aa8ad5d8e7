import { parseSignedRequest } from '@kualik/domain/rules/signed-request.ts';
import { toBase64 } from '@kualik/pki/bytes.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { PrepareReissueDocument, SubmitReissueDocument } from '../../../codegen/generated/portal-cabinet.ts';
import type { OrderKeys } from '../keys/order-keys.ts';
import type { Language } from '../texts/texts.ts';
import { bytesOf } from './bytes.ts';
import { askInCabinet } from './cabinet.ts';
import type { OwnCertificate } from './own-lists.ts';
import type { ReadyDocument } from './signed-acts.ts';

export interface RenewalAnswers {
  email: string;
  phone: string;
  storage: 'FILE' | 'PROTECTED_CARRIER';
  policyVersion: string;
  /** Own certificates that the new ones take the place of. */
  givenUp: readonly OwnCertificate[];
}

export interface Renewal {
  predecessor: OwnCertificate;
  answers: RenewalAnswers;
  keys: OrderKeys;
  language: Language;
  idempotencyKey: string;
}

/** The document of getting certificates again, read and compared with what the person chose. @rule reg p.7(1) */
export async function prepareReissue({ predecessor, answers, keys, ...form }: Renewal): Promise<ReadyDocument> {
  const { givenUp, ...contact } = answers;
  const csrs = { signCsr: toBase64(keys.signCsr), authCsr: toBase64(keys.authCsr) };
  const input = {
    ...{ ...form, ...contact, ...csrs },
    predecessorId: predecessor.id,
    consent: true,
    revokePredecessors: givenUp.map(({ id }) => id),
  };
  const content = bytesOf((await askInCabinet(PrepareReissueDocument, { input })).prepareReissue.document);
  const read = parseSignedRequest(content);
  if (!read.ok || read.value.act !== 'reissue') throw new Error('another document than asked for');
  const { value } = read;
  const hashes = await Promise.all([keys.signCsr, keys.authCsr].map(sha256Hex));
  const isRight =
    value.predecessorSerial === predecessor.serial &&
    value.email === contact.email &&
    listOf(value.keys.map(({ csrSha256 }) => csrSha256)) === listOf(hashes) &&
    listOf(value.revokeSerials) === listOf(givenUp.map(({ serial }) => serial));
  if (!isRight) throw new Error('another document than asked for');
  return { content, issuedAt: value.issuedAt };
}

const listOf = (texts: readonly string[]): string => [...texts].sort().join();

/** Hands the signed order in with the requests of the new keys; gives the number of the request. */
export async function submitReissue(cms: Uint8Array, { signCsr, authCsr }: OrderKeys): Promise<string> {
  const input = { cms: toBase64(cms), signCsr: toBase64(signCsr), authCsr: toBase64(authCsr) };
  return (await askInCabinet(SubmitReissueDocument, { input })).submitReissue.number;
}
