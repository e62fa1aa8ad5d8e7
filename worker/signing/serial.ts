import { randomBytes } from 'node:crypto';

/** RFC 5280 4.1.2.2 allows at most 20 octets. */
const SERIAL_OCTETS = 20;
/** First octet 0x10–0x7F: always 20 octets, always positive, as the national issuance sample draws it (kz-pki-profile 4.3). */
const FIRST_LOWEST = 0x10;
const FIRST_HIGHEST = 0x7f;

/** A new serial number: at least 158 bits of the system's generator. That it is free is the database's constraint. */
export function drawSerial(random: (length: number) => Uint8Array = randomBytes): Uint8Array {
  for (;;) {
    const serial = Uint8Array.from(random(SERIAL_OCTETS));
    serial[0] = (serial[0] ?? 0) & FIRST_HIGHEST;
    if ((serial[0] ?? 0) >= FIRST_LOWEST) return serial;
  }
}
