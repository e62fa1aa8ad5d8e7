import { CertificateEntity } from '@kualik/db';
import type { AuthorityName } from '@kualik/domain/rules/authorities.ts';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import {
  buildOcspRequest,
  type CertIdHash,
  parseOcspAnswer,
  type SingleAnswer,
  writeCertId,
} from '@kualik/pki/ocsp.ts';
import type { Installation } from './installation.ts';

/** A certificate of the installation about which a test asks. */
export interface Subject {
  id: string;
  serialHex: string;
  der: Uint8Array;
}

export async function holdersOf({ database }: Installation): Promise<Subject[]> {
  const rows = await database.em().find(CertificateEntity, { usage: 'sign' }, { orderBy: { serialHex: 'asc' } });
  return rows.map(({ id, serialHex, der }) => ({ id, serialHex, der: der ?? new Uint8Array() }));
}

export async function authorityDer({ database }: Installation, name: AuthorityName): Promise<Uint8Array> {
  const found = (await listAuthorities(database.em())).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no authority ${name}`);
  return found.certificate;
}

export function question(
  issuer: Uint8Array,
  serials: readonly string[],
  { hash = 'sha1', nonce = null }: { hash?: CertIdHash; nonce?: Uint8Array | null } = {},
): Uint8Array {
  const parsed = parseCertificate(issuer);
  return buildOcspRequest(
    serials.map((serialHex) => writeCertId(parsed, Buffer.from(serialHex, 'hex'), hash)),
    nonce,
  );
}

/** The statuses of an answer in short words, or the word for "no answer". */
export function saidIn(body: Uint8Array): string[] {
  const answer = parseOcspAnswer(body);
  if (answer.status !== 'successful') return [answer.status];
  return answer.singles.map(({ status }: SingleAnswer) =>
    status.kind === 'revoked' ? `revoked ${status.reason} ${status.at.toISOString()}` : status.kind,
  );
}

const AT = '2026-11-20T10:00:00.000Z';

/** Acts on the rows as the workers do; the responder learns of them from the database alone. */
export const ACTS = {
  revoke: `insert into revocation (certificate_id, serial_hex, ca_id, reason, revoked_at, requested_by)
             select id, serial_hex, ca_id, 'keyCompromise', '${AT}', 'test' from certificate where serial_hex = ?`,
  hold: `insert into hold (certificate_id, serial_hex, ca_id, channel, placed_at, ends_at)
           select id, serial_hex, ca_id, 'counter', '${AT}', '2099-01-01' from certificate where serial_hex = ?`,
  release: `update hold set state = 'released', released_at = now(), ended_at = now(), release_way = 'counter'
             where serial_hex = ?`,
} as const;
