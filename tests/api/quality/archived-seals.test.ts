import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ArchiveUnitEntity,
  AuditEntity,
  CaEntity,
  ConfirmationEntity,
  DocumentEntity,
  StaffNoticeEntity,
} from '@kualik/db';
import { createHash } from 'node:crypto';
import { sealOf } from '@kualik/pki/pades.ts';
import { OFFICE_NOW, openAdministration } from '../../support/api-administration.ts';
import type { Administration } from '../../support/api-administration.ts';
import { archiveWorker, finishedCase, unitOf } from '../../support/archive.ts';
import { paperToSeal, sealedBy, storeProviderSeal } from '../../support/provider-seal.ts';
import { SEMEY_OFFICE } from '../../support/stored-cases.ts';
import { foreignAuthority, revokeStored, signAs } from '../../support/test-ca.ts';
import type { Holder } from '../../support/test-ca.ts';
import { keepArchive } from '../../../worker/housekeeping/archive.ts';

let office: Administration;
let seal: Holder;
let paper: Uint8Array;

beforeAll(async () => {
  office = await openAdministration(['archivist', 'provider_officer', 'operator']);
  seal = await storeProviderSeal(office.database.em(), office.ca);
  paper = await paperToSeal('Қолхат');
});
afterAll(() => office.close());

const HOUR_MS = 3_600_000;
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const title = { kk: 'Қолхат', ru: 'Расписка', en: 'Receipt' };

/** A finished case with a receipt whose hash is right, whatever its seal is. */
async function archived(content: Uint8Array): Promise<string> {
  const requestId = await finishedCase(office);
  await office.database.em().insert(DocumentEntity, {
    ...{ requestId, kind: 'receipt', title, contentType: 'application/pdf', content, sha256: hashOf(content) },
    ...{ createdAt: OFFICE_NOW, sealedAt: OFFICE_NOW },
  });
  return requestId;
}

async function verdictOn(requestId: string): Promise<unknown> {
  await keepArchive(archiveWorker(office, OFFICE_NOW));
  const { id, verifiedOk } = await unitOf(office, requestId);
  const em = office.database.em();
  const [alarm] = await em.find(AuditEntity, { kind: 'archive.alarm', requestId });
  const { invalid } = JSON.parse(alarm?.data ?? '{"invalid":0}') as { invalid: number };
  const notices = await em.find(StaffNoticeEntity, { kind: 'archive_alarm', subjectId: id }, { orderBy: { role: 1 } });
  return [verifiedOk, invalid, notices.map(({ role, officeId }) => [role, officeId ?? null])];
}

const GOOD = [true, 0, []];
const INVALID = [
  false,
  1,
  [
    ['archivist', SEMEY_OFFICE],
    ['provider_officer', null],
  ],
];

async function confirmed(change: Partial<ConfirmationEntity> = {}): Promise<string> {
  const requestId = await finishedCase(office);
  const { employee, sign } = office.staff['operator'] ?? {};
  if (!employee || !sign) throw new Error('nobody');
  const document = new TextEncoder().encode(requestId);
  await office.database.em().insert(ConfirmationEntity, {
    ...{ requestId, employeeId: employee.id, document, documentSha256: hashOf(document), caseVersion: 1 },
    ...{ createdAt: OFFICE_NOW, receivedAt: OFFICE_NOW, signerCertSha256: sign.sha256 },
    cms: await signAs(sign, document),
    ...change,
  });
  return requestId;
}

