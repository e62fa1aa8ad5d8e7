import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { signCms } from '@kualik/pki/cms.ts';
import { signingKeyOf } from '@kualik/worker/keys/key-store.ts';
import { createMetrics } from '@kualik/worker/metrics.ts';
import { authorityOf } from '@kualik/worker/signing/authority.ts';
import { createIssuingStore } from '@kualik/worker/signing/issuing-store.ts';
import { openJournal } from '@kualik/worker/signing/journal.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';
import type { ListContext } from '@kualik/worker/signing/signer-context.ts';
import { pino } from 'pino';
import type { Desk } from './api-desk.ts';

export interface DeskSigner {
  context: ListContext;
  close(): Promise<void>;
}

/** The signer's own parts over the authority of a desk: no ceremony and no process, the jobs are the real ones. */
export async function openDeskSigner(desk: Pick<Desk, 'database' | 'api' | 'ca'>): Promise<DeskSigner> {
  const { orm } = desk.database;
  const folder = await mkdtemp(join(tmpdir(), 'kualik-desk-signer-'));
  const ca = (await listAuthorities(orm.em.fork())).find(({ name }) => name === 'nca_rsa');
  if (!ca) throw new Error('no issuing authority');
  const key = signingKeyOf(desk.ca.issuing.privateKey);
  const journal = await openJournal([join(folder, 'issuing.jsonl')]);
  const certificate = desk.ca.issuing.der;
  const authority = authorityOf(ca, key);
  const context: ListContext = {
    orm,
    clock: { now: () => desk.api.now() },
    log: pino({ level: 'silent' }),
    registry: loadServices(),
    metrics: createMetrics('test'),
    authority,
    authorities: [authority],
    seal: {
      ...{ certificate, chain: [], key },
      attached: (content, signingTime) => signCms({ content, certificate, chain: [], sign: key.sign, signingTime }),
    },
    journal,
    store: createIssuingStore(orm),
    pkiUrl: 'http://pki.test',
    dataDir: folder,
    publishedFolder: folder,
  };
  await publishCrl(context); // without a current list nobody's signature counts
  const close = async (): Promise<void> => {
    await journal.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, close };
}
