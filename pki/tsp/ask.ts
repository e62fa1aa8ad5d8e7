import { type Bytes, copyBytes } from '../bytes.ts';
import { Fields, smallInteger } from '../der/fields.ts';
import { readDer } from '../der/read.ts';
import { TAG } from '../der/tags.ts';
import { booleanTrue, integer, octetString, oid, sequence } from '../der/write.ts';
import { digestOf } from '../digests.ts';
import { DerError } from '../der/node.ts';
import { OID } from '../oids.ts';

/** A request for a token over these bytes, by SHA-256, with the certificate of the signer (RFC 3161 2.4.1). */
export async function askForTimeStamp(data: Uint8Array): Promise<Bytes> {
  const hash = (await digestOf(OID.sha256, data)) ?? new Uint8Array();
  return sequence(integer(1), sequence(sequence(oid(OID.sha256)), octetString(hash)), booleanTrue());
}

/** The token of an answer; null when none was given, or the answer cannot be read (RFC 3161 2.4.2). Nothing is verified. */
export function tokenOfAnswer(answer: Uint8Array): Bytes | null {
  try {
    const fields = new Fields(readDer(answer), TAG.SEQUENCE, 'time-stamp answer');
    const status = new Fields(fields.take(TAG.SEQUENCE), TAG.SEQUENCE, 'status');
    const isGranted = smallInteger(status.take(TAG.INTEGER)) <= 1;
    const token = fields.optional(TAG.SEQUENCE);
    return isGranted && token !== undefined ? copyBytes(token.raw) : null;
  } catch (cause) {
    if (cause instanceof DerError) return null;
    throw cause;
  }
}