describe('reg p.15(4) the periodic check of the archive', () => {
  it('finds the seal of the provider over a paper valid', async () => {
    expect(await verdictOn(await archived(await sealedBy(seal, paper, OFFICE_NOW)))).toEqual(GOOD);
  });

  it.each<[string, () => Promise<Uint8Array>]>([
    [
      'a letter was changed under it',
      async () => {
        const bytes = new Uint8Array(await sealedBy(seal, paper, OFFICE_NOW));
        const at = Buffer.from(bytes).indexOf('/Title');
        bytes[at + 8] = (bytes[at + 8] ?? 0) ^ 1;
        return bytes;
      },
    ],
    [
      'something was added behind it',
      async () => Buffer.concat([await sealedBy(seal, paper, OFFICE_NOW), Buffer.from('\n% more\n')]),
    ],
    ['there is none', async () => paper],
    [
      'it is of an authority that is not ours',
      async () => {
        const issuer = { ...foreignAuthority(OFFICE_NOW), id: office.ca.root.id };
        return sealedBy(await storeProviderSeal(office.database.em(), office.ca, { issuer }), paper, OFFICE_NOW);
      },
    ],
    [
      'its certificate is not that of the provider’s seal',
      async () => {
        const other = await storeProviderSeal(office.database.em(), office.ca, { isStored: false });
        return sealedBy(other, paper, OFFICE_NOW);
      },
    ],
    [
      'its certificate had ended when it was made',
      async () => {
        const term = { notAfter: new Date(OFFICE_NOW.getTime() - 60_000) };
        return sealedBy(await storeProviderSeal(office.database.em(), office.ca, term), paper, OFFICE_NOW);
      },
    ],
    [
      'its certificate was revoked before it was made',
      async () => {
        const em = office.database.em();
        const revoked = await storeProviderSeal(em, office.ca);
        await revokeStored(em, revoked, new Date(OFFICE_NOW.getTime() - HOUR_MS));
        return sealedBy(revoked, paper, OFFICE_NOW);
      },
    ],
  ])('finds a seal invalid when %s, and tells archivist and provider', async (_, content) => {
    expect(await verdictOn(await archived(await content()))).toEqual(INVALID);
  });

  it('keeps a seal valid that was made before its certificate was revoked', async () => {
    const em = office.database.em();
    const later = await storeProviderSeal(em, office.ca);
    await revokeStored(em, later, new Date(OFFICE_NOW.getTime() + HOUR_MS));
    expect(await verdictOn(await archived(await sealedBy(later, paper, OFFICE_NOW)))).toEqual(GOOD);
  });

  it('judges the confirmation of the operator likewise', async () => {
    expect(await verdictOn(await confirmed())).toEqual(GOOD);
    expect(await verdictOn(await confirmed({ signerCertSha256: 'a'.repeat(64) }))).toEqual(INVALID);
    const { sign } = office.staff['operator'] ?? {};
    const another = sign && (await signAs(sign, new TextEncoder().encode('another case')));
    expect(await verdictOn(await confirmed({ cms: another ?? null }))).toEqual(INVALID);
    expect(await verdictOn(await confirmed({ cms: null, receivedAt: null, signerCertSha256: null }))).toEqual(GOOD);
  });

  it('leaves open what it cannot judge now: without authorities nothing is invalid', async () => {
    const foreign = { ...foreignAuthority(OFFICE_NOW), id: office.ca.root.id };
    const other = await storeProviderSeal(office.database.em(), office.ca, { issuer: foreign });
    const requestId = await archived(await sealedBy(other, paper, OFFICE_NOW));
    const em = office.database.em();
    await em.nativeUpdate(CaEntity, {}, { role: 'issuing' });
    expect(await verdictOn(requestId)).toEqual(GOOD);
    expect(await em.count(ArchiveUnitEntity, { requestId })).toBe(1);
  });
});

describe('the seal in a PDF', () => {
  it('is read with exactly the bytes that it is over', async () => {
    const sealed = await sealedBy(seal, paper, OFFICE_NOW);
    const read = sealOf(sealed);
    expect(read?.content).toHaveLength(paper.length - 2 * 8192 - 2);
    expect(read?.cms.length).toBeLessThan(8192);
    expect([sealOf(paper), sealOf(new Uint8Array()), sealOf(sealed.subarray(0, 900))]).toEqual([null, null, null]);
  });
});
