import { systemClock } from '@kualik/db/clock.ts';
import express from 'express';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { pkiFiles } from '../../../api/http/pki-files.ts';
import type { Installation } from './installation.ts';
import { openssl } from './openssl.ts';

/** The files of an installation as they are published over HTTP. */
export interface PublishedFiles {
  fetched(path: string): Promise<Uint8Array>;
  statusOf(path: string): Promise<number>;
  close(): void;
}

export async function publishFiles({ database }: Installation): Promise<PublishedFiles> {
  const server = express()
    .use(pkiFiles({ orm: database.orm, clock: systemClock }))
    .listen(0);
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    fetched: async (path) => new Uint8Array(await (await fetch(`${base}${path}`)).arrayBuffer()),
    statusOf: async (path) => (await fetch(`${base}${path}`)).status,
    close: () => void server.close(),
  };
}

/** Where a certificate says that its issuer's lies, as openssl reads it; undefined for a root. */
export function issuerPath(der: Uint8Array): string | undefined {
  const { text } = openssl(['x509', '-inform', 'DER', '-in', '@der', '-noout', '-text'], { der });
  return /CA Issuers - URI:https?:\/\/[^/]+(\S+)/.exec(text)?.[1];
}
