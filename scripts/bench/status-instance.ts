import { join } from 'node:path';
import { runningServerUrl } from '@kualik/db/embedded/running-server.ts';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import { buildOcspRequest, writeCertId } from '@kualik/pki/ocsp.ts';
import pg from 'pg';
import { startThrowawayInstance } from '../demo/throwaway-instance.ts';

/** A throw-away installation with all its processes, its database, and questions about its certificates. */
export interface StatusInstance {
  port: number;
  database: pg.Client;
  serials: string[];
  question: (serialHex: string, nonce: Uint8Array | null) => Uint8Array;
  ask: (question: Uint8Array) => Promise<Buffer>;
}

export async function withStatusInstance<T>(use: (instance: StatusInstance) => Promise<T>): Promise<T> {
  const instance = await startThrowawayInstance();
  const url = runningServerUrl(join(instance.dataDir, 'postgres'));
  const database = new pg.Client({ connectionString: url ?? '' });
  try {
    await database.connect();
    const answer = await fetch(`${instance.origin}/ca/nca_rsa.cer`);
    const issuer = parseCertificate(new Uint8Array(await answer.arrayBuffer()));
    const { rows } = await database.query<{ serial: string }>(
      `select serial_hex as serial from certificate where usage in ('sign', 'auth') and state = 'issued'`,
    );
    return await use({
      port: Number(new URL(instance.origin).port),
      database,
      serials: rows.map(({ serial }) => serial),
      question: (serialHex, nonce) =>
        buildOcspRequest([writeCertId(issuer, Buffer.from(serialHex, 'hex'), 'sha1')], nonce),
      async ask(question) {
        const said = await fetch(`${instance.origin}/ocsp`, { method: 'POST', body: new Uint8Array(question) });
        return Buffer.from(await said.arrayBuffer());
      },
    });
  } finally {
    await database.end();
    await instance.stop();
  }
}
