import { type ParsedCertificate, parseCertificate } from '@kualik/pki/certificate.ts';
import { nameValue } from '@kualik/pki/names.ts';
import { OID } from '@kualik/pki/oids.ts';
import { CARD_SLOTS, type CardUsage } from '../cards/card-port.ts';
import type { ChipCard } from '../cards/chip-card.ts';
import { CARD_USAGES } from '../cards/personalisation.ts';
import type { PivAlgorithm } from '../cards/piv-objects.ts';

/** Which key a page wants; what it does not name may be anything. */
export interface SignerWish {
  /** Null = the signature key, or else the other one. */
  readonly usage: CardUsage | null;
  readonly extKeyUsageOids: readonly string[];
  readonly iin: string | null;
  readonly bin: string | null;
  /** Hexadecimal or decimal digits, as programs show it. */
  readonly serialNumber: string | null;
}

export const ANY_KEY: SignerWish = { usage: null, extKeyUsageOids: [], iin: null, bin: null, serialNumber: null };

export interface CarrierKey {
  readonly usage: CardUsage;
  readonly certificate: ParsedCertificate;
  readonly algorithm: PivAlgorithm;
}

/** The keys of a carrier that have a certificate, signature first. Reading costs no PIN. */
export async function carrierKeys(card: ChipCard): Promise<CarrierKey[]> {
  const keys: CarrierKey[] = [];
  for (const usage of CARD_USAGES) {
    const der = await card.readCertificate(CARD_SLOTS[usage]);
    if (der === null) continue;
    const certificate = parseCertificate(der);
    const algorithm = certificate.keyAlgorithm === OID.ecPublicKey ? 'P-256' : 'RSA-2048';
    keys.push({ usage, certificate, algorithm });
  }
  return keys;
}

/** Whether the page may have meant this key. */
export function isWished({ usage, certificate }: CarrierKey, wish: SignerWish): boolean {
  const { subject, extKeyUsage, serialHex } = certificate;
  const organisations = subject.flatMap(({ type, value }) => (type === 'OU' ? [value] : []));
  return (
    (wish.usage === null || wish.usage === usage) &&
    wish.extKeyUsageOids.every((oid) => extKeyUsage.includes(oid)) &&
    (wish.iin === null || nameValue(subject, 'SERIALNUMBER') === `IIN${wish.iin}`) &&
    (wish.bin === null || organisations.includes(`BIN${wish.bin}`)) &&
    (wish.serialNumber === null || isSerial(serialHex, wish.serialNumber))
  );
}

function isSerial(serialHex: string, given: string): boolean {
  const serial = BigInt(`0x${serialHex}`);
  return given.toLowerCase().replace(/^0+/, '') === serial.toString(16) || given === serial.toString();
}
