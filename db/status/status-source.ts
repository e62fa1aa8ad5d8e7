import pg from 'pg';
import type { CaName } from '../entities/ca.entity.ts';

/** The standing of an issued certificate; `reason` null = neither revoked nor on hold. */
export interface Standing {
  caId: string;
  since: Date | null;
  reason: string | null;
  /** Since when the key is thought to be known to others; null when nobody said. */
  invalidSince: Date | null;
}

/** A certificate of a service key, with the authority that issued it. */
export interface ServiceCertificate {
  usage: 'ocsp' | 'tsa';
  caId: string;
  caName: CaName;
  caCertificate: Uint8Array;
  certificate: Uint8Array;
  notAfter: Date;
}

/** All that the responder may ask of the database: two views and the time, read-only. */
export interface StatusSource {
  /** By serial number; what was not issued has no entry. */
  standings(serials: readonly string[]): Promise<Map<string, Standing>>;
  serviceCertificates(): Promise<ServiceCertificate[]>;
  /** The clock of PostgreSQL. */
  time(): Promise<Date>;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
/** Who asks for a status waits; later than this `tryLater` is the better answer. */
const PATIENCE_MS = 2_000;

export function openStatusSource(databaseUrl: string): StatusSource {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
    options: '-c default_transaction_read_only=on',
  });
  // A restarted server ends idle connections; the next question opens a new one.
  pool.on('error', () => undefined);
  return {
    async standings(serials) {
      const { rows } = await pool.query<Standing & { serialHex: string }>({
        name: 'standings',
        text: 'select serial_hex as "serialHex", ca_id as "caId", since, reason, invalid_since as "invalidSince" from certificate_status where serial_hex = any($1)',
        values: [serials],
      });
      return new Map(rows.map(({ serialHex, ...standing }) => [serialHex, standing]));
    },
    async serviceCertificates() {
      const { rows } = await pool.query<ServiceCertificate>(
        `select usage, ca_id as "caId", ca_name as "caName", ca_certificate as "caCertificate", certificate, not_after as "notAfter"
           from service_certificate order by not_after desc`,
      );
      return rows;
    },
    async time() {
      const { rows } = await pool.query<{ now: Date }>('select clock_timestamp() as now');
      return rows[0]?.now ?? new Date(Number.NaN);
    },
    close: () => pool.end(),
  };
}
