import { createHash } from 'node:crypto';
import type { MikroORM } from '@kualik/db';
import { authorityByName, latestCrlOf } from '@kualik/db/repositories/authority.repository.ts';
import type { Clock } from '@kualik/db/clock.ts';
import { Router } from 'express';
import type { Request, Response } from 'express';

interface Published {
  der: Uint8Array;
  type: string;
  since: Date | null;
  maxAgeSeconds: number;
}

/** A certificate of an authority never changes; a day keeps a mistake short. */
const CERTIFICATE_SECONDS = 86_400;
/** A list may be replaced within a minute of a revocation. */
const CRL_SECONDS = 60;

/** Stored bytes of authorities and their lists (RFC 5280 4.2.1.13, 4.2.2.1); answered on plain http too. */
export function pkiFiles({ orm, clock }: { orm: MikroORM; clock: Clock }): Router {
  const router = Router();
  router.get('/ca/:file', async (request, response) => {
    const name = /^([\w]{1,40})\.cer$/.exec(request.params.file)?.[1];
    const authority = name === undefined ? null : await authorityByName(orm.em.fork(), name);
    const found = authority && {
      der: authority.certificate,
      type: 'application/pkix-cert',
      since: null,
      maxAgeSeconds: CERTIFICATE_SECONDS,
    };
    publish(request, response, found);
  });
  router.get('/crl/:file', async (request, response) => {
    const name = /^([\w]{1,40})\.crl$/.exec(request.params.file)?.[1];
    publish(request, response, name === undefined ? null : await findCrl({ orm, clock }, name));
  });
  return router;
}

async function findCrl({ orm, clock }: { orm: MikroORM; clock: Clock }, name: string): Promise<Published | null> {
  const em = orm.em.fork();
  const authority = await authorityByName(em, name);
  const issue = authority && (await latestCrlOf(em, authority.id));
  if (!issue) return null;
  const left = Math.floor((issue.nextUpdate.getTime() - clock.now().getTime()) / 1000);
  const maxAgeSeconds = Math.max(0, Math.min(CRL_SECONDS, left));
  return { der: issue.der, type: 'application/pkix-crl', since: issue.thisUpdate, maxAgeSeconds };
}

function publish(request: Request, response: Response, found: Published | null): void {
  if (found === null) return void response.status(404).type('text/plain').send('not found\n');
  const body = Buffer.from(found.der);
  response.setHeader('etag', `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`);
  response.setHeader('cache-control', `public, max-age=${found.maxAgeSeconds}`);
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
  if (found.since !== null) response.setHeader('last-modified', found.since.toUTCString());
  if (request.fresh) return void response.status(304).end();
  response.type(found.type).send(body);
}
