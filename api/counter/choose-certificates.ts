import type { ApplicantEntity, CertificateEntity, EntityManager, RequestEntity } from '@kualik/db';
import { applyDecision } from '@kualik/db/apply-decision.ts';
import { revocationsOfCertificates } from '@kualik/db/repositories/authority.repository.ts';
import { seenPapersOf } from '@kualik/db/repositories/confirmation.repository.ts';
import { orderedKinds } from '@kualik/db/repositories/holder-certificates.repository.ts';
import { applicantOf } from '@kualik/db/repositories/signed-confirmation.repository.ts';
import { certificatesBySerials, insertRevocationTargets } from '@kualik/db/repositories/signed-request.repository.ts';
import type { Facts } from '@kualik/domain/engine/case.ts';
import { documentFacts, revokesForOrganisation } from '@kualik/domain/rules/documents/completeness.ts';
import { judgeTargets } from '@kualik/domain/rules/signed-request-checks.ts';
import { awaitsChoice } from '../cases/counter-work.ts';
import type { RequestType } from '../cases/request.type.ts';
import { viewRequest } from '../cases/view-request.ts';
import type { ApiContext } from '../context.ts';
import { loadClaimed } from '../decide/load-claimed.ts';
import { moved } from '../decide/moved.ts';
import { tellMover } from '../decide/tell-mover.ts';
import { moveAtCounter } from './counter-move.ts';
import type { ChooseCertificatesInput } from './revocation.input.ts';

/** Until the form tells the reason. */
const NO_REASON_YET = 'unspecified';

interface Choice {
  request: RequestEntity;
  facts: Facts;
  targets: CertificateEntity[];
}

/**
 * Found, of this applicant and in force: only such certificates go on; every other choice ends the case. Those of others under
 * his BIN are his to revoke by the head's signature and seal alone. @rule reg t.5 a.4, a.5, std1 p.9 revoke 3), 6), 8)
 */
export async function chooseCertificates(context: ApiContext, input: ChooseCertificatesInput): Promise<RequestType> {
  const { em } = context;
  const request = await loadClaimed(context, { id: input.id, version: input.version, awaits: awaitsChoice });
  const serials = [...new Set(input.serials.map((serial) => serial.toLowerCase()))];
  const targets = await certificatesBySerials(em, serials);
  const facts = await factsOf(em, request, serials, targets);
  await tellMover(em, () => em.transactional((inner) => choose(inner, context, { request, facts, targets })));
  return viewRequest(context, request.id);
}

async function factsOf(
  em: EntityManager,
  request: RequestEntity,
  serials: readonly string[],
  targets: readonly CertificateEntity[],
): Promise<Facts> {
  const applicant = await applicantOf(em, request);
  const { iin, bin = null, kind: statedKind } = applicant;
  const ids = targets.map(({ id }) => id);
  const revoked = await revocationsOfCertificates(em, ids);
  const kinds = await orderedKinds(em, ids);
  const facts = serials.map((serial) => {
    const found = targets.find(({ serialHex, requestId }) => serialHex === serial && requestId);
    const isRevoked = revoked.some(({ certificateId }) => certificateId === found?.id);
    const holder = found?.iin ? { iin: found.iin, bin: found.bin ?? null } : null;
    return { exists: found !== undefined, isRevoked, holder, orderedAs: kinds.get(found?.id ?? '') ?? null };
  });
  const code = judgeTargets({ iin, bin }, facts, {
    actsForOrganisation: await actsForOrganisation(em, applicant, request.id),
    statedKind,
  });
  const outcome = code === null ? 'passed' : 'failed';
  return { checks: { 'data.meets_requirements': outcome }, flags: {}, ...(code && { reason: { code } }) };
}

async function actsForOrganisation(
  em: EntityManager,
  { kind, details, representative }: ApplicantEntity,
  requestId: string,
): Promise<boolean> {
  const papers = await seenPapersOf(em, requestId);
  const seen = papers.map(({ itemId, alternative }) => ({ id: itemId ?? '', alternative }));
  return revokesForOrganisation(kind, { ...documentFacts(details, representative ?? null), seen });
}

async function choose(em: EntityManager, context: ApiContext, { request, facts, targets }: Choice): Promise<void> {
  const data = { serials: targets.map(({ serialHex }) => serialHex) };
  await moveAtCounter(em, context, request, { event: { type: 'complete', step: request.step }, data });
  const judge = { type: 'judge', step: request.step } as const;
  const actor = { kind: 'system', id: null } as const;
  await applyDecision(em, request, judge, moved(context, request, judge, facts), { actor, at: context.now, data });
  if (facts.reason) return;
  const rows = targets.map(({ id }) => ({ certificateId: id, reason: NO_REASON_YET }));
  await insertRevocationTargets(em, request.id, rows);
}
