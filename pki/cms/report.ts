import { copyBytes } from '../bytes.ts';
import { berToDer } from '../der/ber.ts';
import { DerError } from '../der/node.ts';
import { contextConstructed } from '../der/tags.ts';
import type { PkiFailure } from '../errors.ts';
import { type CmsInspection, inspectCms, type OutsideContent } from './inspect.ts';
import { cmsFailure, MAX_CMS_BYTES } from './verify.ts';

const SET_TAGS = [contextConstructed(0), contextConstructed(1)];
/** A token stands so many levels below the message whose unsigned attribute it is. */
const TOKEN_DEPTH = 8;

/**
 * Certificates and lists of a message stand three levels deep, signed and unsigned attributes five (RFC 5652 5.1, 5.3).
 * Elsewhere these tags mean other things: in the attribute that protects algorithms (RFC 6211 2) a sequence.
 */
function isSet(tag: number, depth: number): boolean {
  return SET_TAGS.includes(tag) && [3, 5].includes(depth % TOKEN_DEPTH);
}

/** A CMS that came as BER, as some libraries write it, in DER; the signed attributes are DER in either (RFC 5652 5.4). */
function strictly(input: Uint8Array): Uint8Array {
  try {
    return berToDer(copyBytes(input), isSet);
  } catch (cause) {
    if (cause instanceof DerError) return input;
    throw cause;
  }
}

/**
 * Answers each question about somebody's CMS signature, attached or detached, BER or DER, also where CAdES asks for more
 * than it has. Never throws. Chain, dates and revocation are the caller's to ask.
 */
export async function reportCms(
  input: Uint8Array,
  outside: OutsideContent | undefined,
): Promise<({ ok: true } & CmsInspection) | PkiFailure> {
  if (input.length > MAX_CMS_BYTES) return { ok: false, code: 'CMS_TOO_LARGE' };
  try {
    return { ok: true, ...(await inspectCms(strictly(input), { outside })) };
  } catch (cause) {
    return cmsFailure(cause);
  }
}
