import type { CertificateEntity } from '@kualik/db';
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
}

/** A revocation list that was signed: numbers never go back. */
export interface CrlRecord {
  kind: 'crl';
  ca: string;
  number: string;
  thisUpdate: string;
  nextUpdate: string;
  entries: number;
  der: string;
}

export type JournalRecord = CertificateRecord | RevocationRecord | CrlRecord;

/** One line: its place, the hash of the line before it and its own. */
export interface JournalEntry {
  seq: number;
  at: string;
  previous: string;
  record: JournalRecord;
  hash: string;
}
