import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { copyBytes } from './bytes.ts';
import { PkiError } from './errors.ts';

/**
 * pkijs works with the WebCrypto of the platform and with nothing else; it is told so once, here. Files that use pkijs
 * import it from this module.
 */
pkijs.setEngine('webcrypto', new pkijs.CryptoEngine({ name: 'webcrypto', crypto: globalThis.crypto }));

export { pkijs };

/** Ready DER as the schema object from which pkijs builds its own objects. Throws `VALUE_NOT_ENCODABLE`. */
export function schemaOf(der: Uint8Array): asn1js.AsnType {
  const { offset, result } = asn1js.fromBER(copyBytes(der).buffer);
  if (offset === -1) throw new PkiError('VALUE_NOT_ENCODABLE', 'a part is not DER');
  return result;
}
