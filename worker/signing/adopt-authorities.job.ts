import { readFile } from 'node:fs/promises';
import { appendAudit, type CaEntity, type EntityManager } from '@kualik/db';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { crlHeadOf } from '@kualik/db/repositories/crl-store.repository.ts';
import { certificatesByIds } from '@kualik/db/repositories/issuing.repository.ts';
import { markListed } from '@kualik/db/repositories/revocation.repository.ts';
import { replaceAuthorityCertificate } from '@kualik/db/repositories/ca.repository.ts';
import { equalBytes } from '@kualik/pki/bytes.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { verifyCms } from '@kualik/pki/cms.ts';
import { parseCrl, verifyCrl } from '@kualik/pki/crl.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { type CeremonyYield, readAdoption } from './ceremony-adoption.ts';
import { type CeremonyRecord, recordFile } from './ceremony-record.ts';
import { storeAuthority, storeCertificate, storeCeremonyCrl } from './ceremony-rows.ts';
import { namesIssuer, signatureJudge } from './signed-by.ts';
import type { SignerContext } from './signer-context.ts';

const ACTOR = { kind: 'system', id: 'signer' } as const;

/**
 * Takes over what a ceremony made beside the running installation: the journal has one writer. Only the record under the
 * provider's own seal counts, and every certificate and list in it must be signed by the authority that it names.
 */
export const adoptAuthorities: Job<SignerContext> = async (context, row) => {
  const { orm, clock, journal } = context;
  const record = await recordOf(context, row.payload['ceremonyId']);
  const em = orm.em.fork();
  const known = await listAuthorities(em);
  const at = clock.now();
  const made = readAdoption(record.adoption ?? refuse('CEREMONY_WITHOUT_RESULT'), at);
  if (await isAdopted(em, made)) return { ceremonyId: record.id, repeated: true };
  const byId = new Map<string, Issuer>([...known, ...made.authorities].map((one) => [one.id, one]));
  for (const { id, certificate } of made.renewed)
    byId.set(id, { ...(byId.get(id) ?? unknownAuthority()), certificate });
  await refuseForeign(made, known, byId);
  refuseTakenNumbers(made, known);
  await em.transactional(async (inner) => {
    for (const authority of made.authorities) await storeAuthority(inner, authority, at);
    for (const one of made.renewed) await renew(inner, one, at);
    for (const one of made.certificates)
      await storeCertificate(inner, one, (byId.get(one.caId) ?? unknownAuthority()).name, { journal, at });
    for (const list of made.lists) {
      await storeCeremonyCrl(inner, list, { journal, at });
      const listed = parseCrl(list.der).entries.map(({ serialHex }) => serialHex);
      await markListed(inner, list.authority.id, { listed, number: list.number });
    }
  });
  return { ceremonyId: record.id, certificates: made.certificates.length, lists: made.lists.length };
};

/** A run before this one stored everything at once; only its result was lost. */
async function isAdopted(em: EntityManager, { certificates, lists }: CeremonyYield): Promise<boolean> {
  const ids = certificates.map(({ id }) => id);
  if ((await certificatesByIds(em, ids)).size > 0) return true;
  const [list] = lists;
  const last = list === undefined ? null : await crlHeadOf(em, list.authority.id, '');
  return last !== null && last.sha256 === list?.sha256;
}

/** Before the first line of the journal: a number is never used twice (RFC 5280 5.2.3). */
function refuseTakenNumbers({ lists }: CeremonyYield, known: readonly CaEntity[]): void {
  const nextOf = (caId: string): bigint => known.find(({ id }) => id === caId)?.nextCrlNumber ?? 1n;
  if (lists.some(({ authority, number }) => nextOf(authority.id) !== number)) refuse('LIST_NUMBER_TAKEN');
}

type Issuer = Pick<CaEntity, 'id' | 'name' | 'certificate'>;

function refuse(code: string): never {
  throw new PermanentFailure(code);
}

function unknownAuthority(): never {
  return refuse('AUTHORITY_UNKNOWN');
}

async function recordOf({ dataDir, seal }: SignerContext, ceremonyId: unknown): Promise<CeremonyRecord> {
  if (typeof ceremonyId !== 'string' || !/^[0-9a-f-]{36}$/.test(ceremonyId)) return refuse('CEREMONY_UNKNOWN');
  const read = await verifyCms(await readFile(recordFile(dataDir, ceremonyId)));
  // By the key that lies here: the certificate in the database may be renewed, or bent.
  const isOurs = read.ok && read.signatureValid && read.essCertMatches && equalBytes(read.signer.spki, seal.key.spki);
  if (!isOurs) return refuse('CEREMONY_NOT_SEALED');
  const record = JSON.parse(Buffer.from(read.content).toString('utf8')) as CeremonyRecord;
  return record.kind === 'kualik/ceremony-record/1' && record.id === ceremonyId ? record : refuse('CEREMONY_UNKNOWN');
}

async function refuseForeign(
  { certificates, lists }: CeremonyYield,
  known: readonly Issuer[],
  byId: ReadonlyMap<string, Issuer>,
): Promise<void> {
  for (const { caId, der } of certificates) {
    const issuers = [byId.get(caId), known.find(({ id }) => id === caId)].flatMap((one) => one?.certificate ?? []);
    const parsed = parseCertificate(der);
    const verdicts = await Promise.all(
      issuers.map(async (above) => namesIssuer(parsed, parseCertificate(above)) && signatureJudge(above)(der)),
    );
    if (!verdicts.includes(true)) refuse('CERTIFICATE_NOT_OURS');
  }
  for (const { authority, der } of lists)
    if (!(await verifyCrl(der, (byId.get(authority.id) ?? unknownAuthority()).certificate)).ok) refuse('LIST_NOT_OURS');
}

async function renew(em: EntityManager, one: CeremonyYield['renewed'][number], at: Date): Promise<void> {
  const { serialHex, sha256, notAfter } = parseCertificate(one.certificate);
  if (!(await replaceAuthorityCertificate(em, { ...one, sha256, notAfter }))) refuse('AUTHORITY_CHANGED');
  const data = { caId: one.id, serialHex, sha256, replaces: one.replaces };
  await appendAudit(em, { kind: 'authority.renewed', actor: ACTOR, at, requestId: null, data });
}
