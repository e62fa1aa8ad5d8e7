import { copyBytes } from '../bytes.ts';
import { berToDer } from '../der/ber.ts';
import { DerError } from '../der/node.ts';
import { contextConstructed } from '../der/tags.ts';
import type { PkiFailure } from '../errors.ts';
import { type CmsInspection, inspectCms, type OutsideContent } from './inspect.ts';
import { cmsFailure, MAX_CMS_BYTES } from './verify.ts';

/** Certificates and lists, signed and unsigned attributes (RFC 5652 5.1, 5.3). */
const IMPLICIT_SETS = [contextConstructed(0), contextConstructed(1)];

/** A CMS that came as BER, as some libraries write it, in DER; the signed attributes are DER in either (RFC 5652 5.4). */
function strictly(input: Uint8Array): Uint8Array {
  try {
    return berToDer(copyBytes(input), IMPLICIT_SETS);
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
