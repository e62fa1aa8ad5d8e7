import { createHash } from 'node:crypto';
import type { EntityManager, MikroORM } from '@kualik/db';
import { authorityByName, linkOf } from '@kualik/db/repositories/authority.repository.ts';
import { crlBytes, crlHeadOf, crlSize } from '@kualik/db/repositories/crl-store.repository.ts';
import type { Clock } from '@kualik/db/clock.ts';
import { Router } from 'express';
import type { Request, Response } from 'express';

/** A certificate of an authority never changes; a day keeps a mistake short. */
const CERTIFICATE_SECONDS = 86_400;
/** A list may be replaced within a minute of a revocation. */
const CRL_SECONDS = 60;
/** The complete list of an authority, its delta list and lists of single distribution points. */
const LIST_FILE = /^(\w{1,40})((?:-[a-z0-9]{1,10}){0,3})\.crl$/;

/** The certificate of an authority, and the links between its former key and its own (RFC 4210 4.4). */
const CERTIFICATE_FILE = /^(\w{1,40})(?:-(old-with-new|new-with-old))?\.cer$/;

/** Stored bytes of authorities and their lists (RFC 5280 4.2.1.13, 4.2.2.1); answered on plain http too. */
export function pkiFiles({ orm, clock }: { orm: MikroORM; clock: Clock }): Router {
  const router = Router();
  router.get('/ca/:file', async (request, response) => {
    const [, name, link] = CERTIFICATE_FILE.exec(request.params.file) ?? [];
    const der = name === undefined ? null : await certificateOf(orm.em.fork(), name, link);
    if (!der) return notFound(response);
    publishCertificate(request, response, der);
  });
  router.get('/crl/:file', async (request, response) => {
    const [, name, suffix = ''] = LIST_FILE.exec(request.params.file) ?? [];
    if (name === undefined) return notFound(response);
    await publishCrl({ orm, clock }, { name, suffix }, { request, response });
  });
  return router;
}

async function certificateOf(em: EntityManager, name: string, link: string | undefined): Promise<Uint8Array | null> {
  if (link === undefined) return (await authorityByName(em, name))?.certificate ?? null;
  return linkOf(em, name, link === 'old-with-new' ? link : 'new-with-old');
}

/** A list can be longer than what one answer should hold in memory: it goes out in pieces. */
async function publishCrl(
  { orm, clock }: { orm: MikroORM; clock: Clock },
  { name, suffix }: { name: string; suffix: string },
  { request, response }: { request: Request; response: Response },
): Promise<void> {
  const em = orm.em.fork();
  const authority = await authorityByName(em, name);
  const head = authority && (await crlHeadOf(em, authority.id, suffix));
  if (!head) return notFound(response);
  const left = Math.floor((head.nextUpdate.getTime() - clock.now().getTime()) / 1000);
  const maxAgeSeconds = Math.max(0, Math.min(CRL_SECONDS, left));
  if (isKnown(request, response, { hash: head.sha256, since: head.thisUpdate, maxAgeSeconds })) return;
  const size = await crlSize(em, head.id);
  response.type('application/pkix-crl').setHeader('content-length', size);
  if (request.method === 'HEAD') return void response.end();
  for await (const piece of crlBytes(em, head.id)) {
    if (response.destroyed) break;
    if (!response.write(piece)) await untilWritable(response);
  }
  response.end();
}

/** Resolves as well when the other side is gone. */
function untilWritable(response: Response): Promise<void> {
  return new Promise((resolve) => {
    response.once('drain', resolve);
    response.once('close', resolve);
  });
}

function publishCertificate(request: Request, response: Response, der: Uint8Array): void {
  const body = Buffer.from(der);
  const hash = createHash('sha256').update(body).digest('hex');
  if (isKnown(request, response, { hash, since: null, maxAgeSeconds: CERTIFICATE_SECONDS })) return;
  response.type('application/pkix-cert').send(body);
}

/** Writes the headers of caching; true when the other side has these bytes and was told so. */
function isKnown(
  request: Request,
  response: Response,
  { hash, since, maxAgeSeconds }: { hash: string; since: Date | null; maxAgeSeconds: number },
): boolean {
  response.setHeader('etag', `"${hash.slice(0, 32)}"`);
  response.setHeader('cache-control', `public, max-age=${maxAgeSeconds}`);
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (since !== null) response.setHeader('last-modified', since.toUTCString());
  if (!request.fresh) return false;
  response.status(304).end();
  return true;
}

function notFound(response: Response): void {
  response.status(404).type('text/plain').send('not found\n');
}
