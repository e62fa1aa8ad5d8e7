import { p256 } from '@noble/curves/nist.js';
import { constants, createPublicKey, generateKeyPairSync, type KeyObject, privateEncrypt } from 'node:crypto';
import { tlv } from '../../../worker/cards/ber-tlv.ts';

/** A private key in a slot: its algorithm number, its public half as PIV tells it, and what it makes of a padded input. */
export interface SlotKey {
  readonly algorithm: number;
  readonly publicHalf: Uint8Array;
  readonly sign: (input: Uint8Array) => Uint8Array;
}

const RSA_2048 = 0x07;
const P_256 = 0x11;
const RSA_OCTETS = 256;
const P256_OCTETS = 32;

/** Makes a key of this algorithm; null when the card has no such algorithm. */
export function makeSlotKey(algorithm: number): SlotKey | null {
  if (algorithm === RSA_2048) return rsaKey(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
  if (algorithm === P_256) return p256Key(p256.utils.randomSecretKey());
  return null;
}

function rsaKey(key: KeyObject): SlotKey {
  const { n = '', e = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    algorithm: RSA_2048,
    publicHalf: tlv(0x7f49, tlv(0x81, Buffer.from(n, 'base64url')), tlv(0x82, Buffer.from(e, 'base64url'))),
    sign: (input) => {
      if (input.length !== RSA_OCTETS) throw new RangeError('length');
      return privateEncrypt({ key, padding: constants.RSA_NO_PADDING }, input);
    },
  };
}

function p256Key(secret: Uint8Array): SlotKey {
  return {
    algorithm: P_256,
    publicHalf: tlv(0x7f49, tlv(0x86, p256.getPublicKey(secret, false))),
    sign: (input) => {
      if (input.length !== P256_OCTETS) throw new RangeError('length');
      return p256.sign(input, secret, { prehash: false, lowS: false, format: 'der' });
    },
  };
}
