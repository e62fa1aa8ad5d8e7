import type { CertificateEntity } from '@kualik/db';
import type { HoldChannel, ReleaseWay } from '@kualik/domain/rules/holds.ts';
import type { HolderReasonId } from '@kualik/domain/rules/revocation-reasons.ts';
import type { RevocationReason } from '@kualik/pki/crl.ts';

/** A certificate that was signed: everything that is needed to put its row back. */
export interface CertificateRecord {
  kind: 'certificate';
  serialHex: string;
  certificateId: string;
  requestId: string | null;
  requestNumber: string | null;
  usage: CertificateEntity['usage'];
  ca: string;
  profileId: string;
  profileVersion: number;
  iin: string | null;
  /** Absent in entries of the first version. */
  bin?: string | null;
  /** Suffix of the list of its own to which it points; absent when there is none. */
  listSuffix?: string;
  der: string;
}

/** A revocation, before it becomes visible in a list. */
export interface RevocationRecord {
  kind: 'revocation';
  serialHex: string;
  revocationId: string;
  ca: string;
  reason: RevocationReason;
  revokedAt: string;
  requestedBy: string;
  /** Suffix of the list of its own to which the certificate points; absent when there is none. */
  listSuffix?: string;
  invalidSince?: string;
}

/** A certificate put on hold, before it becomes visible in a list. */
export interface HoldRecord {
  kind: 'hold';
  serialHex: string;
  holdId: string;
  ca: string;
  channel: HoldChannel;
  heldAt: string;
}

/** The end of a hold, authorised by the signed document with this hash. */
export interface ReleaseRecord {
  kind: 'release';
  serialHex: string;
  holdId: string;
  ca: string;
  way: ReleaseWay;
  releasedAt: string;
  documentSha256: string;
}

/** A revocation for a later moment, judged when it was ordered: whoever signed for it may be gone when it comes due. */
export interface ScheduleRecord {
  kind: 'schedule';
  requestId: string;
  serials: readonly string[];
  reason: HolderReasonId;
  effectiveAt: string;
  invalidSince?: string;
  /** SHA-256 of the certificate that signed the order. */
  signedBy: string;
}

/** A revocation list that was signed: numbers never go back. */
export interface CrlRecord {
  kind: 'crl';
  ca: string;
  /** What stands behind the authority's name in the file name; absent for the complete list. */
  suffix?: string;
  number: string;
  /** The complete list that a delta list builds on. */
  base?: string;
  /** True when delta lists build on this list. */
  isBase?: boolean;
  thisUpdate: string;
  nextUpdate: string;
  entries: number;
  /** Serial numbers that the list carries as being on hold. */
  held?: readonly string[];
  sha256?: string;
  /** Only in the ceremony's and in older lines: the bytes of a list lie beside the journal as a file. */
  der?: string;
}

export type JournalRecord =
  | CertificateRecord
  | RevocationRecord
  | HoldRecord
  | ReleaseRecord
  | ScheduleRecord
  | CrlRecord;

/** One line: its place, the hash of the line before it and its own. */
export interface JournalEntry {
  seq: number;
  at: string;
  previous: string;
  record: JournalRecord;
  hash: string;
}
